namespace WorkerAdvisor.Knowledge.Quantities;

/// <summary>A percentage in a text, as said.</summary>
/// <param name="Percent">6.6 for "6,6%".</param>
/// <param name="Per">The period it says; null for none, and then nobody can tell.</param>
/// <param name="IsSlang">Said in "phân" or "xu": the person is asked what is meant. Then <paramref name="Percent"/> is the number said.</param>
/// <param name="SaysInterest">A word of interest ("lãi", "ls") stands right before it: not a discount, not "100% chi phí".</param>
/// <param name="IsBare">A number without a sign: "lãi 7", or "7" as an answer.</param>
/// <param name="Start">Where it begins in the composed text.</param>
/// <param name="End">Behind its last character.</param>
public sealed record PercentMention(decimal Percent, RatePeriod? Per, bool IsSlang, bool SaysInterest, bool IsBare, int Start, int End)
{
    /// <summary>Percent a year, twelve months without compounding, as lenders say it; null when slang, without a period, or by day.</summary>
    public decimal? Yearly => IsSlang ? null : Per switch { RatePeriod.Year => Percent, RatePeriod.Month => Percent * 12, _ => null };

    /// <summary>The same as an answer to "how many percent a year?", which need not say the period again; null for what lenders mostly say by month, and for usury.</summary>
    public decimal? YearlyWhenAsked => Yearly ?? (this is { IsSlang: false, Per: null, Percent: 0 or (>= LeastPlain and <= MostPlain) } ? Percent : null);

    /// <summary>Below, a plain rate may well be a month's ("0,55%", "1%"); above, something is odd.</summary>
    private const decimal LeastPlain = 3, MostPlain = 30;
}
