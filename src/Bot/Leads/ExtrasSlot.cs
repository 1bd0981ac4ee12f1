using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Tools;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>The optional extras in one message: a button for each, and the one that goes on. What is typed with several of them is read with the message (<see cref="LeadReading"/>).</summary>
internal sealed record ExtrasSlot() : Slot(LeadSlot.Extras)
{
    private const string Told = "✓ ";

    public override string QuestionKey(FormValues values) => LeadSlot.AllExtras.Any(values.Has) ? "extras.more" : "extras";

    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) =>
    [
        .. LeadSlot.AllExtras.Select(extra => new SlotChoice("", (values.Text(extra) is null ? "" : Told) + context.Replies.Say($"lead.slot.{extra}")) { Press = $"{ToolAction.Edit}.{extra}" }),
        new SlotChoice(LeadSlot.Done, context.Replies.Say("lead.send")),
    ];

    public override bool IsSure(string text, FormValues values, FormContext context) => IsDone(text, context);

    public override SlotReading Read(string text, FormValues values, FormContext context) => IsDone(text, context) ? new SlotReading.Told(LeadSlot.Done) : new SlotReading.Silent();

    public override bool Accepts(string value) => value == LeadSlot.Done;

    private static bool IsDone(string text, FormContext context) => context.Knowledge.LeadWords.IsAll("words.send", text) || context.Knowledge.LeadWords.IsAll("words.vague", text);
}
