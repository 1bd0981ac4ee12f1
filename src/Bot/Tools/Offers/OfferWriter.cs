using System.Globalization;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Menus;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Offers;
using WorkerAdvisor.Knowledge.Search;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Bot.Tools.Offers;

/// <summary>Words a report: the verdict first, then each signal with its passage, why it matters and what to do, then what to do on the whole.</summary>
internal sealed class OfferWriter(ContentSet content)
{
    /// <summary>Signals told at length; the others are counted.</summary>
    private const int MostTold = 5;

    private readonly Replies _replies = content.Replies;
    private readonly TopicMenu _menu = new(content);

    /// <summary>The result.</summary>
    public Reply Write(OfferReport report)
    {
        // What to do stands before why: who is in a hurry reads no further.
        (string first, string others) = Sentences(report.Advice?.Text ?? "");
        List<string> lines = [_replies.Say($"offer.verdict.{report.VerdictName}", ("advice", first)).Trim(), .. others.Length > 0 ? [others] : (string[])[]];
        if (report.Findings.Count > 0) lines.AddRange(["", _replies.Say("offer.found", ("count", Count(report.Findings.Count))).Trim(), .. report.Findings.Take(MostTold).Select(Tell)]);
        lines.AddRange(["", _replies.Say("offer.limits").Trim()]);
        int rest = report.Findings.Count - MostTold;
        Button[] more = rest > 0 ? [OfferTool.MoreButton(_replies.Say("offer.button.more", ("count", Count(rest))))] : [];
        return Reply(report.Findings.Take(MostTold), report, lines, [.. NextSteps(report.Verdict), .. more]) with { Verdict = report.Verdict };
    }

    /// <summary>The signals that the result only counted.</summary>
    public Reply WriteMore(OfferReport report)
    {
        IEnumerable<OfferFinding> rest = report.Findings.Skip(MostTold);
        return Reply(rest, report, [_replies.Say("offer.more").Trim(), .. rest.Select(Tell)], NextSteps(report.Verdict));
    }

    private Reply Reply(IEnumerable<OfferFinding> told, OfferReport report, IEnumerable<string> lines, IReadOnlyList<Button> buttons)
    {
        IEnumerable<SourceReference> sources = told.SelectMany(finding => finding.Signal.Sources).Concat(report.Advice?.Sources ?? []);
        Citation[] citations = [.. sources.Select(source => content.Sources.Resolve(source)).OfType<Citation>().DistinctBy(citation => (citation.Id, citation.Section))];
        return new Reply(string.Join('\n', lines), ReplyKind.Answer, Buttons: buttons, Sources: citations);
    }

    private string Tell(OfferFinding finding)
    {
        string quote = OfferQuote.Of(finding.Evidence);
        return "• " + _replies.Say(quote.Length > 0 ? "offer.finding" : "offer.finding.missing", ("title", finding.Signal.Title), ("quote", quote), ("why", finding.Signal.Why), ("now", finding.Signal.Now)).Trim();
    }

    private IReadOnlyList<Button> NextSteps(OfferVerdict verdict)
    {
        string[] topics = verdict == OfferVerdict.Danger ? ["fraud.report", "fraud.victim", "fraud.check-company"] : ["fraud.check-company", "fraud.report"];
        return [.. topics.Select(content.FindTopic).OfType<Topic>().Select(topic => _menu.ButtonFor(topic))];
    }

    private static (string First, string Others) Sentences(string text) => text.IndexOf(". ", StringComparison.Ordinal) is > 0 and int end ? (text[..(end + 1)], text[(end + 2)..]) : (text, "");

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
