namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>One thing somebody is asked to pay.</summary>
/// <param name="Kind">Id of a <see cref="FeeKind"/>.</param>
/// <param name="Sum">Null when nobody said how much, or it is told in months of wage.</param>
/// <param name="MonthsOfWage">"3 tháng lương"; null when it is told in money.</param>
/// <param name="IsMonthly">Taken every month.</param>
public sealed record FeeCharge(string Kind, FeeSum? Sum, decimal? MonthsOfWage = null, bool IsMonthly = false);
