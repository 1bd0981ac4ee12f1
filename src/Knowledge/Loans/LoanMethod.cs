namespace WorkerAdvisor.Knowledge.Loans;

/// <summary>How a loan is paid back. Which one a bank uses stands in its loan contract; neither is taken for granted.</summary>
public enum LoanMethod
{
    /// <summary>"Gốc chia đều, lãi giảm dần": the same principal every month, and interest on what is left.</summary>
    EqualPrincipal,

    /// <summary>"Trả đều mỗi tháng": the same sum every month, at first more interest, later more principal.</summary>
    Annuity,
}
