using System.Globalization;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Places;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>The form's values as the registration that is sent, and a registration as the form's values.</summary>
internal static class LeadRecord
{
    private const string Yes = "yes", No = "no";

    /// <summary>What is sent.</summary>
    /// <param name="before">What the chat sent before: staff's notes on the same person stay.</param>
    public static LeadSubmission Of(FormValues values, IReadOnlyList<OwnLead> before, FormContext context)
    {
        PlaceIndex places = context.Knowledge.Places;
        LeadPlace place = LeadPlace.Parse(values.Text(LeadSlot.Place), places) ?? throw new InvalidOperationException("Nothing is sent without a place.");
        LeadAgreement agreement = LeadAgreement.Of(values, context);
        var person = new LeadPerson(values.Text(LeadSlot.Name) ?? "", values.Text(LeadSlot.Phone) ?? "", LeadPlace.Words(values, places) ?? place.Name)
        {
            PriorityGroups = SeveralSlot.Parse(values.Text(LeadSlot.Group)) ?? [],
            BirthYear = (int?)values.Number(LeadSlot.Birth),
            Trade = Words(LeadSlot.Trade, values, context),
            Schooling = values.Text(LeadSlot.Schooling),
            Language = Words(LeadSlot.Language, values, context),
            BestTime = Words(LeadSlot.Time, values, context),
        };
        bool isHelped = LeadWriter.IsHelped(values);
        person = person with { Notes = before.LastOrDefault(own => IsOf(own, values))?.Person?.Notes };
        return new LeadSubmission(person, place.Province.Slug, place.Commune?.Code, new ConsentGiven(agreement.Consent.Version, agreement.Consent.Hash, agreement.Consent.Text))
        {
            Markets = SeveralSlot.Parse(values.Text(LeadSlot.Markets)) ?? [],
            NeedsLoan = values.Text(LeadSlot.Loan) switch { Yes => true, No => false, _ => null },
            IsPhoneProven = values.Has(LeadSlot.Proven) && !isHelped,
            IsAssisted = isHelped,
        };
    }

    /// <summary>Whether a lead that the chat sent is of the person whom the form tells of, as the store sees it: one's own, or by name and number.</summary>
    public static bool IsOf(OwnLead own, FormValues values)
    {
        bool isHelped = LeadWriter.IsHelped(values);
        if (own.Lead.Details.Source.IsAssisted != isHelped) return false;
        return !isHelped || (own.Person is { } known && LeadVault.AreSame(known, new LeadPerson(values.Text(LeadSlot.Name) ?? "", values.Text(LeadSlot.Phone) ?? "", known.Place)));
    }

    /// <summary>What the chat sent for its own person; null when it sent nothing that stands and can be read.</summary>
    public static OwnLead? Standing(IReadOnlyList<OwnLead> leads) => leads.LastOrDefault(lead => !lead.Lead.Details.Source.IsAssisted && lead.Lead.WithdrawnAt is null && lead.Person is not null);

    /// <summary>What the chat sent for its own person, as the form begins from it; null when it sent nothing that stands and can be read.</summary>
    public static FormValues? OfChat(IReadOnlyList<OwnLead> leads, PlaceIndex places)
    {
        if (Standing(leads) is not { Person: { } person, Lead.Details: var details }) return null;
        string place = details.Commune is null ? details.Province : $"{details.Province}|{details.Commune}";
        FormValues values = FormValues.None.With(LeadSlot.Known, "1").With(LeadSlot.Name, person.Name).With(LeadSlot.Phone, person.Phone).With(LeadSlot.Extras, LeadSlot.Done);
        if (details.IsPhoneProven) values = values.With(LeadSlot.Proven, "1");
        if (LeadPlace.Parse(place, places) is not null) values = values.With(LeadSlot.Place, place);
        if (person.Place.IndexOf('(', StringComparison.Ordinal) is > 0 and var at) values = values.With(LeadSlot.PlaceSaid, person.Place[(at + 1)..].TrimEnd(')'));
        if (details.Markets.Count > 0) values = values.With(LeadSlot.Markets, SeveralSlot.Keep([.. details.Markets]));
        if (person.PriorityGroups.Count > 0) values = values.With(LeadSlot.Group, SeveralSlot.Keep([.. person.PriorityGroups]));
        values = With(values, LeadSlot.Birth, person.BirthYear?.ToString(CultureInfo.InvariantCulture));
        values = With(values, LeadSlot.Loan, details.NeedsLoan switch { true => Yes, false => No, null => null });
        values = With(values, LeadSlot.Trade, person.Trade);
        values = With(values, LeadSlot.Schooling, person.Schooling);
        values = With(values, LeadSlot.Language, person.Language);
        return With(values, LeadSlot.Time, person.BestTime);
    }

    private static FormValues With(FormValues values, string slot, string? value) => value is null ? values : values.With(slot, value);

    private static string? Words(string slot, FormValues values, FormContext context) => values.Text(slot) is { } kept ? WordsSlot.Words(slot, kept, context) : null;
}
