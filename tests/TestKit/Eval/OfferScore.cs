using System.Globalization;

namespace WorkerAdvisor.TestKit.Eval;

/// <summary>How a check did on a set of adverts, in percent.</summary>
/// <param name="Verdict">Verdicts exactly right.</param>
/// <param name="DangersPassed">How many dangerous adverts were passed as looking fine.</param>
/// <param name="FalseAlarms">Share of the adverts that look fine which were warned of.</param>
/// <param name="Precision">Share of the signals found that are right.</param>
/// <param name="Recall">Share of the signals there that were found.</param>
public sealed record OfferScore(double Verdict, int DangersPassed, double FalseAlarms, double Precision, double Recall, IReadOnlyList<string> Wrong)
{
    /// <param name="check">Gives the verdict and the signals' ids of a text.</param>
    public static OfferScore Of(IReadOnlyList<Offer> offers, Func<string, (string Verdict, IReadOnlyList<string> Signals)> check)
    {
        var rows = offers.Select(offer => (Offer: offer, Said: check(offer.Text))).ToList();
        int found = rows.Sum(row => row.Said.Signals.Count), wanted = rows.Sum(row => row.Offer.Signals.Count), right = rows.Sum(row => row.Said.Signals.Intersect(row.Offer.Signals).Count());
        var fine = rows.Where(row => row.Offer.Verdict == Offer.LooksFine).ToList();
        return new OfferScore(
            Percent(rows.Count(row => row.Said.Verdict == row.Offer.Verdict), rows.Count),
            rows.Count(row => row.Offer.Verdict == Offer.Danger && row.Said.Verdict == Offer.LooksFine),
            Percent(fine.Count(row => row.Said.Verdict != Offer.LooksFine), fine.Count),
            Percent(right, found),
            Percent(right, wanted),
            [.. rows.Where(row => row.Said.Verdict != row.Offer.Verdict).Select(row => $"{row.Said.Verdict} instead of {row.Offer.Verdict}: {row.Offer.Text}")]);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"verdict {Verdict:F1}, dangers passed {DangersPassed}, false alarms {FalseAlarms:F1}, signals' precision {Precision:F1}, recall {Recall:F1}\n{string.Join('\n', Wrong)}");

    private static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
