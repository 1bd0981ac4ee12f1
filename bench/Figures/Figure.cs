using System.Globalization;

namespace WorkerAdvisor.Bench.Figures;

/// <summary>One measured figure, as a row of the table.</summary>
/// <param name="Format">A standard numeric format; the unit stands in <paramref name="What"/>.</param>
/// <param name="Peers">The same for each peer, in order; empty where peers have no such figure.</param>
/// <param name="AtMost">The target, or null where there is none.</param>
internal sealed record Figure(string What, double Ours, string Format, IReadOnlyList<double> Peers, double? AtMost = null)
{
    /// <summary>Cells: what, ours, each peer with how many times ours it is, target, whether it is met.</summary>
    public IReadOnlyList<string> Row(int peers) =>
    [
        What,
        Say(Ours),
        .. Peers.Count == 0 ? Enumerable.Repeat("–", peers) : Peers.Select(peer => $"{Say(peer)} ({(peer / Ours).ToString("F2", CultureInfo.InvariantCulture)} ×)"),
        AtMost is { } limit ? "≤ " + limit.ToString(CultureInfo.InvariantCulture) : "–",
        AtMost is null ? "–" : Ours <= AtMost ? "met" : "**missed**",
    ];

    private string Say(double value) => value.ToString(Format, CultureInfo.InvariantCulture);
}
