using CsCheck;
using WorkerAdvisor.Knowledge.Loans;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Tests.Loans;

/// <summary>
/// Worked by hand. How interest is reckoned, a rate a year on what is still owed, follows Nghị định 338/2025, Điều 15 (rate by period) and the bank's
/// own contract; the two ways of paying back are ordinary arithmetic.
/// </summary>
public sealed class LoanPictureTests
{
    private const LoanMethod Even = LoanMethod.Annuity, Shrinking = LoanMethod.EqualPrincipal;

    /// <summary>12 triệu, 12 %/năm = 1 % a month, 12 months: 1 triệu principal a month; interest 120, 110 … 10 nghìn, together 780 nghìn.</summary>
    [Fact]
    public void Equal_principal_of_twelve_million_over_a_year()
    {
        LoanPicture loan = Of(12_000_000, 12, 12, Shrinking);

        Assert.Equal([120_000, 110_000, 100_000, 90_000, 80_000, 70_000, 60_000, 50_000, 40_000, 30_000, 20_000, 10_000], loan.Schedule.Select(month => month.Interest));
        Assert.All(loan.Schedule, month => Assert.Equal(1_000_000, month.Principal));
        Assert.Equal(Enumerable.Range(0, 12).Select(month => (decimal)(11 - month) * 1_000_000), loan.Schedule.Select(month => month.Left));
        Assert.Equal((1_120_000m, 1_010_000m, 780_000m, 12_780_000m), (loan.First.Total, loan.Last.Total, loan.TotalInterest, loan.TotalPaid));
    }

    /// <summary>
    /// The same as an even instalment: 1.01^12 = 1.126825030…, so 120.000 / (1 − 1/1.126825030) = 1.066.185,46 a month. By hand: month 1 bears 120.000
    /// interest and pays 946.185 back; month 2 bears 1 % of 11.053.815 = 110.538.
    /// </summary>
    [Fact]
    public void Even_instalments_of_twelve_million_over_a_year()
    {
        LoanPicture loan = Of(12_000_000, 12, 12, Even);

        Assert.Equal(new Instalment(1, 946_185, 120_000, 11_053_815), loan.First);
        Assert.Equal(new Instalment(2, 955_647, 110_538, 10_098_168), loan.Schedule[1]);
        Assert.All(loan.Schedule.SkipLast(1), month => Assert.Equal(1_066_185, month.Total));
        Assert.InRange(loan.Last.Total, 1_066_185, 1_066_197);
        Assert.InRange(loan.TotalPaid, 12_794_220, 12_794_232);
    }

    /// <summary>100 triệu, 6 %/năm = 0,5 % a month, 3 months. Even: 1.005^3 = 1.015075125, instalment 33.667.220,8.</summary>
    [Fact]
    public void Even_instalments_of_a_hundred_million_over_three_months()
    {
        LoanPicture loan = Of(100_000_000, 6, 3, Even);

        Assert.Equal(
            [new Instalment(1, 33_167_220, 500_000, 66_832_780), new Instalment(2, 33_333_056, 334_164, 33_499_724), new Instalment(3, 33_499_724, 167_499, 0)],
            loan.Schedule);
        Assert.Equal(1_001_663, loan.TotalInterest);
    }

    /// <summary>100 triệu in 3 parts: 33.333.333 twice, the last month takes the odd đồng. Interest 500.000 + 333.333 + 166.667.</summary>
    [Fact]
    public void The_last_month_takes_what_does_not_divide()
    {
        LoanPicture loan = Of(100_000_000, 6, 3, Shrinking);

        Assert.Equal(
            [new Instalment(1, 33_333_333, 500_000, 66_666_667), new Instalment(2, 33_333_333, 333_333, 33_333_334), new Instalment(3, 33_333_334, 166_667, 0)],
            loan.Schedule);
    }

    /// <summary>100 triệu, 7 %/năm, 36 months, equal principal: interest is r·A·(n+1)/2 = 0,07/12 · 100 triệu · 18,5 = 10.791.667, rounded month by month.</summary>
    [Fact]
    public void Equal_principal_over_three_years_bears_the_interest_of_the_textbook()
    {
        LoanPicture loan = Of(100_000_000, 7, 36, Shrinking);

        Assert.InRange(loan.TotalInterest, 10_791_667 - 18, 10_791_667 + 36);
        Assert.Equal(583_333, loan.First.Interest);
        Assert.Equal(2_777_777, loan.First.Principal);
        Assert.Equal(3, loan.Years.Count);
        Assert.Equal(33_333_324, loan.Years[0].Principal);
    }

    [Theory]
    [InlineData(Even)]
    [InlineData(Shrinking)]
    public void Without_interest_only_the_principal_is_paid(LoanMethod method)
    {
        LoanPicture loan = Of(10_000_000, 0, 3, method);

        Assert.Equal([3_333_333, 3_333_333, 3_333_334], loan.Schedule.Select(month => month.Total));
        Assert.Equal(0, loan.TotalInterest);
    }

    /// <summary>10 triệu at 12 %/năm for one month: 100.000 interest.</summary>
    [Theory]
    [InlineData(Even)]
    [InlineData(Shrinking)]
    public void A_single_month_pays_everything_at_once(LoanMethod method)
    {
        LoanPicture loan = Of(10_000_000, 12, 1, method);

        Assert.Equal(new Instalment(1, 10_000_000, 100_000, 0), Assert.Single(loan.Schedule));
        Assert.Equal(new LoanYear(1, 10_000_000, 100_000, 0), Assert.Single(loan.Years));
    }

    [Fact]
    public void A_year_begun_stands_as_a_year_of_its_own()
    {
        LoanPicture loan = Of(14_000_000, 12, 14, Shrinking);

        Assert.Equal([12_000_000, 2_000_000], loan.Years.Select(year => year.Principal));
        Assert.Equal([2_000_000, 0], loan.Years.Select(year => year.Left));
        // 140 + 130 … + 30 nghìn, then 20 + 10.
        Assert.Equal([1_020_000, 30_000], loan.Years.Select(year => year.Interest));
    }

    /// <summary>3.360.000 of 25 triệu is 13,44 %.</summary>
    [Fact]
    public void The_share_of_the_wage_is_that_of_the_dearest_month()
    {
        LoanPicture loan = Of(36_000_000, 12, 12, Shrinking);

        Assert.Equal(3_360_000, loan.Highest);
        Assert.Equal(0.1344m, loan.ShareOf(new MoneyAmount(25_000_000, Currency.Vnd)));
    }

    [Fact]
    public void A_wage_in_another_currency_is_not_compared() => Assert.Null(Of(36_000_000, 12, 12, Even).ShareOf(new MoneyAmount(180_000, Currency.Jpy)));

    [Theory]
    [InlineData(0, 7, 36)]
    [InlineData(-1, 7, 36)]
    [InlineData(100.5, 7, 36)]
    [InlineData(2e13, 7, 36)]
    [InlineData(1e6, -0.1, 36)]
    [InlineData(1e6, 1001, 36)]
    [InlineData(1e6, 7, 0)]
    [InlineData(1e6, 7, 361)]
    public void What_is_no_loan_is_refused(double amount, double percent, int months)
    {
        var terms = new LoanTerms((decimal)amount, (decimal)percent, months, Even);

        Assert.False(terms.IsPossible);
        Assert.Throws<ArgumentOutOfRangeException>(() => LoanPicture.Of(terms));
    }

    [Fact]
    public void Of_any_loan_nothing_is_negative_and_everything_adds_up() =>
        Gen.Select(Gen.Long[1, 1_000_000_000_000], Gen.Int[0, 100_000], Gen.Int[1, 360], Methods).Sample((amount, percent, months, method) =>
        {
            LoanPicture loan = Of(amount, percent / 100m, months, method);

            Assert.All(loan.Schedule, month => Assert.True(month is { Principal: >= 0, Interest: >= 0, Left: >= 0 } && month.Total == Math.Floor(month.Total)));
            Assert.Equal(months, loan.Schedule.Count);
            Assert.Equal(amount, loan.Schedule.Sum(month => month.Principal));
            Assert.Equal(loan.TotalPaid, loan.Schedule.Sum(month => month.Total));
            Assert.Equal(loan.TotalPaid, loan.Years.Sum(year => year.Total));
            Assert.Equal(0, loan.Last.Left);
        });

    /// <summary>In steps far above the roundings: a hundred thousand đồng, a tenth of a percent, a month.</summary>
    [Fact]
    public void More_borrowed_dearer_or_longer_never_costs_less() =>
        Usual.Sample(terms =>
        {
            decimal interest = LoanPicture.Of(terms).TotalInterest;

            Assert.True(LoanPicture.Of(terms with { Amount = terms.Amount + 100_000 }).TotalInterest >= interest);
            Assert.True(LoanPicture.Of(terms with { YearlyPercent = terms.YearlyPercent + 0.1m }).TotalInterest > interest);
            Assert.True(LoanPicture.Of(terms with { Months = terms.Months + 1 }).TotalInterest > interest);
        });

    /// <summary>Roundings apart, at most one đồng a month.</summary>
    [Fact]
    public void Even_instalments_never_cost_less_than_shrinking_ones() =>
        Usual.Sample(terms => Assert.True(
            LoanPicture.Of(terms with { Method = Even }).TotalPaid >= LoanPicture.Of(terms with { Method = Shrinking }).TotalPaid - terms.Months));

    [Fact]
    public void A_shrinking_instalment_never_grows() =>
        Usual.Sample(terms =>
        {
            IReadOnlyList<Instalment> schedule = LoanPicture.Of(terms with { Method = Shrinking }).Schedule;

            // The last month takes fewer đồng than there are months.
            Assert.All(schedule.Zip(schedule.Skip(1)), pair => Assert.True(pair.Second.Total <= pair.First.Total + terms.Months));
        });

    private static Gen<LoanMethod> Methods { get; } = Gen.Bool.Select(isEven => isEven ? Even : Shrinking);

    private static Gen<LoanTerms> Usual { get; } = Gen.Select(Gen.Int[100, 5_000], Gen.Int[1, 500], Gen.Int[1, 120], Methods)
        .Select((sum, percent, months, method) => new LoanTerms(sum * 100_000m, percent / 10m, months, method));

    private static LoanPicture Of(decimal amount, decimal percent, int months, LoanMethod method) => LoanPicture.Of(new LoanTerms(amount, percent, months, method));
}
