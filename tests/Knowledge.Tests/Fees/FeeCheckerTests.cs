using WorkerAdvisor.Knowledge.Fees;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Tests.Fees;

/// <summary>Worked by hand. The wage is 30 triệu đồng a month where nothing else is said.</summary>
public sealed class FeeCheckerTests
{
    private static readonly FeeSum Wage = new(30_000_000, Currency.Vnd);

    /// <summary>
    /// Luật 69/2020, Điều 23 khoản 4: one month's wage for 12 months of work; 36 months and more, three in all. Whole years are certain; the
    /// law says nothing of a part, so from there up to a whole year more the paper is asked for.
    /// </summary>
    [Theory]
    [InlineData(11, 1, "service.part")] // no whole year
    [InlineData(11, 27_500_000, "service.part")] // 11/12 × 30 triệu
    [InlineData(11, 27_500_001, "service.part-more")]
    [InlineData(11, 30_000_000, "service.part-more")]
    [InlineData(11, 30_000_001, "service.over-part")] // more than for a whole year
    [InlineData(12, 30_000_000, "service.within")]
    [InlineData(12, 30_000_001, "service.over")]
    [InlineData(13, 30_000_000, "service.within")]
    [InlineData(13, 30_000_001, "service.part")]
    [InlineData(13, 32_500_000, "service.part")] // 13/12 × 30 triệu
    [InlineData(13, 32_500_001, "service.part-more")]
    [InlineData(13, 60_000_000, "service.part-more")]
    [InlineData(13, 60_000_001, "service.over-part")]
    [InlineData(24, 60_000_000, "service.within")]
    [InlineData(24, 60_000_001, "service.over")]
    [InlineData(35, 60_000_000, "service.within")]
    [InlineData(35, 87_500_000, "service.part")] // 35/12 × 30 triệu
    [InlineData(35, 87_500_001, "service.part-more")]
    [InlineData(35, 90_000_000, "service.part-more")]
    [InlineData(35, 90_000_001, "service.over-part")]
    [InlineData(36, 90_000_000, "service.within")]
    [InlineData(36, 90_000_001, "service.over")]
    [InlineData(60, 90_000_000, "service.within")] // three months' wage in all, not five
    [InlineData(60, 90_000_001, "service.over")]
    public void The_service_fee_is_held_against_its_ceiling(int months, int fee, string finding) =>
        Assert.Equal(finding, LiveFees.Line(LiveFees.Dong("service", fee), months, Wage).Finding.Id);

    /// <summary>The same clause: 1.5 months for officers and crew of merchant ships, three in all.</summary>
    [Theory]
    [InlineData(12, 45_000_000, "service.within")]
    [InlineData(12, 45_000_001, "service.over")]
    [InlineData(24, 90_000_000, "service.within")]
    [InlineData(24, 90_000_001, "service.over")]
    [InlineData(30, 90_000_000, "service.within")]
    public void At_sea_it_is_one_and_a_half(int months, int fee, string finding) =>
        Assert.Equal(finding, LiveFees.Line(LiveFees.Dong("service", fee), months, Wage, FeeProgramme.AtSea).Finding.Id);

    /// <summary>The same clause: half a month for every 12 months of staying longer, where agreed.</summary>
    [Theory]
    [InlineData(12, 15_000_000, "extension.within")]
    [InlineData(12, 15_000_001, "extension.over")]
    [InlineData(24, 30_000_000, "extension.within")]
    [InlineData(18, 22_500_000, "extension.part")]
    [InlineData(18, 30_000_001, "extension.over-part")]
    public void Staying_longer_costs_half_a_month_for_a_year(int months, int fee, string finding) =>
        Assert.Equal(finding, LiveFees.Line(LiveFees.Dong("extension", fee), months, Wage).Finding.Id);

    [Theory]
    [InlineData(3, 36, "service.within-months")]
    [InlineData(3.5, 36, "service.over-months")]
    [InlineData(1, 12, "service.within-months")]
    [InlineData(2, 12, "service.over-months")]
    [InlineData(3, null, "service.no-months")]
    [InlineData(4, null, "service.over-months")]
    [InlineData(1.5, 18, "service.part")]
    public void A_fee_told_in_months_of_wage_needs_no_wage(double fee, int? months, string finding) =>
        Assert.Equal(finding, LiveFees.Line(new FeeCharge("service", null, (decimal)fee), months).Finding.Id);

    [Fact]
    public void The_reasons_tell_the_figures()
    {
        FeeLine line = LiveFees.Line(LiveFees.Dong("service", 120_000_000), 36, Wage);

        Assert.Equal("Tiền dịch vụ 120 triệu đồng vượt trần 90 triệu đồng của luật.", line.Headline);
        Assert.Equal("Hợp đồng 36 tháng (3 năm) chỉ được thu nhiều nhất 3 tháng lương, lương 30 triệu đồng là 90 triệu đồng. Họ thu hơn 30 triệu đồng.", line.Why);
    }

    /// <summary>No rate is invented: 3 × 180.000 yên is told, and the dollars are left to the bank.</summary>
    [Fact]
    public void A_fee_in_another_currency_than_the_wage_is_not_reckoned_over()
    {
        FeeLine line = LiveFees.Line(new FeeCharge("service", new FeeSum(3_600, Currency.Usd)), 36, new FeeSum(180_000, Currency.Jpy));

        Assert.Equal((FeeVerdict.CannotTell, "Trần là 540.000 yên; 3.600 đô la Mỹ khác loại tiền nên mình không tự đổi."), (line.Verdict, line.Headline));
    }

    [Theory]
    [InlineData(null, 30_000_000, 90_000_001, "service.over")] // above three months under any contract
    [InlineData(null, 30_000_000, 90_000_000, "service.no-months")]
    [InlineData(36, null, 90_000_000, "service.no-wage")]
    [InlineData(null, null, 90_000_000, "service.no-months")]
    public void What_is_not_known_is_said(int? months, int? wage, int fee, string finding) =>
        Assert.Equal(finding, LiveFees.Line(LiveFees.Dong("service", fee), months, wage is { } known ? new FeeSum(known, Currency.Vnd) : null).Finding.Id);

    /// <summary>Điều 23 khoản 2 điểm c; Nghị định 112/2021, Điều 30.</summary>
    [Theory]
    [InlineData("service")]
    [InlineData("deposit")]
    [InlineData("total")]
    public void Before_signing_nothing_of_it_may_be_taken(string kind)
    {
        Assert.Equal(FeeVerdict.NotAllowed, LiveFees.Line(LiveFees.Dong(kind, 1), 36, Wage, isSigned: false).Verdict);
        Assert.NotEqual(FeeVerdict.NotAllowed, LiveFees.Line(LiveFees.Dong(kind, 1), 36, Wage, isSigned: true).Verdict);
    }

    [Fact]
    public void What_has_no_name_may_be_tuition_so_before_signing_its_name_is_asked_for() =>
        Assert.Equal(FeeVerdict.AskForPaper, LiveFees.Line(LiveFees.Dong("unnamed", 1), 36, Wage, isSigned: false).Verdict);

    /// <summary>Điều 7 khoản 7, 8, 10; Điều 26 khoản 2.</summary>
    [Theory]
    [InlineData("brokerage")]
    [InlineData("slot")]
    [InlineData("hold")]
    [InlineData("bond")]
    [InlineData("recruitment")]
    public void Some_things_may_never_be_charged(string kind) => Assert.Equal(FeeVerdict.NotAllowed, LiveFees.Line(LiveFees.Dong(kind, 1), 36, Wage, isSigned: true).Verdict);

    /// <summary>A lump sum is no service fee: however high, it is the split that is asked for (Điều 21 khoản 2).</summary>
    [Theory]
    [InlineData(90_000_000, "total.within", "90 triệu đồng chưa vượt trần tiền dịch vụ (90 triệu đồng), nhưng vẫn đòi bảng kê.")]
    [InlineData(120_000_000, "total.over", "120 triệu đồng cao hơn trần tiền dịch vụ (90 triệu đồng); đòi bảng kê trước khi nộp.")]
    public void A_lump_sum_is_told_beside_the_ceiling(int fee, string finding, string headline)
    {
        FeeReport report = LiveFees.Checker.Check(new FeeQuestion([LiveFees.Dong("total", fee)], null, 36, Wage));

        Assert.Equal((finding, FeeVerdict.AskForPaper, headline), (report.Lines[0].Finding.Id, report.Verdict, report.Headline));
    }

    [Theory]
    [InlineData("service", FeeVerdict.NotAllowed)]
    [InlineData("brokerage", FeeVerdict.NotAllowed)]
    [InlineData("slot", FeeVerdict.NotAllowed)]
    [InlineData("unnamed", FeeVerdict.NotAllowed)]
    [InlineData("total", FeeVerdict.AskForPaper)]
    [InlineData("passport", FeeVerdict.AskForPaper)]
    public void The_states_programmes_take_no_service_fee(string kind, FeeVerdict verdict)
    {
        Assert.Equal(verdict, LiveFees.Line(LiveFees.Dong(kind, 5_000_000), 58, Wage, FeeProgramme.Eps).Verdict);
        Assert.Equal(verdict, LiveFees.Line(LiveFees.Dong(kind, 5_000_000), 36, Wage, FeeProgramme.ImJapan).Verdict);
    }

    /// <summary>Quyết định 16/2023: 100 triệu đồng.</summary>
    [Theory]
    [InlineData(100_000_000, null, "eps-deposit.within")]
    [InlineData(100_000_001, null, "eps-deposit.over")]
    [InlineData(100_000_000, false, "eps-deposit.early")]
    public void The_deposit_of_EPS_is_known(int sum, bool? isSigned, string finding) =>
        Assert.Equal(finding, LiveFees.Line(LiveFees.Dong("deposit", sum), programme: FeeProgramme.Eps, isSigned: isSigned).Finding.Id);

    [Fact]
    public void Who_signed_with_the_employer_owes_no_company_a_fee() =>
        Assert.Equal(FeeVerdict.NotAllowed, LiveFees.Line(LiveFees.Dong("service", 5_000_000), 24, Wage, FeeProgramme.OwnContract).Verdict);

    /// <summary>Quyết định 40/2021, Điều 8: 100.000 đồng a contract.</summary>
    [Theory]
    [InlineData(100_000, "fund.within")]
    [InlineData(100_001, "fund.over")]
    [InlineData(500_000, "fund.over")]
    public void The_support_fund_is_a_hundred_thousand(int sum, string finding) => Assert.Equal(finding, LiveFees.Line(LiveFees.Dong("fund", sum)).Finding.Id);

    [Fact]
    public void Taiwans_monthly_agency_fee_is_told_with_its_source_in_Taiwan_dollars_only()
    {
        FeeCharge Monthly(decimal amount, Currency currency) => new("local-agent", new FeeSum(amount, currency), IsMonthly: true);

        Assert.Equal(FeeVerdict.AskForPaper, LiveFees.Line(Monthly(1_800, Currency.Twd)).Verdict);
        Assert.Equal(FeeVerdict.OverCeiling, LiveFees.Line(Monthly(1_801, Currency.Twd)).Verdict);
        Assert.Equal(FeeVerdict.NotAllowed, LiveFees.Line(Monthly(1_800, Currency.Usd)).Verdict);
    }

    /// <summary>However it is called: what Taiwan's agency may take is not forbidden; more than that, or in another currency, is brokerage.</summary>
    [Theory]
    [InlineData(1_800, Currency.Twd, FeeVerdict.AskForPaper)]
    [InlineData(1_801, Currency.Twd, FeeVerdict.NotAllowed)]
    [InlineData(1_800, Currency.Usd, FeeVerdict.NotAllowed)]
    public void Brokerage_within_Taiwans_agency_fee_is_judged_as_that(int sum, Currency currency, FeeVerdict verdict) =>
        Assert.Equal(verdict, LiveFees.Line(new FeeCharge("brokerage", new FeeSum(sum, currency)), isSigned: false).Verdict);

    [Fact]
    public void Currencies_are_totalled_apart_and_a_lump_sum_is_not_added_to_its_parts()
    {
        FeeReport report = LiveFees.Checker.Check(new FeeQuestion(
            [LiveFees.Dong("total", 120_000_000), LiveFees.Dong("service", 70_000_000), LiveFees.Dong("training", 20_000_000), new FeeCharge("visa", new FeeSum(50, Currency.Usd))]));

        Assert.Equal([new FeeSum(90_000_000, Currency.Vnd), new FeeSum(50, Currency.Usd)], report.Totals);
    }

    [Fact]
    public void The_worst_charge_has_the_first_line()
    {
        FeeReport report = LiveFees.Checker.Check(new FeeQuestion([LiveFees.Dong("service", 60_000_000), LiveFees.Dong("brokerage", 20_000_000), LiveFees.Dong("visa", 1_000_000)], null, 36, Wage));

        Assert.Equal((FeeVerdict.NotAllowed, "Không được thu tiền môi giới của bạn; đừng đưa 20 triệu đồng."), (report.Verdict, report.Headline));
    }

    [Fact]
    public void Several_bad_charges_share_the_first_line() => Assert.Equal(
        "2 khoản không được thu của bạn; đừng nộp các khoản đó.",
        LiveFees.Checker.Check(new FeeQuestion([LiveFees.Dong("hold", 5_000_000), LiveFees.Dong("brokerage", 20_000_000)])).Headline);

    /// <summary>Điều 23 khoản 4 điểm c: some countries have a lower one, whose figures are not known here.</summary>
    [Fact]
    public void Below_the_common_ceiling_a_lower_one_is_always_thought_of()
    {
        FeeReport within = LiveFees.Checker.Check(new FeeQuestion([LiveFees.Dong("service", 60_000_000)], null, 36, Wage));
        FeeReport over = LiveFees.Checker.Check(new FeeQuestion([LiveFees.Dong("service", 160_000_000)], null, 36, Wage));

        Assert.Contains(within.Notes, note => note.Id == "lower-ceiling");
        Assert.Empty(over.Notes);
    }

    [Fact]
    public void Fees_in_dollars_bring_the_word_that_the_old_figures_are_gone() =>
        Assert.Contains(LiveFees.Checker.Check(new FeeQuestion([new FeeCharge("service", new FeeSum(3_600, Currency.Usd))])).Notes, note => note.Id == "old-dollars");

    [Fact]
    public void What_would_help_is_asked_for()
    {
        Assert.Equal([FeeNeed.Wage, FeeNeed.Months], LiveFees.Checker.Check(new FeeQuestion([LiveFees.Dong("service", 60_000_000)])).Needs.Order());
        Assert.Empty(LiveFees.Checker.Check(new FeeQuestion([LiveFees.Dong("brokerage", 60_000_000)])).Needs);
    }

    [Fact]
    public void A_range_is_held_against_both_of_its_ends()
    {
        FeeCharge Range(decimal low, decimal high) => new("service", new FeeSum(low, high, Currency.Vnd));

        Assert.Equal("service.within", LiveFees.Line(Range(80_000_000, 90_000_000), 36, Wage).Finding.Id);
        Assert.Equal("service.range", LiveFees.Line(Range(80_000_000, 100_000_000), 36, Wage).Finding.Id);
        Assert.Equal("service.over", LiveFees.Line(Range(95_000_000, 100_000_000), 36, Wage).Finding.Id);
    }

    [Fact]
    public void A_question_without_a_charge_or_with_an_unknown_one_is_a_mistake()
    {
        Assert.Throws<ArgumentException>(() => LiveFees.Checker.Check(new FeeQuestion([])));
        Assert.Throws<ArgumentException>(() => LiveFees.Line(LiveFees.Dong("no-such", 1)));
        Assert.Throws<ArgumentException>(() => LiveFees.Line(LiveFees.Dong("service", 1), months: 0));
    }
}
