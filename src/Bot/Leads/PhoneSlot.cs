using WorkerAdvisor.Bot.Forms;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>A phone number somebody can be called on; kept in international form. One that is certain is read with the rest of the message (<see cref="LeadReading"/>).</summary>
internal sealed record PhoneSlot() : Slot(LeadSlot.Phone)
{
    private const int MostOffered = 4;

    /// <summary>The number that is to be confirmed; null for none.</summary>
    public static string? Maybe(FormValues values) => values.Has(LeadSlot.Phone) || values.Text(LeadSlot.PhoneMaybe) is not ['+', ..] ? null : values.Text(LeadSlot.PhoneMaybe);

    public override string QuestionKey(FormValues values) => Maybe(values) is null ? "ask.phone" : "ask.phone.maybe";

    public override bool AsksForContact(FormValues values) => values.Text(LeadSlot.Who) != LeadSlot.Other && Maybe(values) is null;

    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) => Maybe(values) is { } number ? [Choice(number)] : [];

    public override bool IsSure(string text, FormValues values, FormContext context) => PhoneReader.Read(text) is not PhoneReading.None && !LeadReading.IsQuestion(context);

    public override SlotReading Read(string text, FormValues values, FormContext context) => PhoneReader.Read(text) switch
    {
        PhoneReading.Told told => new SlotReading.Told(told.Number),   // the same number once more
        PhoneReading.Unclear unclear => new SlotReading.Unclear(context.Replies.Say(QuestionOf(unclear.Doubt)), [.. unclear.Numbers.Take(MostOffered).Select(Choice)]),
        _ => new SlotReading.Silent(),
    };

    public override bool Accepts(string value) => PhoneReader.IsNumber(value);

    /// <summary>A number pressed is a number typed: only the channel proves one.</summary>
    public override FormValues Tell(FormValues values, string value) =>
        values.Text(Id) == value ? values : values.Without(LeadSlot.PhoneMaybe).Without(LeadSlot.Proven).With(Id, value);

    private static string QuestionOf(PhoneDoubt doubt) => doubt switch
    {
        PhoneDoubt.TooShort => "lead.ask.phone.short",
        PhoneDoubt.TooLong => "lead.ask.phone.long",
        PhoneDoubt.Several => "lead.ask.phone.which",
        _ => "lead.ask.phone.again",
    };

    private static SlotChoice Choice(string number) => new(number, PhoneText.Of(number));
}
