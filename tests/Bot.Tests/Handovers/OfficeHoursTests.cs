using WorkerAdvisor.Bot.Handovers;

namespace WorkerAdvisor.Bot.Tests.Handovers;

public sealed class OfficeHoursTests
{
    private static readonly OfficeHours Week = OfficeHours.Parse("Mon-Fri 08:00-17:00, Sat 7:30-11:00")!;

    [Theory]
    [InlineData("2026-11-20T08:00:00+07:00", true)]
    [InlineData("2026-11-20T17:00:00+07:00", false)]
    [InlineData("2026-11-20T01:30:00Z", true)]
    [InlineData("2026-11-21T07:30:00+07:00", true)]
    [InlineData("2026-11-21T12:00:00+07:00", false)]
    [InlineData("2026-11-22T09:00:00+07:00", false)]
    public void Staff_are_there_by_Vietnams_clock(string moment, bool isOpen) => Assert.Equal(isOpen, Week.IsOpen(DateTimeOffset.Parse(moment, null)));

    [Theory]
    [InlineData("2026-11-20T18:00:00+07:00", "7 giờ 30 thứ Bảy ngày 21/11")]
    [InlineData("2026-11-22T09:00:00+07:00", "8 giờ thứ Hai ngày 23/11")]
    [InlineData("2026-11-20T06:00:00+07:00", "8 giờ thứ Sáu ngày 20/11")]
    public void The_next_opening_is_told_with_its_day(string moment, string next) => Assert.Equal(next, Week.NextInWords(DateTimeOffset.Parse(moment, null)));

    [Fact]
    public void Hours_are_worded_as_people_say_them() => Assert.Equal("thứ Hai đến thứ Sáu, 8 giờ đến 17 giờ; thứ Bảy, 7 giờ 30 đến 11 giờ", Week.InWords);

    [Theory]
    [InlineData("")]
    [InlineData("8-17")]
    [InlineData("Mon-Fri")]
    [InlineData("Fri-Mon 08:00-17:00")]
    [InlineData("Mon-Fri 17:00-08:00")]
    [InlineData("Mon-Fri 08:00-25:00")]
    [InlineData("Foo 08:00-17:00")]
    public void Anything_else_is_none(string text) => Assert.Null(OfficeHours.Parse(text));
}
