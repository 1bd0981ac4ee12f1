namespace WorkerAdvisor.Knowledge.Loans;

/// <summary>What is paid in twelve months, or in those that are left of the last year.</summary>
/// <param name="Year">Of the loan, from 1.</param>
/// <param name="Left">Principal still owed at its end.</param>
public sealed record LoanYear(int Year, decimal Principal, decimal Interest, decimal Left)
{
    public decimal Total => Principal + Interest;
}
