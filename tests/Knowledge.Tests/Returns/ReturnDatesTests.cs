using System.Globalization;
using WorkerAdvisor.Knowledge.Quantities;
using WorkerAdvisor.Knowledge.Returns;

namespace WorkerAdvisor.Knowledge.Tests.Returns;

public sealed class ReturnDatesTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("hợp đồng em hết 30/6/2027 nhắc em với", "2027-06-30", null)]
    [InlineData("hop dong cua em het han ngay 30/6/2027", "2027-06-30", null)]
    [InlineData("30/6/2027 em hết hợp đồng", "2027-06-30", null)]
    [InlineData("em hết hạn hợp đồng ngày 5 tháng 3 năm 2028 ạ", "2028-03-05", null)]
    [InlineData("HĐ đến 31-12-2027", "2027-12-31", null)]
    [InlineData("em về nước rồi, về hôm qua", null, "2026-11-21")]
    [InlineData("em về nước hôm nay", null, "2026-11-22")]
    [InlineData("vừa về tới nhà 3 ngày trước", null, "2026-11-19")]
    [InlineData("hôm qua em về nước", null, "2026-11-21")]
    [InlineData("hợp đồng hết 30/6/2027, em về nước 5/7/2027", "2027-06-30", "2027-07-05")]
    [InlineData("hợp đồng em hết 30/6/2027 thì về nước phải làm gì", "2027-06-30", null)]
    [InlineData("em về ngày 20/11/2026, hợp đồng hết hạn 31/10/2026", "2026-10-31", "2026-11-20")]
    [InlineData("visa em hết hạn 30/6/2027", null, null)]
    [InlineData("hộ chiếu của em hết hạn ngày 30/6/2027", null, null)]
    [InlineData("em sinh ngày 5/3/1998", null, null)]
    [InlineData("làm sao để về nước đúng hạn", null, null)]
    [InlineData("", null, null)]
    public void A_day_counts_beside_words_that_say_what_it_is(string text, string? end, string? home)
    {
        ReturnDates dates = ReturnDates.Find(text, Today);

        Assert.Equal((end, home), (Day(dates.End), Day(dates.Home)));
    }

    [Fact]
    public void A_month_alone_is_not_made_a_day()
    {
        var end = Assert.IsType<DateReading.Span>(ReturnDates.Find("hợp đồng em hết tháng 6/2027", Today).End);

        Assert.Equal((new DateOnly(2027, 6, 1), new DateOnly(2027, 6, 30)), (end.Earliest, end.Latest));
        Assert.IsType<DateReading.Invalid>(ReturnDates.Find("hợp đồng hết 31/2/2027", Today).End);
    }

    [Theory]
    [InlineData("tắt nhắc", true)]
    [InlineData("tat nhac giup em", true)]
    [InlineData("đừng nhắc em nữa", true)]
    [InlineData("thôi khỏi nhắc", true)]
    [InlineData("hủy lịch nhắc", true)]
    [InlineData("nhắc em với", false)]
    [InlineData("đừng nhắc đến chuyện đó", false)]
    [InlineData("xã đến nhắc con tôi về đúng hạn thì phải làm sao hả bạn", false)]
    public void Words_that_stop_reminders_are_known(string text, bool ends) => Assert.Equal(ends, ReturnDates.EndsReminders(text));

    private static string? Day(DateReading? reading) =>
        reading is DateReading.Span { IsOneDay: true } span ? span.Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
