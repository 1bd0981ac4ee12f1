namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>
/// Holds what somebody is asked to pay against the law: Luật 69/2020, Điều 7, 21, 23, 25, 26. It only knows the common ceiling: some countries and
/// trades have a lower one, which its notes say. It knows no rate between currencies.
/// </summary>
/// <exception cref="KeyNotFoundException">A finding is missing; the content checker names it.</exception>
public sealed class FeeChecker(FeeRules rules)
{
    private const string LowerCeiling = "lower-ceiling", OldDollars = "old-dollars", Lump = "total";
    private readonly FeeJudge _judge = new(rules);

    /// <summary>The finding for each charge, and for all together.</summary>
    /// <exception cref="ArgumentException">There is no charge, one is of a kind that there is not, or the contract has no month.</exception>
    public FeeReport Check(FeeQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Charges.Count == 0) throw new ArgumentException("there is no charge to check", nameof(question));
        if (question.ContractMonths is <= 0) throw new ArgumentException("a contract has months", nameof(question));
        List<FeeLine> lines = [.. question.Charges.Select(charge => _judge.Judge(question, charge))];
        FeeVerdict worst = lines.Max(line => line.Verdict);
        return new FeeReport(HeadlineOf(lines, worst), worst, lines, TotalsOf(question.Charges), [.. NotesOn(question, lines)], NeedsOf(question, lines));
    }

    private string HeadlineOf(List<FeeLine> lines, FeeVerdict worst)
    {
        List<FeeLine> worstLines = lines.FindAll(line => line.Verdict == worst);
        FeeLine? leading = worstLines.Count == 1 ? worstLines[0] : worstLines.Find(line => line.Finding.Leads);
        return leading?.Headline ?? rules.Together[worst].Replace("{count}", worstLines.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static List<FeeSum> TotalsOf(IReadOnlyList<FeeCharge> charges)
    {
        List<FeeCharge> once = [.. charges.Where(charge => charge.Sum is not null && !charge.IsMonthly)];
        return [.. once.GroupBy(charge => charge.Sum!.Currency).Select(group =>
        {
            bool hasParts = group.Any(charge => charge.Kind != Lump);
            IEnumerable<FeeSum> counted = group.Where(charge => charge.Kind != Lump || !hasParts).Select(charge => charge.Sum!);
            return new FeeSum(counted.Sum(sum => sum.Low), counted.Sum(sum => sum.High), group.Key);
        })];
    }

    private IEnumerable<FeeNote> NotesOn(FeeQuestion question, List<FeeLine> lines)
    {
        List<FeeLine> held = lines.FindAll(line => line.Judged.Rule is FeeRule.Ceiling or FeeRule.Total && line.Verdict < FeeVerdict.NotAllowed);
        bool mayBeLower = held.Exists(line => line.Verdict < FeeVerdict.OverCeiling), isInDollars = held.Exists(line => line.Charge.Sum?.Currency == Money.Currency.Usd);
        string? elsewhere = question.Programme is null && held.Count > 0 ? question.Market : null;
        return rules.Notes.Where(note => note.Market is { } market ? market == elsewhere : (note.Id == LowerCeiling && mayBeLower) || (note.Id == OldDollars && isInDollars));
    }

    private static HashSet<FeeNeed> NeedsOf(FeeQuestion question, List<FeeLine> lines)
    {
        var needs = new HashSet<FeeNeed>();
        if (!lines.Exists(line => line.Judged.Rule is FeeRule.Ceiling or FeeRule.Extension or FeeRule.Total && line.Verdict < FeeVerdict.OverCeiling)) return needs;
        if (question.Wage is null) needs.Add(FeeNeed.Wage);
        if (question.ContractMonths is null) needs.Add(FeeNeed.Months);
        return needs;
    }
}
