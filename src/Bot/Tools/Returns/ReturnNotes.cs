using System.Globalization;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Reminders;
using WorkerAdvisor.Knowledge.Returns;

namespace WorkerAdvisor.Bot.Tools.Returns;

/// <summary>The points of a plan as notes to remind of, and back: a note holds what a chat must remember of itself, and words come from today's content.</summary>
internal static class ReturnNotes
{
    private const string Point = "point", Date = "date", Deadline = "deadline", Earliest = "earliest", End = "end";

    /// <summary>What is to be reminded of after a day, in order.</summary>
    public static IReadOnlyList<ReminderNote> Of(ReturnPlan plan, DateOnly after) =>
    [
        .. plan.Points.SelectMany(point => point.Reminders.Where(day => day > after).Select(day => new ReminderNote(ReturnTool.ToolId, day, Values(plan, point)))).OrderBy(note => note.Day),
    ];

    /// <summary>What notes tell, each point once, as its latest note has it; points that the content no longer has are left out.</summary>
    public static IReadOnlyList<DuePoint> Read(IReadOnlyList<ReminderNote> notes, FormContext context)
    {
        var due = new List<DuePoint>();
        foreach (ReminderNote note in notes.OrderByDescending(note => note.Day).DistinctBy(note => note.Values.GetValueOrDefault(Point)).Reverse())
        {
            FormValues values = FormValues.From(note.Values);
            ReturnPoint? point = context.Knowledge.Content.Returns.FirstOrDefault(point => point.Id == values.Text(Point));
            if (point is not null && values.Date(End) is { } end) due.Add(new DuePoint(point, note.Day, values.Date(Deadline), values.Has(Earliest), end));
        }

        return due;
    }

    private static Dictionary<string, string> Values(ReturnPlan plan, DatedPoint point)
    {
        FormValues values = FormValues.None.With(Point, point.Point.Id).With(End, plan.End);
        if (point.Deadline is { } deadline) values = values.With(Deadline, deadline);
        if (point.IsEarliest || (plan.Home is null && point.Point.From == ReturnAnchor.End && point.Point.Days >= 0)) values = values.With(Earliest, "1");
        return new Dictionary<string, string>(values.All);
    }
}

/// <summary>Something that a chat is reminded of now.</summary>
/// <param name="Day">The day it was for; before today when it comes late.</param>
/// <param name="Deadline">The last day that the law leaves for it; null when the law sets none.</param>
/// <param name="AsksHome">Whether the day of coming home was not known when the reminder was set.</param>
/// <param name="End">The contract's end.</param>
internal sealed record DuePoint(ReturnPoint Point, DateOnly Day, DateOnly? Deadline, bool AsksHome, DateOnly End);
