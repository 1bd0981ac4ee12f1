using CsCheck;
using WorkerAdvisor.Knowledge.Fees;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Tests.Fees;

public sealed class FeeProperties
{
    private static readonly Gen<decimal> Amount = Gen.Long[0, 500_000_000].Select(amount => (decimal)amount);
    private static readonly Gen<decimal?> Months = Gen.OneOf(Gen.Const((decimal?)null), Gen.Int[1, 120].Select(months => (decimal?)months));
    private static readonly Gen<FeeProgramme?> Programme = Gen.OneOf(Gen.Const((FeeProgramme?)null), Gen.Enum<FeeProgramme>().Select(programme => (FeeProgramme?)programme));
    private static readonly string[] Kinds = [.. LiveFees.Rules.Kinds.Where(kind => kind.Phrases.Count > 0).Select(kind => kind.Id)];
    private static readonly Currency[] Currencies = [Currency.Vnd, Currency.Usd, Currency.Jpy, Currency.Twd];
    private static readonly Gen<string> Kind = Gen.Int[0, Kinds.Length - 1].Select(at => Kinds[at]);
    private static readonly Gen<Currency> Money = Gen.Int[0, Currencies.Length - 1].Select(at => Currencies[at]);

    private static readonly Gen<FeeCharge> Charge = Gen.Select(Kind, Amount, Amount, Money, Gen.Bool).Select((kind, one, other, currency, isMonthly) =>
        new FeeCharge(kind, new FeeSum(Math.Min(one, other), Math.Max(one, other), currency), IsMonthly: isMonthly));

    private static readonly Gen<FeeSum?> Wage = Gen.OneOf(Gen.Const((FeeSum?)null), Gen.Select(Gen.Int[1_000, 60_000_000], Money).Select((amount, currency) => (FeeSum?)new FeeSum(amount, currency)));

    [Fact]
    public void A_higher_charge_never_gets_a_milder_verdict() =>
        Gen.Select(Charge, Amount, Months, Wage, Programme, Gen.Bool.Select(early => early ? false : (bool?)null)).Sample((charge, more, months, wage, programme, isSigned) =>
        {
            FeeSum sum = charge.Sum!;
            FeeVerdict lower = LiveFees.Line(charge, months, wage, programme, isSigned).Verdict;
            FeeVerdict higher = LiveFees.Line(charge with { Sum = new FeeSum(sum.Low + more, sum.High + more, sum.Currency) }, months, wage, programme, isSigned).Verdict;

            Assert.True(higher >= lower, $"{lower} became {higher}");
        });

    [Fact]
    public void A_longer_contract_never_has_a_lower_ceiling() =>
        Gen.Select(Gen.Int[1, 120], Gen.Int[0, 60], Gen.Bool).Sample((months, more, isAtSea) =>
        {
            ServiceFeeBounds shorter = ServiceFeeBounds.Of(months, isAtSea), longer = ServiceFeeBounds.Of(months + more, isAtSea);
            ServiceFeeBounds stay = ServiceFeeBounds.OfExtension(months), longerStay = ServiceFeeBounds.OfExtension(months + more);

            Assert.True(longer.Sure >= shorter.Sure && longer.Share >= shorter.Share && longer.Most >= shorter.Most);
            Assert.True(longerStay.Sure >= stay.Sure && longerStay.Share >= stay.Share && longerStay.Most >= stay.Most);
        });

    [Fact]
    public void What_is_sure_is_never_above_the_share_nor_that_above_the_most_nor_that_above_three() =>
        Gen.Select(Gen.Decimal[0.1m, 120], Gen.Bool).Sample((months, isAtSea) =>
        {
            ServiceFeeBounds bounds = ServiceFeeBounds.Of(months, isAtSea);

            Assert.True(bounds.Sure >= 0 && bounds.Sure <= bounds.Share && bounds.Share <= bounds.Most && bounds.Most <= ServiceFeeCeiling.MostMonths);
        });

    [Fact]
    public void Totals_add_up_in_each_currency() =>
        Gen.Select(Charge.List[1, 8], Months, Wage, Programme).Sample((charges, months, wage, programme) =>
        {
            FeeReport report = LiveFees.Checker.Check(new FeeQuestion(charges, programme, months, wage));

            foreach (Currency currency in Enum.GetValues<Currency>())
            {
                List<FeeCharge> once = charges.FindAll(charge => charge.Sum!.Currency == currency && !charge.IsMonthly);
                List<FeeCharge> counted = once.Exists(charge => charge.Kind != "total") ? once.FindAll(charge => charge.Kind != "total") : once;
                Assert.Equal(counted.Sum(charge => charge.Sum!.Low), report.Totals.Where(total => total.Currency == currency).Sum(total => total.Low));
                Assert.Equal(counted.Sum(charge => charge.Sum!.High), report.Totals.Where(total => total.Currency == currency).Sum(total => total.High));
            }
        });

    /// <summary>Every figure told is filled in, and none is negative.</summary>
    [Fact]
    public void Each_charge_gets_one_line_whose_words_are_complete() =>
        Gen.Select(Charge.List[1, 8], Months, Wage, Programme).Sample((charges, months, wage, programme) =>
        {
            FeeReport report = LiveFees.Checker.Check(new FeeQuestion(charges, programme, months, wage));

            Assert.Equal(charges, report.Lines.Select(line => line.Charge));
            Assert.Equal(report.Lines.Max(line => line.Verdict), report.Verdict);
            foreach (string text in report.Lines.SelectMany(line => (string[])[line.Headline, line.Why, line.Now]).Append(report.Headline))
            {
                Assert.DoesNotContain("{", text, StringComparison.Ordinal);
                Assert.DoesNotMatch(@"(?<![0-9\p{L}])-[0-9]", text);
                Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            }
        });

    [Fact]
    public void Any_text_is_read_without_a_fault() => Gen.String[0, 300].Sample(text => _ = LiveFees.Reader.Read(text));
}
