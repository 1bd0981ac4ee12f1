namespace WorkerAdvisor.Bot.Tools.Fees;

/// <summary>The names under which the fee check keeps what it was told.</summary>
internal static class FeeSlots
{
    public const string Charges = "charges", Market = "market", Programme = "programme", Months = "months", Wage = "wage", Signed = "signed";

    /// <summary>Asked for only when a sum could be several: which of them it is.</summary>
    public const string Unit = "unit";

    /// <summary>What was told and is never asked for: the sums that could be several, the upper end of a wage, a seafarer's trade, an order not approved.</summary>
    public const string Open = "open", WageTo = "wageTo", Crew = "crew", Approved = "approved";

    /// <summary>A wage told whose sum could be several: which they are.</summary>
    public const string OpenWage = "openWage";

    /// <summary>The message may ask something else than whether a charge is right, so the check does not answer it unasked.</summary>
    public const string Aside = "aside";

    public const string Yes = "yes", No = "no";
}
