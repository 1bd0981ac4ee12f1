using System.Globalization;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>What can be taken from one submission into another, thing by thing. The number, what proves it and the centre stay the lead's.</summary>
internal sealed class MergeFields(DeskWords words)
{
    private const string Name = "name", Place = "place", Markets = "markets", Birth = "birth", Trade = "trade", Schooling = "schooling", Language = "language", Groups = "groups", Loan = "loan", Time = "time";

    /// <summary>Proposes what the person told last, and what only one of them tells.</summary>
    public IReadOnlyList<MergeField> Of(LeadDetails lead, LeadPerson person, LeadDetails other, LeadPerson otherPerson)
    {
        bool isLater = other.Consent is { } theirs && (lead.Consent is null || theirs.At > lead.Consent.At);
        return [.. Told(lead, person).Zip(Told(other, otherPerson)).Select(pair =>
            new MergeField(pair.First.Id, pair.First.Label, pair.First.Value, pair.Second.Value, pair.Second.Value is not null && (pair.First.Value is null || isLater)))];
    }

    /// <param name="taken">Ids of what is taken from the submission.</param>
    public static (LeadDetails Details, LeadPerson Person) Mix(LeadDetails lead, LeadPerson person, LeadDetails other, LeadPerson otherPerson, IReadOnlySet<string> taken)
    {
        bool Takes(string id) => taken.Contains(id);
        LeadPerson mixed = person with
        {
            Name = Takes(Name) ? otherPerson.Name : person.Name,
            Place = Takes(Place) ? otherPerson.Place : person.Place,
            BirthYear = Takes(Birth) ? otherPerson.BirthYear : person.BirthYear,
            Trade = Takes(Trade) ? otherPerson.Trade : person.Trade,
            Schooling = Takes(Schooling) ? otherPerson.Schooling : person.Schooling,
            Language = Takes(Language) ? otherPerson.Language : person.Language,
            PriorityGroups = Takes(Groups) ? otherPerson.PriorityGroups : person.PriorityGroups,
            BestTime = Takes(Time) ? otherPerson.BestTime : person.BestTime,
            Notes = person.Notes is null || otherPerson.Notes is null ? person.Notes ?? otherPerson.Notes : $"{person.Notes}\n{otherPerson.Notes}",
        };
        LeadDetails details = lead with
        {
            Province = Takes(Place) ? other.Province : lead.Province,
            Commune = Takes(Place) ? other.Commune : lead.Commune,
            Markets = Takes(Markets) ? other.Markets : lead.Markets,
            PriorityGroups = Takes(Groups) ? other.PriorityGroups : lead.PriorityGroups,
            NeedsLoan = Takes(Loan) ? other.NeedsLoan : lead.NeedsLoan,
            Consent = lead.Consent ?? other.Consent,
        };
        return (details, mixed);
    }

    private IEnumerable<(string Id, string Label, string? Value)> Told(LeadDetails details, LeadPerson person) =>
    [
        (Name, "Họ và tên", person.Name),
        (Place, "Nơi ở", person.Place),
        (Markets, "Nước muốn đi", Text(words.MarketNames(details))),
        (Birth, "Năm sinh", person.BirthYear?.ToString(CultureInfo.InvariantCulture)),
        (Trade, "Nghề", Text(person.Trade)),
        (Schooling, "Học vấn", person.Schooling is { } schooling ? words.Schooling(schooling) : null),
        (Language, "Ngoại ngữ", Text(person.Language)),
        (Groups, "Diện ưu tiên", Text(string.Join(", ", person.PriorityGroups.Select(words.Group)))),
        (Loan, "Cần vay vốn", details.NeedsLoan switch { true => "có", false => "không", null => null }),
        (Time, "Giờ gọi", person.BestTime is { } time ? words.BestTime(time) : null),
    ];

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
