namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>Chooses the finding for one charge.</summary>
internal sealed class FeeJudge(FeeRules rules)
{
    private readonly Dictionary<string, FeeFinding> _findings = rules.Findings.DistinctBy(finding => finding.Id).ToDictionary(finding => finding.Id);
    private readonly FeeText _text = new(rules.Words);

    public FeeLine Judge(FeeQuestion question, FeeCharge charge)
    {
        FeeKind kind = rules.FindKind(charge.Kind) ?? throw new ArgumentException($"there is no kind of charge \"{charge.Kind}\"", nameof(charge));
        FeeKind judged = rules.JudgedAs(charge, kind, question.Programme);
        if (question.IsEarly && judged.Early is { } early) return Line(early, null);
        return judged.Rule switch
        {
            FeeRule.Plain => Line(judged.Finding, null),
            FeeRule.Flat => Line($"{judged.Finding}.{FlatOutcome(judged, charge)}", null),
            _ when charge.Sum is null && charge.MonthsOfWage is null => Line(judged.Finding + ".no-sum", null),
            _ when charge.IsMonthly => Line("monthly", null),
            FeeRule.Extension when question.ContractMonths is null => Line(judged.Finding + ".no-months", null),
            _ => Bounded(),
        };

        FeeLine Line(string finding, ServiceFeeBounds? bounds) =>
            new(charge, kind, judged, _findings[finding], new FeeValues(_text, question, charge, kind).Of(bounds, finding));

        FeeLine Bounded()
        {
            ServiceFeeBounds bounds = judged.Rule == FeeRule.Extension ? ServiceFeeBounds.OfExtension(question.ContractMonths!.Value) : ServiceFeeBounds.Of(question.ContractMonths, question.IsAtSea);
            string outcome = charge.Sum is { } sum ? OutcomeOf(sum, question, bounds) : OutcomeOf(charge.MonthsOfWage!.Value, question, bounds);
            if (judged.Rule == FeeRule.Total && outcome == "part-more") outcome = "part";
            return Line($"{judged.Finding}.{outcome}", bounds);
        }
    }

    private static string FlatOutcome(FeeKind kind, FeeCharge charge) => charge.Sum switch
    {
        null => "no-sum",
        { } sum when sum.Currency != kind.Currency => "other-currency",
        { } sum => sum.High > kind.Most ? "over" : "within",
    };

    private static string OutcomeOf(FeeSum sum, FeeQuestion question, ServiceFeeBounds bounds)
    {
        if (question.Wage is not { } wage) return question.ContractMonths is null ? "no-months" : "no-wage";
        if (wage.Currency != sum.Currency) return "currencies";
        if (sum.Low > bounds.Most * wage.High) return Over(question, bounds);
        if (question.ContractMonths is null) return "no-months";
        if (sum.High <= bounds.Sure * wage.Low) return "within";
        if (wage.IsRange || sum.IsRange) return "range";
        return sum.High <= Math.Round(bounds.Share * wage.Low, 2) ? "part" : "part-more";
    }

    private static string OutcomeOf(decimal months, FeeQuestion question, ServiceFeeBounds bounds)
    {
        if (months > bounds.Most) return Over(question, bounds) is "over" ? "over-months" : "over-part";
        if (question.ContractMonths is null) return "no-months";
        return months <= bounds.Sure ? "within-months" : months <= bounds.Share ? "part" : "part-more";
    }

    private static string Over(FeeQuestion question, ServiceFeeBounds bounds) => question.ContractMonths is null || bounds.Sure == bounds.Most ? "over" : "over-part";
}
