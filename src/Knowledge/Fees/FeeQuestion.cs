namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>What is asked of the fee check. Everything but the charges may be unknown.</summary>
/// <param name="Charges">What is to be paid.</param>
/// <param name="Programme">Null when not known; then a company is taken to send them, as most are.</param>
/// <param name="ContractMonths">Length of the contract, or of the longer stay for a charge on extension; above 0.</param>
/// <param name="Wage">By month, as the contract says.</param>
/// <param name="IsSigned">Whether the contract with the company is signed.</param>
/// <param name="IsApproved">Whether the ministry approved the company's contract with the employer.</param>
/// <param name="Market">Id of the country.</param>
public sealed record FeeQuestion(
    IReadOnlyList<FeeCharge> Charges, FeeProgramme? Programme = null, decimal? ContractMonths = null, FeeSum? Wage = null, bool? IsSigned = null, bool? IsApproved = null,
    string? Market = null)
{
    public bool IsAtSea => Programme == FeeProgramme.AtSea;

    /// <summary>Whether money is asked for before the law allows any.</summary>
    public bool IsEarly => IsSigned == false || IsApproved == false;
}
