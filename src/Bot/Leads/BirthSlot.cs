using System.Globalization;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Quantities;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>
/// The year of birth. Whoever may be 17 or 18 is asked, and the year kept with a question mark meanwhile; of whoever is younger nothing is kept
/// (Luật 69/2020, Điều 3 khoản 1: from 18 on).
/// </summary>
internal sealed record BirthSlot() : Slot(LeadSlot.Birth)
{
    private const int Adult = 18, Oldest = 90;
    private const char Open = '?';

    /// <summary>The year asked about, without its mark; null when it is settled.</summary>
    public static string? OpenYear(FormValues values) => values.Text(LeadSlot.Birth) is [.. var year, Open] ? year : null;

    /// <summary>What is kept of an age that was read.</summary>
    public static string Keep(AgeReading said, DateOnly today)
    {
        (int youngest, int oldest) = said.On(today);
        string year = (said.BirthYear ?? today.Year - oldest).ToString(CultureInfo.InvariantCulture);
        return oldest < Adult ? LeadSlot.Under : youngest < Adult ? year + Open : year;
    }

    public override bool IsDone(FormValues values) => values.Has(Id) && OpenYear(values) is null;

    public override string QuestionKey(FormValues values) => OpenYear(values) is null ? "ask.birth" : "ask.birth.eighteen";

    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) => OpenYear(values) is { } year
        ? [new SlotChoice(year, context.Replies.Say("lead.birth.button.yes")), new SlotChoice(LeadSlot.Under, context.Replies.Say("lead.birth.button.no"))]
        : [];

    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        if (OpenYear(values) is { } open)
        {
            if (context.Knowledge.LeadWords.IsAll("words.adult", text)) return new SlotReading.Told(open);
            if (context.Knowledge.LeadWords.IsAll("words.minor", text)) return new SlotReading.Told(LeadSlot.Under);
        }

        if (AgeReader.Read(text, context.Today) is not { } said) return new SlotReading.Silent();
        return said.On(context.Today).Oldest <= Oldest ? new SlotReading.Told(Keep(said, context.Today)) : new SlotReading.Silent();
    }

    public override bool Accepts(string value) => value == LeadSlot.Under || (value.Length == 4 && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 1930 and < 2100);
}
