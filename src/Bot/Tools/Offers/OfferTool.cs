using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Offers;

namespace WorkerAdvisor.Bot.Tools.Offers;

/// <summary>
/// The offer check as a talk: waits for a pasted or forwarded advert, reads it, and tells what is suspicious. Keeps only which signals were
/// found, never the advert's words, so what is passed on or shown again has no quotes.
/// </summary>
public sealed class OfferTool(KnowledgeBase knowledge) : ITool
{
    /// <summary>Shows the signals that the result only counted.</summary>
    private const string More = "more";

    private readonly OfferWriter _writer = new(knowledge.Content);

    /// <inheritdoc/>
    public string Id => OfferSlot.Tool;

    /// <inheritdoc/>
    public IReadOnlyList<Slot> Slots { get; } = [new OfferSlot()];

    /// <inheritdoc/>
    public bool Claims(FormContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.IsForwarded ? knowledge.Adverts.MayBeAdvert(context.Text) : context.Advice?.Danger is null && knowledge.Adverts.IsAdvert(context.Text);
    }

    /// <inheritdoc/>
    public FormValues Read(string text, FormValues known, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(context);
        bool isAdvert = (context.IsAddressed && (HasAdvert(text) || knowledge.Offers.Check(text).Findings.Any(finding => finding.Evidence.Length > 0))) || Claims(context);
        return isAdvert ? known.With(OfferSlot.Found, OfferSlot.ValueOf(knowledge.Offers.Check(text))) : known;
    }

    /// <inheritdoc/>
    public ToolResult Finish(FormValues values, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(context);
        // With the advert at hand it can be quoted; later only what was found is known.
        OfferReport? now = context.Text.Length > 0 ? knowledge.Offers.Check(context.Text) : null;
        OfferReport report = now is not null && OfferSlot.ValueOf(now) == values.Text(OfferSlot.Found) ? now : knowledge.Offers.Recall(OfferSlot.IdsOf(values));
        return new ToolResult(values, [_writer.Write(report)]);
    }

    /// <inheritdoc/>
    public ToolResult? Press(string what, FormValues values, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(values);
        return what == More && values.Has(OfferSlot.Found) ? new ToolResult(values, [_writer.WriteMore(knowledge.Offers.Recall(OfferSlot.IdsOf(values)))]) : null;
    }

    /// <summary>The button that shows them.</summary>
    internal static Button MoreButton(string label) => new(label, ToolAction.Of(OfferSlot.Tool, More), IsQuiet: true);

    /// <summary>Whether an advert stands in a message that asks for the check, behind the words that ask or alone.</summary>
    private static bool HasAdvert(string text)
    {
        const int LongestAsking = 80, FewestWords = 6, Plenty = 20;
        int end = text.IndexOfAny([':', '\n']);
        string rest = end is >= 0 and < LongestAsking ? text[(end + 1)..] : "";
        return OfferSlot.CountWords(rest) >= FewestWords || OfferSlot.CountWords(text) >= Plenty;
    }
}
