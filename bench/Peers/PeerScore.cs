using WorkerAdvisor.TestKit.Eval;

namespace WorkerAdvisor.Bench.Peers;

/// <summary>How well a peer does on the in-scope dev set, in percent. A peer need not decide whether to answer, so it is never charged for declining.</summary>
internal sealed class PeerScore(IPeer peer)
{
    private const int Looked = 3;
    private readonly IReadOnlyList<(EvalQuestion Question, IReadOnlyList<string> Ranked)> _rows =
        [.. EvalQuestion.Dev.Select(question => (question, peer.Rank(question.Question, Looked)))];

    public double Top1(string? style = null) => Share(style, 1);

    public double Top3(string? style = null) => Share(style, Looked);

    private double Share(string? style, int looked)
    {
        var asked = _rows.Where(row => style is null || row.Question.Style == style).ToList();
        return 100.0 * asked.Count(row => row.Ranked.Take(looked).Any(row.Question.Accepts)) / asked.Count;
    }
}
