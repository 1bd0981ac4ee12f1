using WorkerAdvisor.Bot.Forms;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>A person's name. It is read with the rest of the message (<see cref="LeadReading"/>); on the first question one can say that it is for somebody else.</summary>
internal sealed record NameSlot() : Slot(LeadSlot.Name)
{
    private const int Longest = 60;

    public override string? Note(FormValues values, FormContext context) =>
        values.Has(LeadSlot.Name) || values.Has(LeadSlot.Phone) || values.Has(LeadSlot.Place) ? null : LeadWriter.Intro(values, context);

    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) => values.Text(LeadSlot.Who) is null && !values.Has(LeadSlot.Known)
        ? [new SlotChoice("", context.Replies.Say("lead.button.other")) { Press = LeadSlot.Other, IsQuiet = true }]
        : [];

    public override bool IsSure(string text, FormValues values, FormContext context) => NameReader.ReadAnswer(text) is { IsSure: true } && !LeadReading.IsQuestion(context);

    /// <summary>Only the same name once more is left to read here.</summary>
    public override SlotReading Read(string text, FormValues values, FormContext context) =>
        values.Text(Id) is { } name && NameReader.ReadAnswer(text)?.Name == name ? new SlotReading.Told(name) : new SlotReading.Silent();

    public override bool Accepts(string value) => value.Length is > 0 and <= Longest;
}
