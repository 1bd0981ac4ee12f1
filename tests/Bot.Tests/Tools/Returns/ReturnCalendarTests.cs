using Ical.Net.CalendarComponents;
using WorkerAdvisor.Bot.Tools.Returns;
using WorkerAdvisor.Knowledge.Returns;
using Calendar = Ical.Net.Calendar;

namespace WorkerAdvisor.Bot.Tests.Tools.Returns;

public sealed class ReturnCalendarTests(LiveBot bot)
{
    private static readonly DateOnly End = new(2027, 6, 30), Today = new(2026, 11, 22);

    private ReturnPlan Plan => ReturnPlan.Of(bot.Knowledge.Content.Returns, End, null, Today);

    [Fact]
    public void Each_day_to_be_reminded_on_is_a_whole_day_with_an_alarm_in_the_morning()
    {
        Calendar calendar = Calendar.Load(ReturnCalendar.Write(Plan, bot.Knowledge.Content, LiveBot.Today))!;

        Assert.Equal(Plan.Points.SelectMany(point => point.Reminders).Order(), calendar.Events.Select(entry => entry.Start!.Date).Order());
        Assert.All(calendar.Events, entry =>
        {
            Assert.False(entry.Start!.HasTime);
            Assert.Equal(entry.Start.Date.AddDays(1), entry.End!.Date);
            Assert.Equal("PT8H", Assert.Single(entry.Alarms).Trigger!.Duration.ToString());
        });
        Assert.Equal(calendar.Events.Count, calendar.Events.Select(entry => entry.Uid).Distinct().Count());
        CalendarEvent register = calendar.Events.First(entry => entry.Uid!.StartsWith("register-", StringComparison.Ordinal));
        Assert.Equal("Báo cư trú, thường ở Công an xã, phường (chậm nhất 15/7/2027)", register.Summary);
        Assert.Contains("Nguồn: Luật 69/2020", register.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_lines_are_as_RFC_5545_wants_them()
    {
        string text = ReturnCalendar.Write(Plan, bot.Knowledge.Content, LiveBot.Today);

        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n', StringComparison.Ordinal), line));
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20270101\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20261122T080000Z\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_over_is_left_out() =>
        Assert.Single(Calendar.Load(ReturnCalendar.Write(Plan, bot.Knowledge.Content, new DateTimeOffset(2027, 12, 1, 3, 0, 0, TimeSpan.Zero)))!.Events);
}
