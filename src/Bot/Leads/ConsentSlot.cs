using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Tools;
using WorkerAdvisor.Knowledge.Answers;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>
/// The yes to the summary and the consent text. It is kept as the mark of what was shown, so that a button under an older summary sends nothing
/// else; silence, "ok" and a helper's own "đồng ý" are no yes (Luật 91/2025, Điều 9).
/// </summary>
internal sealed record ConsentSlot() : Slot(LeadSlot.Consent)
{
    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) =>
    [
        Agree(values, context),
        new SlotChoice("", LeadWriter.Say("lead.button.edit", values, context)) { Press = ToolAction.Edit },
        new SlotChoice(LeadSlot.Refused, LeadWriter.Say("lead.button.refuse", values, context)) { IsQuiet = true },
    ];

    public override bool IsSure(string text, FormValues values, FormContext context) => !IsHelped(values)
        ? Is("words.agree", text, context) || Is("words.refuse", text, context) || Is("words.later", text, context) || Is("words.vague", text, context)
        : Is("assist.words.agree", text, context) || Is("assist.words.refuse", text, context) || Is("words.agree", text, context) || Is("words.vague", text, context) || Is("words.later", text, context);

    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        bool isHelped = IsHelped(values);
        string lists = isHelped ? "assist.words" : "words";
        if (Is($"{lists}.agree", text, context)) return new SlotReading.Told(LeadAgreement.Of(values, context).Mark);
        if (Is("words.later", text, context)) return new SlotReading.Unclear(context.Replies.Say("lead.later"), [Agree(values, context)]);
        if (Is($"{lists}.refuse", text, context)) return new SlotReading.Told(LeadSlot.Refused);
        if (Is("words.edit", text, context)) return new SlotReading.Unclear(LeadWriter.Say("lead.edit", values, context), [.. Editable(values, context)]);
        if (LeadReading.IsQuestion(context) && context.Advice is { Answer: Answer.Found, IsByTalk: false }) return new SlotReading.Silent();
        bool isNear = Is("words.vague", text, context) || Is("words.agree", text, context) || context.Knowledge.LeadWords.IsIn("words.agree", text);
        return isNear ? new SlotReading.Unclear(LeadWriter.Say("lead.consent.unclear", values, context), Choices(values, context)) : new SlotReading.Silent();
    }

    public override bool Accepts(string value) => value == LeadSlot.Refused || (value.Length == LeadAgreement.MarkLength && value.All(char.IsAsciiHexDigitLower));

    private static SlotChoice Agree(FormValues values, FormContext context) => new(LeadAgreement.Of(values, context).Mark, LeadWriter.Say("lead.button.agree", values, context));

    private static IEnumerable<SlotChoice> Editable(FormValues values, FormContext context) => new[] { LeadSlot.Name, LeadSlot.Phone, LeadSlot.Place }.Concat(LeadSlot.AllExtras)
        .Select(slot => new SlotChoice("", context.Replies.Say($"lead.slot.{slot}")) { Press = $"{ToolAction.Edit}.{slot}" });

    private static bool IsHelped(FormValues values) => values.Text(LeadSlot.Who) == LeadSlot.Other;

    private static bool Is(string list, string text, FormContext context) => context.Knowledge.LeadWords.IsAll(list, text);
}
