using System.Globalization;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Quantities;

namespace WorkerAdvisor.Knowledge.Tests.Quantities;

public sealed class DateReaderTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>How people write it; first and last day, "?" where the year was not said.</summary>
    public static TheoryData<string, string> Written { get; } = SaidTable.Read(
        """
        30/6/2027 = 2027-06-30
        30/06/2027 = 2027-06-30
        30-6-2027 = 2027-06-30
        30.6.2027 = 2027-06-30
        30/6/27 = 2027-06-30
        30-6-27 = 2027-06-30
        30 / 6 / 2027 = 2027-06-30
        30 6 2027 = 2027-06-30
        2027-06-30 = 2027-06-30
        2027/6/30 = 2027-06-30
        5/3/1998 = 1998-03-05
        5/3/98 = 1998-03-05
        29/2/2028 = 2028-02-29
        hết hạn ngày 30/6/2027 = 2027-06-30
        ngày 5 tháng 3 năm 2028 = 2028-03-05
        ngay 5 thang 3 nam 2028 = 2028-03-05
        ngày 5 tháng 3 2028 = 2028-03-05
        5 tháng 3 năm 2028 = 2028-03-05
        5 thang 3 nam 28 = 2028-03-05
        mùng 5 tháng 3 năm 2028 = 2028-03-05
        ngày 5 tháng 3 năm sau = 2027-03-05
        ngày 5 tháng 3/2028 = 2028-03-05
        ngày 5/3 năm 2028 = 2028-03-05
        5/3 năm sau = 2027-03-05
        ngày 5 tháng 3 = 2027-03-05 ?
        30/6 = 2027-06-30 ?
        25/12 = 2026-12-25 ?
        tháng 6/2027 = 2027-06-01 2027-06-30
        tháng 6 năm 2027 = 2027-06-01 2027-06-30
        thang 6 2027 = 2027-06-01 2027-06-30
        thag 6/2027 = 2027-06-01 2027-06-30
        thang 6 nam 27 = 2027-06-01 2027-06-30
        tháng 6/27 = 2027-06-01 2027-06-30
        6/2027 = 2027-06-01 2027-06-30
        06-2027 = 2027-06-01 2027-06-30
        2027-06 = 2027-06-01 2027-06-30
        t6/2027 = 2027-06-01 2027-06-30
        T6/2027 = 2027-06-01 2027-06-30
        6/27 = 2027-06-01 2027-06-30
        tháng sáu năm 2027 = 2027-06-01 2027-06-30
        tháng mười hai năm sau = 2027-12-01 2027-12-31
        tháng 2 năm 2028 = 2028-02-01 2028-02-29
        cuối tháng 6/2027 = 2027-06-21 2027-06-30
        đầu tháng 6 năm 2027 = 2027-06-01 2027-06-10
        giữa tháng 8 = 2027-08-11 2027-08-20 ?
        giua thang 8 = 2027-08-11 2027-08-20 ?
        cuối tháng 12 = 2026-12-21 2026-12-31 ?
        tháng 11 = 2026-11-01 2026-11-30 ?
        hết tháng 6/2027 = 2027-06-30
        cuối năm sau = 2027-09-01 2027-12-31
        cuoi nam sau = 2027-09-01 2027-12-31
        đầu năm sau = 2027-01-01 2027-04-30
        giữa năm 2027 = 2027-05-01 2027-08-31
        cuối năm 2028 = 2028-09-01 2028-12-31
        cuối năm nay = 2026-09-01 2026-12-31
        cuối 2028 = 2028-09-01 2028-12-31
        năm 2028 = 2028-01-01 2028-12-31
        2028 = 2028-01-01 2028-12-31
        sang năm = 2027-01-01 2027-12-31
        năm tới = 2027-01-01 2027-12-31
        quý 3/2027 = 2027-07-01 2027-09-30
        quý 3 năm 2027 = 2027-07-01 2027-09-30
        6 tháng nữa = 2027-05-08 2027-06-07
        6 thang nua = 2027-05-08 2027-06-07
        còn 6 tháng nữa = 2027-05-08 2027-06-07
        còn 2 năm = 2028-10-23 2028-12-23
        con 2 nam nua = 2028-10-23 2028-12-23
        2 năm nữa là về = 2028-10-23 2028-12-23
        2 năm rưỡi nữa = 2029-04-23 2029-06-23
        về 2 tháng trước = 2026-09-08 2026-10-08
        30 ngày nữa = 2026-12-23
        2 tuần nữa = 2026-12-04 2026-12-10
        tháng sau = 2026-12-01 2026-12-31
        tháng này = 2026-11-01 2026-11-30
        tuần sau = 2026-11-30 2026-12-06
        hôm nay = 2026-11-23
        ngày mai = 2026-11-24
        hôm qua = 2026-11-22
        """);

    [Theory]
    [MemberData(nameof(Written))]
    public void Reads_a_day_as_people_write_it(string said, string expected)
    {
        var span = Assert.IsType<DateReading.Span>(DateReader.Read(said, Today));

        string[] read = [Day(span.Earliest), span.IsOneDay ? "" : Day(span.Latest), span.IsYearSaid ? "" : "?"];
        Assert.Equal(expected, string.Join(' ', read.Where(part => part.Length > 0)));
    }

    [Theory]
    [InlineData("31/2/2027")]
    [InlineData("31/2")]
    [InlineData("30/13/2027")]
    [InlineData("45/6/2027")]
    [InlineData("29/2/2027")]
    [InlineData("0/6/2027")]
    [InlineData("ngày 31 tháng 4 năm 2027")]
    [InlineData("6/30/2027")]
    [InlineData("tháng 13/2027")]
    public void A_day_that_no_calendar_has_is_told(string said) => Assert.IsType<DateReading.Invalid>(DateReader.Read(said, Today));

    [Theory]
    [InlineData("tết 2028")]
    [InlineData("Tet 2028")]
    [InlineData("sau Tết")]
    [InlineData("rằm tháng 7")]
    [InlineData("15/8 âm lịch")]
    [InlineData("15/8 âm")]
    [InlineData("tháng giêng năm sau")]
    [InlineData("tháng chạp")]
    [InlineData("hơn 2 năm nữa")]
    [InlineData("vài tháng nữa")]
    [InlineData("2-3 năm nữa")]
    [InlineData("tháng 6 hoặc tháng 7")]
    [InlineData("chưa biết")]
    public void What_no_calendar_day_can_be_made_of_is_unclear(string said) => Assert.IsType<DateReading.Unclear>(DateReader.Read(said, Today));

    [Theory]
    [InlineData("")]
    [InlineData("ok bạn")]
    [InlineData("em ở Nam Định")]
    [InlineData("3 năm")]
    [InlineData("25tr/tháng")]
    [InlineData("12")]
    [InlineData("0912345678")]
    public void What_says_no_day_gives_none(string said) => Assert.Null(DateReader.Read(said, Today));

    [Fact]
    public void Never_throws_and_stays_inside_the_text_whatever_is_typed() =>
        CsCheck.Check.Sample(SaidTable.Jumbled, text =>
        {
            if (DateReader.Read(text, Today) is not { } reading) return;
            Assert.True(reading.Start >= 0 && reading.Start < reading.End && reading.End <= VietnameseLetters.Compose(text).Length);
            if (reading is DateReading.Span span) Assert.True(span.Earliest <= span.Latest);
        });

    [Fact]
    public void Every_day_written_out_is_read_back() =>
        CsCheck.Check.Sample(CsCheck.Gen.Int[0, 20_000], days =>
        {
            DateOnly day = new DateOnly(2000, 1, 1).AddDays(days);

            foreach (string format in (string[])["d/M/yyyy", "dd-MM-yyyy", "'ngày 'd' tháng 'M' năm 'yyyy", "yyyy-MM-dd"])
                Assert.Equal(day, (DateReader.Read(day.ToString(format, CultureInfo.InvariantCulture), Today) as DateReading.Span)?.Earliest);
        });

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
