using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using WorkerAdvisor.Bot.Channels.Web;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Reminders;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Returns;
using Calendar = Ical.Net.Calendar;

namespace WorkerAdvisor.Bot.Tools.Returns;

/// <summary>
/// The plan as a calendar file (RFC 5545), for phones that the bot cannot write to. The link holds the dates, so that nothing is kept for it.
/// </summary>
internal static class ReturnCalendar
{
    private const string Path = "/venuoc.ics", Format = "yyyy-MM-dd", Type = "text/calendar; charset=utf-8";

    public static void MapReturnCalendar(this WebApplication app) => app.MapGet(Path, WriteAsync);

    /// <summary>Where the plan's file is, on this host.</summary>
    public static string AddressOf(ReturnPlan plan) =>
        $"{Path}?end={Value(plan.End)}{(plan.Home is { } home ? $"&home={Value(home)}" : "")}";

    /// <summary>The file: a whole-day entry for each day to be reminded on, with an alarm in the morning.</summary>
    /// <param name="made">When it was made.</param>
    public static string Write(ReturnPlan plan, ContentSet content, DateTimeOffset made)
    {
        var calendar = new Calendar { ProductId = "-//WorkerAdvisorBot//venuoc//VI" };
        calendar.AddProperty("X-WR-CALNAME", content.Replies.Say("return.calendar").Trim());
        DateOnly today = VietnamTime.DayOf(made);
        foreach (DatedPoint point in plan.Points)
        {
            foreach (DateOnly day in point.Reminders.Where(day => day >= today)) calendar.Events.Add(Entry(point, day, content, made));
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("The calendar could not be written.");
    }

    private static async Task WriteAsync(HttpContext context, LiveKnowledge knowledge, TimeProvider clock)
    {
        ContentSet content = knowledge.Current.Content;
        DateOnly? end = Parse(context.Request.Query["end"]), home = Parse(context.Request.Query["home"]);
        if (end is null || (home is null && context.Request.Query.ContainsKey("home")))
        {
            await WebMessage.WriteAsync(context, StatusCodes.Status400BadRequest, content.Replies.Say("malformed"));
            return;
        }

        DateTimeOffset now = clock.GetUtcNow();
        ReturnPlan plan = ReturnPlan.Of(content.Returns, end.Value, home, VietnamTime.DayOf(now));
        context.Response.ContentType = Type;
        context.Response.Headers.ContentDisposition = "attachment; filename=ve-nuoc.ics";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(Write(plan, content, now), context.RequestAborted);
    }

    private static CalendarEvent Entry(DatedPoint point, DateOnly day, ContentSet content, DateTimeOffset made)
    {
        string sources = string.Join("; ", point.Point.Sources.Select(source => content.Sources.Resolve(source)?.Label).OfType<string>());
        string deadline = point.Deadline is { } last && point.Point.Within > 0 ? $" ({content.Replies.Say("return.when.calendar", ("day", last.ToString("d/M/yyyy", CultureInfo.InvariantCulture))).Trim()})" : "";
        var entry = new CalendarEvent
        {
            Uid = $"{point.Point.Id}-{Value(day)}@worker-advisor-bot",
            Start = new CalDateTime(day),
            End = new CalDateTime(day.AddDays(1)),
            DtStamp = new CalDateTime(made.UtcDateTime, "UTC"),
            Summary = point.Point.Title + deadline,
            Description = sources.Length == 0 ? point.Point.Text : $"{point.Point.Text}\nNguồn: {sources}",
            Transparency = TransparencyType.Transparent,
        };
        entry.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = point.Point.Title, Trigger = new Trigger(Duration.FromHours(ReminderKeeper.Hour)) });
        return entry;
    }

    private static string Value(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    private static DateOnly? Parse(string? value) =>
        DateOnly.TryParseExact(value, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day >= ReturnPlan.Earliest && day <= ReturnPlan.Latest ? day : null;
}
