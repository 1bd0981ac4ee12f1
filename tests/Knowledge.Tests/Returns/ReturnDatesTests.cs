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
    [InlineData("hợp đồng hết 30/6/2027 chủ bắt ở lại không cho về", null, null)]
    [InlineData("hop dong het 30/6/2027 chu ko cho em ve nuoc", null, null)]
    [InlineData("hợp đồng hết 30/6/2027 mà chủ giữ hộ chiếu", null, null)]
    [InlineData("em về trước hạn ngày 1/2/2027", null, "2027-02-01")]
    [InlineData("em về sớm ngày 1/2/2027", null, "2027-02-01")]
    [InlineData("cty bảo em về trước hạn ngày 1/2/2027, hợp đồng đến 1/8/2027", "2027-08-01", "2027-02-01")]
    [InlineData("hợp đồng hết 30/6/2027 em muốn về trước hạn 2 tháng", "2027-06-30", null)]
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

    [Theory]
    [InlineData("hôm nay giá vàng bao nhiêu", true)]
    [InlineData("giá vàng hôm nay", true)]
    [InlineData("visa của em hết 15/3/2027", true)]
    [InlineData("chủ bắt ở lại không cho về, 30/6/2027", true)]
    [InlineData("dạ hôm nay ạ", false)]
    [InlineData("hôm qua em về", false)]
    [InlineData("cuối tháng sau", false)]
    [InlineData("30/6/2027", false)]
    [InlineData("hợp đồng với visa cùng hết 30/6/2027", false)]
    public void A_day_in_a_sentence_about_something_else_is_no_answer(string text, bool isOther) => Assert.Equal(isOther, ReturnDates.IsOtherMatter(text));

    [Theory]
    [InlineData("quá hạn 2 tháng rồi", true)]
    [InlineData("qua han roi", true)]
    [InlineData("visa em quá hạn rồi", true)]
    [InlineData("quá hạn báo cư trú rồi", false)]
    [InlineData("hết hạn 30/6/2027", false)]
    public void An_overstay_is_known(string text, bool tells) => Assert.Equal(tells, ReturnDates.TellsOverstay(text));

    private static string? Day(DateReading? reading) =>
        reading is DateReading.Span { IsOneDay: true } span ? span.Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
