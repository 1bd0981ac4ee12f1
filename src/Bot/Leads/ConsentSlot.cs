using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Tools;
using WorkerAdvisor.Knowledge.Answers;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>
/// The yes to the summary and the consent text. It is kept as the mark of what was shown, so that neither a button under an older summary nor a
/// word typed after the texts changed sends anything else; silence, "ok" and a helper's own "đồng ý" are no yes (Luật 91/2025, Điều 9).
/// </summary>
internal sealed record ConsentSlot() : Slot(LeadSlot.Consent)
{
    private static readonly string[] Later = ["words.later", "words.pause"];

    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) =>
    [
        Agree(values, context),
        new SlotChoice("", LeadWriter.Say("lead.button.edit", values, context)) { Press = ToolAction.Edit },
        new SlotChoice(LeadSlot.Refused, LeadWriter.Say("lead.button.refuse", values, context)) { IsQuiet = true },
    ];

    public override FormValues WhenAsked(FormValues values, FormContext context) => values.With(LeadSlot.Shown, LeadAgreement.Of(values, context).Mark);

    public override bool IsSure(string text, FormValues values, FormContext context) =>
        Is([$"{Own(values)}.agree", $"{Own(values)}.refuse", "words.agree", "words.vague", .. Later], text, context);

    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        if (Is([$"{Own(values)}.agree"], text, context)) return new SlotReading.Told(Shown(values, context));
        if (Is(Later, text, context)) return new SlotReading.Unclear(LeadWriter.Say("lead.later", values, context), [Agree(values, context)]);
        if (Is([$"{Own(values)}.refuse"], text, context)) return new SlotReading.Told(LeadSlot.Refused);
        if (Is(["words.edit"], text, context)) return new SlotReading.Unclear(LeadWriter.Say("lead.edit", values, context), [.. Editable(values, context)]);
        if (LeadReading.IsQuestion(context) && context.Advice is { Answer: Answer.Found, IsByTalk: false }) return new SlotReading.Silent();
        bool isNear = Is(["words.vague", "words.agree"], text, context) || context.Knowledge.LeadWords.IsIn("words.agree", text);
        return isNear ? new SlotReading.Unclear(LeadWriter.Say("lead.consent.unclear", values, context), Choices(values, context)) : new SlotReading.Silent();
    }

    public override bool Accepts(string value) => value == LeadSlot.Refused || (value.Length == LeadAgreement.MarkLength && value.All(char.IsAsciiHexDigitLower));

    private static SlotChoice Agree(FormValues values, FormContext context) => new(Shown(values, context), LeadWriter.Say("lead.button.agree", values, context));

    /// <summary>The mark of what was shown; drafts of before it was remembered have none.</summary>
    private static string Shown(FormValues values, FormContext context) => values.Text(LeadSlot.Shown) ?? LeadAgreement.Of(values, context).Mark;

    private static IEnumerable<SlotChoice> Editable(FormValues values, FormContext context) => new[] { LeadSlot.Name, LeadSlot.Phone, LeadSlot.Place }.Concat(LeadSlot.AllExtras)
        .Select(slot => new SlotChoice("", context.Replies.Say($"lead.slot.{slot}")) { Press = $"{ToolAction.Edit}.{slot}" });

    /// <summary>The lists of a yes and a no: a helper passes on another's.</summary>
    private static string Own(FormValues values) => LeadWriter.IsHelped(values) ? "assist.words" : "words";

    private static bool Is(IEnumerable<string> lists, string text, FormContext context) => lists.Any(list => context.Knowledge.LeadWords.IsAll(list, text));
}
