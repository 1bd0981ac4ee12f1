using System.Globalization;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Menus;
using WorkerAdvisor.Bot.Reminders;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Returns;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Bot.Tools.Returns;

/// <summary>Words the return planner; its sentences stand in <c>content/replies/tools-return.yaml</c>, what is to be done in <c>content/returns</c>.</summary>
internal sealed class ReturnWriter(FormContext context)
{
    /// <summary>Points told above the table; the first with its text.</summary>
    private const int ToldAtOnce = 3;

    /// <summary>Days before the end from which somebody may be home already.</summary>
    private const int MayBeHome = 30;

    /// <summary>Days after which a reminder that could not be sent is only counted.</summary>
    private const int TooLate = 30;

    /// <summary>The article for whoever stayed too long.</summary>
    private const string Overstay = "return.voluntary";

    private readonly ContentSet _content = context.Knowledge.Content;
    private readonly DateOnly _today = context.Today;

    /// <summary>The plan: the next things first, then all of it as a table.</summary>
    /// <param name="reminds">Whether the person asked to be reminded.</param>
    public Reply Plan(ReturnPlan plan, bool reminds)
    {
        DatedPoint[] next = [.. plan.Ahead.Take(ToldAtOnce)];
        IEnumerable<string?> lines =
        [
            Lead(plan),
            .. next.Select((point, index) => index > 0 ? $"• **{WhenOf(point)}**: {point.Point.Title}" : point == LeadDuty(plan) ? $"• {point.Point.Text}" : $"• **{WhenOf(point)}**: {point.Point.Title}. {point.Point.Text}"),
            plan.Home is null && plan.Ahead.Any(point => point.IsEarliest) ? Say("home-unknown") : null,
            Offer(plan, reminds),
        ];
        var table = new ReplyTable(Say("table"), [Say("column.day"), Say("column.what")], Rows(plan));
        return new Reply(Lines(lines), ReplyKind.Answer, null, Buttons(plan, reminds, next), Citations([.. next, .. plan.Ahead.Where(point => point.Point.IsDuty)]), Table: table)
        {
            Link = Calendar(plan),
        };
    }

    /// <summary>Says that reminders are on, what is kept for them, and how to end them.</summary>
    public Reply Started(ReturnPlan plan, IReadOnlyList<ReminderNote> notes)
    {
        if (notes.Count == 0) return new Reply(Say("remind.none"), ReplyKind.Notice);
        string key = context.CanRemind ? "remind.on" : "remind.on-here";
        return new Reply(Say(key, ("count", $"{notes.Count}"), ("first", Day(notes[0].Day)), ("last", Day(notes[^1].Day))), ReplyKind.Notice, null, [StopButton()]) { Link = context.CanRemind ? null : Calendar(plan) };
    }

    /// <summary>Says that reminders are off.</summary>
    public Reply Stopped() => new(Say("remind.off"), ReplyKind.Notice);

    /// <summary>Says where to turn to whoever stayed too long: a calendar is of no use to them yet.</summary>
    public Reply Overstayed() => new(Say("overstayed"), ReplyKind.Answer, Overstay, TopicButton(Overstay) is { } button ? [button] : []);

    /// <summary>What is due; null for nothing. What comes late says so, and what comes too late is only counted.</summary>
    public Reply? Remind(IReadOnlyList<DuePoint> due, bool canStop)
    {
        DuePoint[] now = [.. due.Where(point => point.Day.AddDays(TooLate) >= _today)];
        if (due.Count == 0) return null;
        IEnumerable<string?> lines =
        [
            now switch { [] => Say("due.gone"), [var only] => Say("due.one", ("what", Lower(only.Point.Title))), _ => Say("due.many", ("count", $"{now.Length}")) },
            .. now.Select(point => DueLine(point, isOnly: now.Length == 1)),
            now.Length > 0 && now.Length < due.Count ? Say("due.older", ("count", $"{due.Count - now.Length}")) : null,
            now.Any(point => point.AsksHome) ? Say("due.home") : null,
        ];
        Button?[] buttons =
        [
            now is [] ? null : TopicButton(now[^1].Point.Topic),
            now.LastOrDefault(point => point.AsksHome) is { } asks ? CameHomeButton(asks.End) : null,
            canStop ? StopButton() : null,
        ];
        Citation[] sources = [.. now.SelectMany(point => point.Point.Sources).Select(source => _content.Sources.Resolve(source)).OfType<Citation>().DistinctBy(source => (source.Id, source.Section))];
        return new Reply(Lines(lines), ReplyKind.Notice, now is [] ? null : now[^1].Point.Topic, [.. buttons.OfType<Button>()], sources, Form: ReturnTool.ToolId);
    }

    private ReplyLink Calendar(ReturnPlan plan) => new(Say("button.calendar"), ReturnCalendar.AddressOf(plan));

    private string Lead(ReturnPlan plan)
    {
        if (plan.Home <= _today)
            return LeadDuty(plan) is { } duty ? Say("lead.duty", ("day", Day(duty.Deadline!.Value)), ("what", Lower(duty.Point.Title))) : Say("lead.done");
        int days = plan.End.DayNumber - _today.DayNumber;
        return days switch
        {
            > 0 => Say("lead.before", ("end", Day(plan.End)), ("days", $"{days}"), ("next", plan.Ahead.FirstOrDefault() is { } next ? Day(next.Date) : Day(plan.End))),
            0 => Say("lead.today"),
            _ => Say("lead.after", ("end", Day(plan.End))),
        };
    }

    /// <summary>The next thing with a last day, for whoever is home; else null.</summary>
    private DatedPoint? LeadDuty(ReturnPlan plan) => plan.Home <= _today ? plan.Ahead.FirstOrDefault(point => point.Deadline is not null) : null;

    private string? Offer(ReturnPlan plan, bool reminds)
    {
        if (context.IsGroup || ReturnNotes.Of(plan, _today).Count == 0) return null;
        if (reminds) return Say(context.CanRemind ? "offer.on" : "offer.on-here");
        return Say(context.CanRemind ? "offer" : "offer.here");
    }

    private Button[] Buttons(ReturnPlan plan, bool reminds, DatedPoint[] next)
    {
        bool mayBeHome = (plan.Home is null || plan.Home > _today) && _today >= plan.End.AddDays(-MayBeHome);
        Button?[] buttons =
        [
            reminds ? StopButton() : !context.IsGroup && ReturnNotes.Of(plan, _today).Count > 0 ? Own(ReturnTool.StartReminding, "button.remind") : null,
            mayBeHome ? new Button(Say("button.home"), ToolAction.Change(ReturnTool.ToolId, ReturnTool.Home)) : null,
            next is [var first, ..] ? TopicButton(first.Point.Topic) : null,
        ];
        return [.. buttons.OfType<Button>()];
    }

    /// <summary>All of the plan, but what is past and cannot be made up for only as a count.</summary>
    private List<IReadOnlyList<string>> Rows(ReturnPlan plan)
    {
        int gone = plan.Points.Count(point => IsGone(plan, point));
        IEnumerable<IReadOnlyList<string>> rows = plan.Points.Where(point => !IsGone(plan, point)).Select(point => new[] { WhenOf(point), Cell(plan, point) });
        return gone == 0 ? [.. rows] : [[Say("column.before"), Say("cell.gone", ("count", $"{gone}"))], .. rows];
    }

    private bool IsGone(ReturnPlan plan, DatedPoint point) => point.IsPast && !(point.Deadline > point.Date) && !IsStillUseful(plan, point);

    /// <summary>What was to be begun by now but can be done until the end.</summary>
    private bool IsStillUseful(ReturnPlan plan, DatedPoint point) => point.Point.Days < 0 && plan.End >= _today && !(plan.Home <= _today);

    private string Cell(ReturnPlan plan, DatedPoint point)
    {
        if (point.Point.IsDuty) return Say(point.IsPast ? "cell.duty-past" : "cell.duty", ("what", point.Point.Title));
        return point.IsPast ? Say(IsStillUseful(plan, point) ? "cell.now" : "cell.past", ("what", point.Point.Title)) : point.Point.Title;
    }

    private string DueLine(DuePoint point, bool isOnly)
    {
        string?[] parts =
        [
            point.Day < _today ? Say("due.late", ("day", Day(point.Day))) : null,
            isOnly ? point.Point.Text : $"**{point.Point.Title}**. {point.Point.Text}",
            point.Deadline is { } deadline && point.Point.Within > 0 ? Say(deadline >= _today ? "due.deadline" : "due.missed", ("day", Day(deadline))) : null,
        ];
        return "• " + string.Join(' ', parts.OfType<string>());
    }

    /// <summary>"1/7/2027", "từ 1/7/2027, chậm nhất 15/7/2027"; of what has begun only the last day.</summary>
    private string WhenOf(DatedPoint point)
    {
        if (point.Deadline is not { } deadline || deadline == point.Date) return Day(point.Date);
        return Say(point.Date > _today ? "when.from" : "when.until", ("from", Day(point.Date)), ("day", Day(deadline)));
    }

    private Citation[] Citations(IEnumerable<DatedPoint> points) =>
        [.. points.SelectMany(point => point.Point.Sources).Select(source => _content.Sources.Resolve(source)).OfType<Citation>().DistinctBy(source => (source.Id, source.Section))];

    private Button? TopicButton(string topic) => _content.FindTopic(topic) is { } found ? new TopicMenu(_content).ButtonFor(found) : null;

    private Button CameHomeButton(DateOnly end) => Own(ReturnTool.CameHome + end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "button.home");

    private Button StopButton() => Own(ReturnTool.StopReminding, "button.unremind");

    private Button Own(string what, string key) => new(Say(key), ToolAction.Of(ReturnTool.ToolId, what));

    private string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => context.Replies.Say("return." + key, values).Trim();

    private static string Lines(IEnumerable<string?> lines) => string.Join('\n', lines.OfType<string>());

    private static string Lower(string title) => char.ToLowerInvariant(title[0]) + title[1..];

    private static string Day(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);
}
