using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Operators;

/// <summary>Opens leads into rows of a list.</summary>
internal sealed class LeadRowMaker(LeadVault vault, RowWords words)
{
    public LeadRow RowOf(Lead lead)
    {
        LeadPerson? person = vault.Open(lead);
        LeadDetails details = lead.Details;
        return new LeadRow(lead.Id.Value, lead.CreatedAt, person?.Name, person?.Phone, person?.Place, person is not null)
        {
            IsPhoneProven = details.IsPhoneProven,
            Province = words.Province(details.Province),
            Commune = details.Commune is { } commune ? words.Commune(commune) : null,
            Markets = string.Join(", ", details.Markets.Select(words.Market)),
            BirthYear = person?.BirthYear,
            Trade = person?.Trade,
            Schooling = person?.Schooling is { } schooling ? words.Schooling(schooling) : null,
            Language = person?.Language,
            PriorityGroups = string.Join(", ", (person?.PriorityGroups ?? []).Select(words.PriorityGroup)),
            NeedsLoan = details.NeedsLoan,
            BestTime = person?.BestTime is { } time ? words.BestTime(time) : null,
            Status = words.Status(lead.Status),
            Centre = details.Centre is { } centre ? words.Centre(centre) : RowWords.NoCentre,
            Channel = RowWords.Channel(details.Source.Channel),
            SourceCode = details.Source.Code,
            IsAssisted = details.Source.IsAssisted,
            ConsentVersion = details.Consent?.TextVersion,
            ConsentAt = details.Consent?.At,
            LastContactAt = lead.LastContactAt,
            WithdrawnAt = lead.WithdrawnAt,
            Notes = person?.Notes,
        };
    }
}
