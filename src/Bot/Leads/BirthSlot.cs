using System.Globalization;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Quantities;
using WorkerAdvisor.Knowledge.Registration;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>
/// The year of birth. Of whoever says that they are below 18 nothing is kept (Luật 69/2020, Điều 3 khoản 1: from 18 on). A year by which they may
/// be, or are (it is easily mistyped), is kept with a mark and asked back about first of all; that question can be neither skipped nor left.
/// </summary>
internal sealed record BirthSlot() : Slot(LeadSlot.Birth)
{
    /// <summary>The button that says a year that was read is not theirs.</summary>
    public const string NotThat = "birth.no";

    private const int Adult = 18, Oldest = 90;

    /// <summary>Behind a year: whoever was born in it is 17 or 18; is younger. By itself: a year was read, and it was not theirs.</summary>
    private const char May = '?', Minor = '!', Again = '~';

    /// <summary>The youngest age that people tell of themselves; below, it may be a child's they speak of.</summary>
    private const int YoungestSpeaker = 14;

    /// <summary>The year asked about, without its mark; null when it is settled.</summary>
    public static string? OpenYear(FormValues values) => values.Text(LeadSlot.Birth) is [.. var year, May or Minor] ? year : null;

    /// <summary>Whether something was told that is not settled yet.</summary>
    public static bool IsOpen(FormValues values) => values.Text(LeadSlot.Birth) is [.., May or Minor or Again];

    /// <summary>The values with the year that was asked about taken back.</summary>
    public static FormValues TakeBack(FormValues values) => IsOpen(values) ? values.With(LeadSlot.Birth, $"{Again}") : values;

    /// <summary>What is kept of an age that was read.</summary>
    public static string Keep(AgeReading said, DateOnly today)
    {
        (int youngest, int oldest) = said.On(today);
        string year = (said.BirthYear ?? today.Year - oldest).ToString(CultureInfo.InvariantCulture);
        if (youngest >= Adult) return year;
        if (oldest >= Adult) return year + May;
        return said.Age >= YoungestSpeaker ? LeadSlot.Under : year + Minor;
    }

    /// <summary>Whether an age that was read is below 18, or may be.</summary>
    public static bool MayBeMinor(AgeReading said, DateOnly today) => said.On(today).Youngest < Adult;

    public override bool IsDone(FormValues values) => values.Has(Id) && !IsOpen(values);

    public override bool MustBeTold(FormValues values) => IsOpen(values);

    public override string QuestionKey(FormValues values) => values.Text(Id) switch
    {
        [_, .., May] => "ask.birth.eighteen",
        [_, .., Minor] => "ask.birth.minor",
        _ => "ask.birth",
    };

    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) => values.Text(Id) switch
    {
        [.. [_, ..] year, May] => [new SlotChoice(year, Say("yes", values, context)), new SlotChoice(LeadSlot.Under, Say("no", values, context))],
        [_, .., Minor] => [new SlotChoice(LeadSlot.Under, Say("minor", values, context)), new SlotChoice("", Say("wrong", values, context)) { Press = NotThat }],
        _ => [],
    };

    /// <summary>"Chưa", "không" answer what is asked back; elsewhere they put off, or refuse.</summary>
    public override bool IsSure(string text, FormValues values, FormContext context) => IsOpen(values) && ReadBack(text, values, context) is not null;

    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        if (ReadBack(text, values, context) is { } told) return new SlotReading.Told(told);
        if (AgeReader.Read(text, context.Today) is not { } said) return new SlotReading.Silent();
        return said.On(context.Today).Oldest <= Oldest ? new SlotReading.Told(Keep(said, context.Today)) : new SlotReading.Silent();
    }

    public override bool Accepts(string value) => value == LeadSlot.Under || (value.Length == 4 && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 1930 and < 2100);

    /// <summary>What an answer to the question back tells; null for none.</summary>
    private static string? ReadBack(string text, FormValues values, FormContext context)
    {
        LeadWords words = context.Knowledge.LeadWords;
        switch (values.Text(LeadSlot.Birth))
        {
            case [.. [_, ..] year, May]:
                return words.IsAll("words.adult", text) ? year : words.IsAll("words.minor", text) ? LeadSlot.Under : null;
            case [_, .., Minor]:
                // Whoever says to be 18 with such a year has mistyped one of the two.
                if (words.IsAll("words.wrong", text) || words.IsAll("words.adult", text)) return $"{Again}";
                return words.IsAll("words.minor", text) || words.IsAll("words.vague", text) || words.IsAll("words.agree", text) ? LeadSlot.Under : null;
            default:
                return null;
        }
    }

    private static string Say(string button, FormValues values, FormContext context) => LeadWriter.Say($"lead.birth.button.{button}", values, context);
}
