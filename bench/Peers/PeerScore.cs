using WorkerAdvisor.TestKit.Eval;

namespace WorkerAdvisor.Bench.Peers;

/// <summary>How well a peer does on the in-scope dev set, in percent. A peer need not decide whether to answer, so it is never charged for declining.</summary>
internal sealed class PeerScore(IPeer peer)
{
    private const int Looked = 3;
    private readonly IReadOnlyList<(EvalQuestion Question, IReadOnlyList<string> Ranked)> _rows =
        [.. EvalQuestion.Dev.Select(question => (question, peer.Rank(question.Question, Looked)))];

    /// <param name="asked">Which questions count.</param>
    public double Top1(Func<EvalQuestion, bool> asked) => Share(asked, 1);

    /// <inheritdoc cref="Top1"/>
    public double Top3(Func<EvalQuestion, bool> asked) => Share(asked, Looked);

    private double Share(Func<EvalQuestion, bool> asked, int looked)
    {
        var rows = _rows.Where(row => asked(row.Question)).ToList();
        return 100.0 * rows.Count(row => row.Ranked.Take(looked).Any(row.Question.Accepts)) / rows.Count;
    }
}
