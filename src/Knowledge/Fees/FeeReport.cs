namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>The outcome of a fee check.</summary>
/// <param name="Headline">The finding in one line.</param>
/// <param name="Verdict">The worst of the lines.</param>
/// <param name="Lines">One for each charge, in the order asked.</param>
/// <param name="Totals">What is to be paid, one sum for each currency: never added across them. What is taken every month is left out, and so is
/// a lump sum beside charges told singly in its currency, which it may hold.</param>
/// <param name="Needs">What would let the check say more.</param>
public sealed record FeeReport(
    string Headline, FeeVerdict Verdict, IReadOnlyList<FeeLine> Lines, IReadOnlyList<FeeSum> Totals, IReadOnlyList<FeeNote> Notes, IReadOnlySet<FeeNeed> Needs);

/// <summary>What a fee check may still need to know.</summary>
public enum FeeNeed
{
    Wage,
    Months,
}
