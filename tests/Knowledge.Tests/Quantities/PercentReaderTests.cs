using System.Globalization;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Quantities;

namespace WorkerAdvisor.Knowledge.Tests.Quantities;

public sealed class PercentReaderTests
{
    /// <summary>How people write it; the percentage, its period, and whether it is slang or bare.</summary>
    public static TheoryData<string, string> Written { get; } = SaidTable.Read(
        """
        6,6%/năm = 6.6 Year
        6.6%/năm = 6.6 Year
        6,6 %/nam = 6.6 Year
        6,6% / năm = 6.6 Year
        6,6% một năm = 6.6 Year
        6,6% 1 năm = 6.6 Year
        6,6% mỗi năm = 6.6 Year
        6,6% trên năm = 6.6 Year
        6,6% năm = 6.6 Year
        6,6%năm = 6.6 Year
        7%/n = 7 Year
        7%/1 năm = 7 Year
        7% nawm = 7 Year
        0.55%/tháng = 0.55 Month
        0,55%/thang = 0.55 Month
        0,55%/th = 0.55 Month
        0,55%/t = 0.55 Month
        0,55% một tháng = 0.55 Month
        1% 1 tháng = 1 Month
        0,1%/ngày = 0.1 Day
        7 phần trăm một năm = 7 Year
        7 phan tram mot nam = 7 Year
        7 phần trăm = 7
        bảy phần trăm một năm = 7 Year
        bay phan tram = 7
        mười hai phần trăm năm = 12 Year
        sáu phẩy sáu phần trăm = 6.6
        7 pt = 7
        12% = 12
        12 % = 12
        6%5 = 6.5
        7 rưỡi phần trăm = 7.5
        lãi 7 = 7 bare
        lai 7 = 7 bare
        lãi suất 6,6 = 6.6 bare
        ls 7 = 7 bare
        ls7% = 7
        lãi 7/năm = 7 Year bare
        lãi suất là 7% năm = 7 Year
        lãi năm 7% = 7 Year
        lãi tháng 0,5% = 0.5 Month
        lãi mỗi tháng 1% = 1 Month
        mỗi năm 7% = 7 Year
        1 phân = 1 slang
        1 phan = 1 slang
        lai 2 phan = 2 slang
        2 phân rưỡi = 2.5 slang
        lãi 3 phân một tháng = 3 Month slang
        hai phân = 2 slang
        lãi 1 phân 2 = 1.2 slang
        3 xu = 3 slang
        lãi 3 xu = 3 slang
        vay 100tr lai 7%/nam trong 3 nam = 7 Year
        vay 100 triệu, 36 tháng, 6,6% một năm = 6.6 Year
        """);

    [Theory]
    [MemberData(nameof(Written))]
    public void Reads_a_rate_as_people_write_it(string said, string expected)
    {
        PercentMention found = Assert.Single(PercentReader.Find(said));

        string[] read = [found.Percent.ToString("0.###", CultureInfo.InvariantCulture), found.Per?.ToString() ?? "", found.IsSlang ? "slang" : "", found.IsBare ? "bare" : ""];
        Assert.Equal(expected, string.Join(' ', read.Where(part => part.Length > 0)));
        Assert.Equal(found, PercentReader.ReadAnswer(said));
    }

    [Theory]
    [InlineData("6-7%")]
    [InlineData("6 - 7%/năm")]
    [InlineData("6% đến 7%")]
    [InlineData("lãi 7 triệu")]
    [InlineData("lai 500k")]
    [InlineData("lãi 7 năm")]
    [InlineData("7 phần quà")]
    [InlineData("5000%")]
    [InlineData("vay 100 triệu 3 năm")]
    [InlineData("3 xuất")]
    [InlineData("")]
    public void What_says_no_single_rate_gives_none(string said) => Assert.Empty(PercentReader.Find(said));

    [Theory]
    [InlineData("7", 7)]
    [InlineData("6,6", 6.6)]
    [InlineData("khoảng 7 ạ", 7)]
    [InlineData("bảy", 7)]
    public void A_number_alone_is_bare_and_has_no_period(string said, double percent)
    {
        PercentMention? found = PercentReader.ReadAnswer(said);

        Assert.True(found is { IsBare: true, Per: null, Yearly: null });
        Assert.Equal((decimal)percent, found.Percent);
    }

    [Theory]
    [InlineData("3 năm")]
    [InlineData("12 tháng")]
    [InlineData("năm")]
    public void A_length_is_no_rate(string said) => Assert.Null(PercentReader.ReadAnswer(said));

    [Theory]
    [InlineData("7 một năm", RatePeriod.Year)]
    [InlineData("7/năm", RatePeriod.Year)]
    [InlineData("0,6 tháng", RatePeriod.Month)]
    public void A_number_for_a_period_is_a_rate(string said, RatePeriod per) => Assert.Equal(per, PercentReader.ReadAnswer(said)?.Per);

    [Theory]
    [InlineData("không lãi")]
    [InlineData("ko co lai")]
    [InlineData("không tính lãi suất")]
    public void No_interest_is_zero_a_year(string said) => Assert.Equal(0, PercentReader.ReadAnswer(said)?.Yearly);

    [Theory]
    [InlineData("0,55%/tháng", "6.6")]
    [InlineData("6,6%/năm", "6.6")]
    [InlineData("6,6%", null)]
    [InlineData("1 phân một năm", null)]
    [InlineData("0,1%/ngày", null)]
    public void A_year_has_twelve_months_and_slang_is_never_reckoned(string said, string? yearly) =>
        Assert.Equal(yearly is null ? null : decimal.Parse(yearly, CultureInfo.InvariantCulture), PercentReader.ReadAnswer(said)?.Yearly);

    [Fact]
    public void Interest_is_told_from_other_shares()
    {
        IReadOnlyList<PercentMention> found = PercentReader.Find("được vay 100% chi phí, lãi ngân hàng 7% một năm");

        Assert.Equal([(100m, false), (7m, true)], found.Select(rate => (rate.Percent, rate.SaysInterest)));
    }

    [Fact]
    public void Never_throws_and_stays_inside_the_text_whatever_is_typed() =>
        CsCheck.Check.Sample(SaidTable.Jumbled, text => Assert.All(
            [.. PercentReader.Find(text), .. PercentReader.ReadAnswer(text) is { } answer ? [answer] : Array.Empty<PercentMention>()],
            rate => Assert.True(rate.Start >= 0 && rate.Start < rate.End && rate.End <= VietnameseLetters.Compose(text).Length && rate.Percent >= 0)));
}
