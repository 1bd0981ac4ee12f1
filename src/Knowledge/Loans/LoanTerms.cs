namespace WorkerAdvisor.Knowledge.Loans;

/// <summary>What was agreed, or may be.</summary>
/// <param name="Amount">Borrowed, in whole đồng.</param>
/// <param name="YearlyPercent">Interest a year; a month bears a twelfth of it on what is left.</param>
/// <param name="Months">Instalments, one a month, the first a month after borrowing.</param>
public sealed record LoanTerms(decimal Amount, decimal YearlyPercent, int Months, LoanMethod Method)
{
    /// <summary>Ten thousand tỷ, the most that is read as money.</summary>
    public const decimal HighestAmount = 1e13m;

    /// <summary>Moneylenders' rates are drawn too, so that people see what they cost.</summary>
    public const decimal HighestPercent = 1_000;

    /// <summary>Thirty years.</summary>
    public const int LongestMonths = 360;

    /// <summary>Whether a schedule can be drawn: a positive whole sum, a rate from 0, a month at least, none beyond the limits above.</summary>
    public bool IsPossible => Amount is > 0 and <= HighestAmount && Amount == Math.Floor(Amount) && YearlyPercent is >= 0 and <= HighestPercent && Months is > 0 and <= LongestMonths;

    /// <summary>Interest a month, as a fraction.</summary>
    internal decimal MonthlyRate => YearlyPercent / 1_200;
}
