using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Reminders;
using WorkerAdvisor.Knowledge.Returns;

namespace WorkerAdvisor.Bot.Tools.Returns;

/// <summary>The return planner: from the contract's end, and the day of coming home once it is known, to what is to be done on which day.</summary>
internal sealed class ReturnTool : ITool
{
    public const string ToolId = "return", End = "end", Home = "home";

    /// <summary>Values beside the slots: whether reminders were asked for, whether the message ends them, whether it tells of an overstay, the last day that was shown by itself.</summary>
    public const string Reminds = "remind", Off = "off", Over = "over", Seen = "seen";

    /// <summary>Buttons of its own. The last carries the contract's end, since the chat may be forgotten long before its reminders are.</summary>
    public const string StartReminding = "remind", StopReminding = "unremind", CameHome = "came.";

    /// <summary>In place of what was heard of coming home: it is to be asked for.</summary>
    private const string Wanted = "wanted";

    private const int FewWords = 16;

    private const int YearDays = 366, LongestContractDays = 12 * YearDays;

    private static readonly DateSlot EndSlot = new(End) { DaysBack = YearDays, DaysAhead = LongestContractDays, Like = [Home], Unless = ReturnDates.IsOtherMatter, When = values => !values.Has(Off) && !values.Has(Over) };

    private static readonly DateSlot HomeSlot = new(Home) { DaysBack = YearDays, DaysAhead = LongestContractDays, IsMostlyPast = true, Unless = ReturnDates.IsOtherMatter, When = values => values.Has(HomeHeard) };

    private static string HomeHeard => HomeSlot.Heard;

    public string Id => ToolId;

    public bool IsKept => true;

    public IReadOnlyList<Slot> Slots { get; } = [EndSlot, HomeSlot];

    public FormValues Read(string text, FormValues known, FormContext context)
    {
        if (ReturnDates.EndsReminders(text)) return known.With(Off, "1");
        ReturnDates dates = ReturnDates.Find(text, context.Today);
        if (context.IsAsked && dates is { End: null, Home: null } && ReturnDates.TellsOverstay(text)) return known.With(Over, "1");
        if (dates.End is { } end) known = EndSlot.Hear(end, known, context);
        return dates.Home is { } home ? HomeSlot.Hear(home, known, context) : known;
    }

    /// <summary>Coming home, another day, no more reminders: what is told while the plan stands.</summary>
    public ToolResult? Hear(string text, FormValues values, FormContext context)
    {
        if (text.Count(char.IsWhiteSpace) >= FewWords) return null;   // a story, or a question of its own
        FormValues told = Read(text, values, context);
        if (!told.ChangedFrom(values).Any()) return null;
        return Slots.Any(slot => !told.Has(slot.Id) && slot.When!(told)) ? new ToolResult(told, []) : Finish(told, context);
    }

    public bool IsWorthAsking(FormValues told) => told.Has(Home) || told.Has(EndSlot.Heard);

    public ToolResult Finish(FormValues values, FormContext context)
    {
        if (values.Has(Off)) return Stop(values, context);
        if (values.Has(Over)) return new ToolResult(values.Without(Over), [new ReturnWriter(context).Overstayed()]);
        ReturnPlan plan = PlanOf(values, context);
        return new ToolResult(values, [new ReturnWriter(context).Plan(plan, values.Has(Reminds))])
        {
            Reminders = values.Has(Reminds) && context.CanRemind ? ReturnNotes.Of(plan, context.Today) : null,
        };
    }

    public ToolResult? Press(string what, FormValues values, FormContext context)
    {
        if (what == StopReminding) return Stop(values, context);
        if (what == StartReminding) return values.Has(End) ? Start(values, context) : new ToolResult(values.With(Reminds, "1"), []);
        if (!what.StartsWith(CameHome, StringComparison.Ordinal) || !EndSlot.Accepts(what[CameHome.Length..])) return null;
        return new ToolResult(FormValues.None.With(End, what[CameHome.Length..]).With(Reminds, "1").With(HomeHeard, Wanted), []);
    }

    public Reply? Remind(IReadOnlyList<ReminderNote> due, FormContext context) => new ReturnWriter(context).Remind(ReturnNotes.Read(due, context), canStop: true);

    public ToolResult? ComeBack(FormValues kept, FormContext context)
    {
        if (!kept.Has(Reminds) || kept.Date(End) is null || kept.Date(Seen) is not { } seen || seen >= context.Today) return null;
        ReminderNote[] due = [.. ReturnNotes.Of(PlanOf(kept, context), seen).Where(note => note.Day <= context.Today)];
        FormValues now = kept.With(Seen, context.Today);
        return due.Length > 0 && new ReturnWriter(context).Remind(ReturnNotes.Read(due, context), canStop: true) is { } reply ? new ToolResult(now, [reply]) : null;
    }

    private static ToolResult Start(FormValues values, FormContext context)
    {
        ReturnPlan plan = PlanOf(values, context);
        IReadOnlyList<ReminderNote> notes = ReturnNotes.Of(plan, context.Today);
        FormValues now = values.With(Reminds, "1").With(Seen, context.Today);
        return new ToolResult(now, [new ReturnWriter(context).Started(plan, notes)]) { Reminders = context.CanRemind ? notes : null };
    }

    private static ToolResult Stop(FormValues values, FormContext context) =>
        new(values.Without(Off).Without(Reminds).Without(Seen), [new ReturnWriter(context).Stopped()]) { Reminders = [] };

    private static ReturnPlan PlanOf(FormValues values, FormContext context) =>
        ReturnPlan.Of(context.Knowledge.Content.Returns, values.Date(End)!.Value, values.Date(Home), context.Today);   // no result without its end
}
