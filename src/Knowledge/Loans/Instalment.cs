namespace WorkerAdvisor.Knowledge.Loans;

/// <summary>What is paid in one month, in whole đồng.</summary>
/// <param name="Month">From 1.</param>
/// <param name="Left">Principal still owed afterwards.</param>
public sealed record Instalment(int Month, decimal Principal, decimal Interest, decimal Left)
{
    public decimal Total => Principal + Interest;
}
