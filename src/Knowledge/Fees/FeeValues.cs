using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>What stands for the values in a finding's words.</summary>
internal sealed class FeeValues(FeeText text, FeeQuestion question, FeeCharge charge, FeeKind kind)
{
    private const string OfWage = " tháng lương";

    /// <param name="bounds">Null where no ceiling is spoken of.</param>
    public IReadOnlyDictionary<string, string> Of(ServiceFeeBounds? bounds, string finding)
    {
        var values = new Dictionary<string, string>
        {
            ["name"] = kind.Name,
            ["sum"] = charge.Sum is { } sum ? FeeText.Of(sum) : charge.MonthsOfWage is { } told ? FeeText.Months(told) + OfWage : "",
            ["currency"] = charge.Sum is { } money ? MoneyWording.NameOf(money.Currency) : "",
            ["term"] = text.Term(question.ContractMonths),
            ["wage"] = question.Wage is { } wage ? FeeText.Of(wage) : "",
        };
        if (bounds is not { } limits) return values;
        // Where the sum cannot be held against it, the share is the fairest thing to tell.
        decimal ceiling = finding.EndsWith(".currencies", StringComparison.Ordinal) || finding.EndsWith(".no-wage", StringComparison.Ordinal) ? limits.Share : limits.Most;
        values["months"] = FeeText.Months(ceiling);
        values["ceiling"] = InMoney(ceiling);
        values["sure"] = InMoney(limits.Sure);
        values["share"] = InMoney(limits.Share);
        values["over"] = question.Wage is { } same && charge.Sum is { } above && above.Currency == same.Currency
            ? FeeText.Of(new FeeSum(Math.Max(0, above.Low - (limits.Most * same.High)), Math.Max(0, above.High - (limits.Most * same.High)), same.Currency))
            : "";
        return values;
    }

    private string InMoney(decimal months) => question.Wage is { } wage ? FeeText.Of(wage.Times(months)) : FeeText.Months(months) + OfWage;
}
