using System.Globalization;
using WorkerAdvisor.Bench.Peers;
using WorkerAdvisor.TestKit.Eval;

namespace WorkerAdvisor.Bench.Accuracy;

/// <summary>How well the dev sets are understood, ours beside the peers.</summary>
internal sealed class UnderstandingTables(EvalScore ours, IReadOnlyList<IPeer> peers)
{
    private const double PeerLead = 8;

    private readonly PeerScore[] _others = [.. peers.Select(peer => new PeerScore(peer))];

    /// <summary>A section of the scorecard.</summary>
    public string Write() =>
        $"## Understanding: top-1 / top-3 in percent\n\n{Table("typed as", [Row("all", ours.Top1, ours.Top3, _ => true), .. ours.ByStyle.Keys.Select(Style)])}\n"
        + $"{Table("about", [.. ours.ByGroup.Keys.Select(Group)])}\n"
        + Leads()
        + Decisions();

    private IReadOnlyList<string> Style(string style) => Row(style, ours.ByStyle[style], ours.Top3ByStyle[style], question => question.Style == style);

    private IReadOnlyList<string> Group(string group) => Row(group, ours.ByGroup[group], ours.Top3ByGroup[group], question => question.Group == group);

    private IReadOnlyList<string> Row(string name, double top1, double top3, Func<EvalQuestion, bool> asked) =>
        [name, EvalQuestion.Dev.Count(asked).ToString(CultureInfo.InvariantCulture), Pair(top1, top3), .. _others.Select(other => Pair(other.Top1(asked), other.Top3(asked)))];

    private string Table(string head, IReadOnlyList<IReadOnlyList<string>> rows) => MarkdownTable.Of([head, "questions", "ours", .. peers.Select(peer => peer.Name)], rows);

    /// <summary>Two leads: a peer with settings chosen on these very questions can only be told from ours by what is left.</summary>
    private string Leads()
    {
        double asTheyCome = Lead(peer => !peer.IsTunedOnDev), all = Lead(_ => true);
        double most = 100 - ours.Top1 + all;
        return string.Create(CultureInfo.InvariantCulture, $"Lead in top-1 over the best peer as it comes: {asTheyCome:F1} points; target ≥ {PeerLead}: {(asTheyCome >= PeerLead ? "met" : "**missed**")}. ")
            + string.Create(CultureInfo.InvariantCulture, $"Over the best with settings chosen on these questions: {all:F1} points of {most:F1} that it leaves.\n");
    }

    private double Lead(Func<IPeer, bool> counts) => ours.Top1 - peers.Zip(_others).Where(pair => counts(pair.First)).Max(pair => pair.Second.Top1(_ => true));

    private string Decisions() => string.Create(
        CultureInfo.InvariantCulture,
        $"\nOurs also decides whether to answer: {ours.AnsweredAtOnce:F1} % answered at once, {ours.RightOfAnswered:F1} % of those right; {ours.OutOfScopeHeld:F1} % of what is out of scope held off, {ours.WronglyDeclined:F1} % in scope declined.\n");

    private static string Pair(double top1, double top3) => string.Create(CultureInfo.InvariantCulture, $"{top1:F1} / {top3:F1}");
}
