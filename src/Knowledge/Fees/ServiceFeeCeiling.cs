namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>
/// How much a worker may be charged as service fee, in months of the contract's wage: one month for every 12 months of work (1.5 for
/// officers and crew of merchant ships), three at most from 36 months on. Luật 69/2020, Điều 23 khoản 4. Some countries have a lower
/// one, set by the ministry.
/// </summary>
public static class ServiceFeeCeiling
{
    /// <summary>The most under any contract.</summary>
    public const decimal MostMonths = 3;

    private const decimal PerYear = 1, PerYearAtSea = 1.5m, PerYearLonger = 0.5m, MonthsOfYear = 12, LongContract = 36;

    /// <summary>Months of wage that may be charged.</summary>
    /// <param name="contractMonths">Length of the contract; null when it is not known, which allows the most.</param>
    /// <exception cref="ArgumentOutOfRangeException">The contract has no month.</exception>
    public static decimal MonthsOfWage(decimal? contractMonths, bool isAtSea)
    {
        if (contractMonths is not { } months) return MostMonths;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(months, nameof(contractMonths));
        return months >= LongContract ? MostMonths : Math.Min(MostMonths, months / MonthsOfYear * (isAtSea ? PerYearAtSea : PerYear));
    }

    /// <summary>Months of wage that may be charged for staying on under the same contract, where that was agreed: half a month for every 12. Same clause.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The months are negative.</exception>
    public static decimal MonthsOfWageOnExtension(decimal months)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        return months / MonthsOfYear * PerYearLonger;
    }
}
