namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>
/// What may be charged as service fee, in months of wage, where the contract is not of whole years. The law allows so much "for every 12
/// months" and says nothing of a part of them, so three readings are kept apart: nothing for the part, its share, or as for a whole year.
/// What all three allow is within the law, what none allows is above the ceiling; between them the company is to show its paper.
/// </summary>
/// <param name="Sure">Whole years alone; 0 under a year, or when the length is unknown.</param>
/// <param name="Share">With the share of the part.</param>
/// <param name="Most">As if the part were a whole year.</param>
public readonly record struct ServiceFeeBounds(decimal Sure, decimal Share, decimal Most)
{
    private const decimal MonthsOfYear = 12;

    /// <summary>For a first contract. Of unknown length: nothing is sure, and three months are the most under any.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The contract has no month.</exception>
    public static ServiceFeeBounds Of(decimal? contractMonths, bool isAtSea)
    {
        if (contractMonths is not { } months) return new ServiceFeeBounds(0, ServiceFeeCeiling.MostMonths, ServiceFeeCeiling.MostMonths);
        decimal share = ServiceFeeCeiling.MonthsOfWage(months, isAtSea), whole = Math.Floor(months / MonthsOfYear) * MonthsOfYear;
        return new ServiceFeeBounds(
            whole > 0 ? ServiceFeeCeiling.MonthsOfWage(whole, isAtSea) : 0, share, ServiceFeeCeiling.MonthsOfWage(Math.Ceiling(months / MonthsOfYear) * MonthsOfYear, isAtSea));
    }

    /// <summary>For staying longer: half a month for every 12 months.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The extension has no month.</exception>
    public static ServiceFeeBounds OfExtension(decimal months) => new(
        ServiceFeeCeiling.MonthsOfWageOnExtension(Math.Floor(months / MonthsOfYear) * MonthsOfYear),
        ServiceFeeCeiling.MonthsOfWageOnExtension(months),
        ServiceFeeCeiling.MonthsOfWageOnExtension(Math.Ceiling(months / MonthsOfYear) * MonthsOfYear));
}
