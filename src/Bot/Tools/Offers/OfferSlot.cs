using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Offers;

namespace WorkerAdvisor.Bot.Tools.Offers;

/// <summary>The advert that the check waits for. What is kept of it is which signals were found.</summary>
internal sealed record OfferSlot() : Slot(Found)
{
    public const string Found = "found", Tool = "offer";

    /// <summary>What is kept when nothing was found.</summary>
    private const string Nothing = "none";

    private const char Comma = ',';

    /// <summary>Words below which there is nothing to read.</summary>
    private const int FewestWords = 8;

    /// <inheritdoc/>
    public override bool TakesWholeMessages => true;

    /// <summary>The signals of a report, as they are kept.</summary>
    public static string ValueOf(OfferReport report) => report.Findings.Count == 0 ? Nothing : string.Join(Comma, report.Findings.Select(finding => finding.Signal.Id));

    /// <summary>The ids that were kept.</summary>
    public static IReadOnlyList<string> IdsOf(FormValues values) => values.Text(Found)?.Split(Comma) ?? [];

    public static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <inheritdoc/>
    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1 && IsLink(words[0])) return new SlotReading.Unclear(context.Replies.Say("offer.link"), []);
        bool isOwn = context.Advice is { Answer: Answer.Found, IsByTalk: false };
        OfferReport report = context.Knowledge.Offers.Check(text);
        bool isRead = context.Knowledge.Adverts.MayBeAdvert(text) || (words.Length >= FewestWords && !isOwn) || (report.Verdict == OfferVerdict.Danger && !isOwn);
        if (isRead) return new SlotReading.Told(ValueOf(report));
        bool isAside = isOwn || context.Advice?.Answer is Answer.Unsure || words.Length >= FewestWords;
        return isAside ? new SlotReading.Silent() : new SlotReading.Unclear(context.Replies.Say("offer.short"), []);
    }

    /// <summary>What was found comes from a text, never from a button.</summary>
    public override bool Accepts(string value) => false;

    private static bool IsLink(string word) => word.Contains("://", StringComparison.Ordinal) || (word.Contains('/', StringComparison.Ordinal) && word.Contains('.', StringComparison.Ordinal)) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
}
