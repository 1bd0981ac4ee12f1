using System.Globalization;
using CsCheck;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Quantities;

namespace WorkerAdvisor.Knowledge.Tests.Quantities;

public sealed class DurationReaderTests
{
    /// <summary>How people write it, and months.</summary>
    public static TheoryData<string, string> Written { get; } = SaidTable.Read(
        """
        3 năm = 36
        3 nam = 36
        3 nắm = 36
        3 nằm = 36
        3 NĂM = 36
        3năm = 36
        3nam = 36
        3n = 36
        3 nawm = 36
        03 năm = 36
        ba năm = 36
        ba nam = 36
        Ba năm = 36
        một năm = 12
        1 năm = 12
        mot nam = 12
        năm năm = 60
        5 năm = 60
        5 nam = 60
        sáu năm = 72
        mười năm = 120
        mười hai năm = 144
        36 tháng = 36
        36 thang = 36
        36tháng = 36
        36 thg = 36
        36th = 36
        36 thag = 36
        36 thangs = 36
        ba mươi sáu tháng = 36
        ba muoi sau thang = 36
        mười hai tháng = 12
        hai tư tháng = 24
        12 tháng = 12
        60 tháng = 60
        2 năm rưỡi = 30
        2 nam ruoi = 30
        2 năm rưởi = 30
        hai năm rưỡi = 30
        2n rưỡi = 30
        năm rưỡi = 18
        nam ruoi = 18
        năm năm rưỡi = 66
        tháng rưỡi = 1.5
        3 tháng rưỡi = 3.5
        nửa năm = 6
        nua nam = 6
        1/2 năm = 6
        1,5 năm = 18
        1.5 năm = 18
        2,5 nam = 30
        4 năm 10 tháng = 58
        4 nam 10 thang = 58
        4 năm, 10 tháng = 58
        4 năm và 10 tháng = 58
        4n10t = 58
        4n 10t = 58
        4n10th = 58
        4 năm 10t = 58
        4nam10thang = 58
        bốn năm mười tháng = 58
        bốn năm 10 tháng = 58
        em ký hợp đồng 3 năm ạ = 36
        đi nhật 3 năm, vay 100tr = 36
        vay 100tr,3 năm = 36
        hop dong 3nam luong 30tr = 36
        vay 100tr lai 7%/nam trong 3 nam moi thang tra bao nhieu luong 25tr = 36
        thời hạn 36 tháng lương 25tr một tháng = 36
        lãi 7% một năm, vay 24 tháng = 24
        vay 12 tháng 7% = 12
        vay 36 tháng 120tr = 36
        """);

    [Theory]
    [MemberData(nameof(Written))]
    public void Reads_a_length_as_people_write_it(string said, string months)
    {
        DurationMention found = Assert.Single(DurationReader.Find(said));

        Assert.Equal(decimal.Parse(months, CultureInfo.InvariantCulture), found.Months);
        Assert.False(found.IsBare);
        Assert.Equal(found, DurationReader.ReadAnswer(said));
    }

    [Theory]
    [InlineData("2-3 năm")]
    [InlineData("2 - 3 năm")]
    [InlineData("2 đến 3 năm")]
    [InlineData("hai ba năm")]
    [InlineData("hai đến ba năm")]
    [InlineData("2, 3 năm")]
    [InlineData("24-36 tháng")]
    [InlineData("2 năm đến 3 năm")]
    [InlineData("3 năm hay 5 năm")]
    [InlineData("3 năm 6")]
    [InlineData("80 năm")]
    [InlineData("0 năm")]
    [InlineData("năm 2027")]
    [InlineData("năm nay")]
    [InlineData("ngày 5 tháng 3 năm 2028")]
    [InlineData("5 tháng 3 năm 28")]
    [InlineData("tháng 6 năm sau")]
    [InlineData("lương 25tr một tháng")]
    [InlineData("25 triệu 1 tháng")]
    [InlineData("7% một năm")]
    [InlineData("25tr/tháng")]
    [InlineData("tuyển 3 nam 2 nữ")]
    [InlineData("can 3 nam")]
    [InlineData("bà năm bán quán")]
    [InlineData("từ năm ngoái")]
    [InlineData("sau năm nay")]
    [InlineData("việt nam")]
    [InlineData("N3 tiếng nhật")]
    [InlineData("22 tuổi")]
    [InlineData("")]
    public void What_says_no_single_length_gives_none(string said) => Assert.Empty(DurationReader.Find(said));

    [Theory]
    [InlineData("3", 3)]
    [InlineData("36", 36)]
    [InlineData("khoảng 36 ạ", 36)]
    [InlineData("ba", 3)]
    [InlineData("1,5", 1.5)]
    public void A_number_alone_is_bare(string said, double number)
    {
        DurationMention? found = DurationReader.ReadAnswer(said);

        Assert.True(found is { IsBare: true });
        Assert.Equal((decimal)number, found.Months);
        Assert.Equal((decimal)number * 12, found.AsYears().Months);
        Assert.Equal((decimal)number, found.AsMonths().Months);
        Assert.Empty(DurationReader.Find(said));
    }

    [Fact]
    public void A_t_behind_a_number_means_months_only_in_an_answer()
    {
        Assert.Equal(36, DurationReader.ReadAnswer("36t")?.Months);
        Assert.Empty(DurationReader.Find("em 36t"));
    }

    [Theory]
    [InlineData("2-3 năm", 24, 36)]
    [InlineData("2 3 năm gì đó", 24, 36)]
    [InlineData("hai ba năm", 24, 36)]
    [InlineData("3 năm hay 5 năm", 36, 60)]
    [InlineData("24 đến 36 tháng", 24, 36)]
    public void A_range_has_two_ends(string said, int low, int high)
    {
        var range = DurationReader.ReadRange(said);

        Assert.Equal((low, high), (range?.Low.Months, range?.High.Months));
    }

    [Theory]
    [InlineData("3 năm")]
    [InlineData("4 năm 10 tháng")]
    [InlineData("năm năm")]
    [InlineData("hai tư tháng")]
    [InlineData("mười hai tháng")]
    [InlineData("")]
    public void One_length_is_no_range(string said) => Assert.Null(DurationReader.ReadRange(said));

    [Fact]
    public void A_share_is_no_length() => Assert.Null(DurationReader.ReadAnswer("7%"));

    [Fact]
    public void Several_lengths_are_no_answer()
    {
        Assert.Equal([36m, 12m], DurationReader.Find("hợp đồng 3 năm, vay trong 12 tháng").Select(length => length.Months));
        Assert.Null(DurationReader.ReadAnswer("hợp đồng 3 năm, vay trong 12 tháng"));
    }

    [Fact]
    public void Never_throws_and_stays_inside_the_text_whatever_is_typed() =>
        SaidTable.Jumbled.Sample(text => Assert.All(
            [.. DurationReader.Find(text), .. DurationReader.ReadAnswer(text) is { } answer ? [answer] : Array.Empty<DurationMention>()],
            length => Assert.True(length.Start >= 0 && length.Start < length.End && length.End <= VietnameseLetters.Compose(text).Length && length.Months > 0)));

    [Fact]
    public void Every_number_of_years_and_months_is_read_back() =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[1, 11]).Sample((years, months) =>
        {
            Assert.Equal((years * 12) + months, DurationReader.ReadAnswer($"{years} năm {months} tháng")?.Months);
            Assert.Equal((years * 12) + months, DurationReader.ReadAnswer($"{years}n{months}t")?.Months);
        });
}
