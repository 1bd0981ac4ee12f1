using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Journeys;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Bot.Tools.Papers;

/// <summary>The steps and papers of the way a person goes, ticked off by button or in words and kept in their chat.</summary>
internal sealed class PapersTool(JourneyContent journeys) : ITool
{
    private const string Way = "way", Ticked = "done", AskedToRestart = "sure";

    /// <summary>A wish about the list has a few words; more is a question of the person's own.</summary>
    private const int BriefWords = 8;

    public string Id => "papers";

    public IReadOnlyList<Slot> Slots { get; } = [new JourneySlot(Way, journeys)];

    public bool IsKept => true;

    public bool IsEditable => false;

    /// <summary>The way, and what is done already. Only when it was asked for: "đi Nhật qua công ty" in a question names no list to open.</summary>
    public FormValues Read(string text, FormValues known, FormContext context)
    {
        if (!context.IsAsked) return known;
        JourneyReader reader = context.Knowledge.Journeys;
        IReadOnlyList<Word> words = reader.WordsOf(text);
        if (reader.FindJourneys(words) is [var only]) known = known.With(Way, only.Id);
        return ProgressOf(known) is { } progress && reader.FindTicks(progress.Journey, words, besidesOthers: true) is [_, ..] said ? Keep(known, Apply(progress, said)) : known;
    }

    public ToolResult Finish(FormValues values, FormContext context) =>
        ProgressOf(values) is { } progress ? Result(progress, values, Writer(context).List(progress)) : new ToolResult(values.Without(Way), []);

    public IReadOnlyList<Reply> Share(FormValues values, FormContext context) => ProgressOf(values) is { } progress ? [Writer(context).ToShare(progress)] : [];

    public ToolResult? Press(string what, FormValues values, FormContext context)
    {
        if (PapersAction.Parse(what) is not { } action || journeys.Find(action.Journey) is not { } journey) return null;
        values = values.With(Way, journey.Id);
        JourneyProgress progress = ProgressOf(values)!;
        PapersWriter writer = Writer(context);
        switch (action.Verb)
        {
            case PapersAction.Toggle:
                JourneyProgress toggled = progress.Toggle(action.Rest);
                return new ToolResult(Keep(values, toggled), [writer.List(toggled, PapersWriter.PageOf(journey, action.Rest)) with { Place = ReplyPlace.Menu }, .. writer.Warn(progress, toggled)]);
            case PapersAction.Done:
                JourneyProgress done = progress.With(action.Rest, isDone: true);
                return Result(done, values, writer.NextStep(done, journey.FindStep(action.Rest)));
            case PapersAction.Skip:
                return Result(progress, values, writer.StepAfter(progress, action.Rest));
            case PapersAction.Page:
                return Result(progress, values, writer.List(progress, action.PageNumber) with { Place = ReplyPlace.Menu });
            case PapersAction.Next:
                return Result(progress, values, writer.NextStep(progress));
            case PapersAction.Papers:
                return Result(progress, values, writer.Papers(progress));
            case PapersAction.Restart:
                return Result(progress, values, writer.AskToRestart(progress) with { Place = ReplyPlace.Menu });
            case PapersAction.RestartSure:
                return Result(progress.StartAgain(), values, writer.List(progress.StartAgain()) with { Place = ReplyPlace.Menu });
            default:
                return Result(progress, values, writer.List(progress));
        }
    }

    public ToolResult? Hear(string text, FormValues values, FormContext context)
    {
        if (ProgressOf(values) is not { } progress) return null;
        JourneyReader reader = context.Knowledge.Journeys;
        IReadOnlyList<Word> words = reader.WordsOf(text);
        PapersWriter writer = Writer(context);
        if (values.Text(AskedToRestart) is not null && reader.SaysYes(words)) return Result(progress.StartAgain(), values, writer.List(progress.StartAgain()));
        if (words.Count <= BriefWords && Steer(progress, values, reader, words, writer) is { } steered) return steered;
        if (context.Knowledge.Tools.IsCancel(words)) return Result(progress, values, writer.PutAway(progress));
        if (reader.FindTicks(progress.Journey, words) is not [_, ..] said) return null;
        JourneyProgress after = Apply(progress, said);
        return Result(after, values, writer.Marked(progress, after, said));
    }

    /// <summary>Another way, the list anew, the next step, the papers. Null when the words want none of these.</summary>
    private static ToolResult? Steer(JourneyProgress progress, FormValues values, JourneyReader reader, IReadOnlyList<Word> words, PapersWriter writer)
    {
        JourneyWish? wish = reader.FindWish(words);
        IReadOnlyList<Journey> named = reader.FindJourneys(words);
        bool isOther = named.Count > 0 && !named.Contains(progress.Journey);
        if (wish == JourneyWish.Again) return new ToolResult(Keep(values, progress).With(AskedToRestart, "1"), [writer.AskToRestart(progress)]);
        if (named is [var way] && isOther && (wish == JourneyWish.Switch || (reader.Goes(words) && way.Markets.Count > 0 && !reader.Asks(words)))) return new ToolResult(Keep(values, progress).With(Way, way.Id), []);
        if (wish == JourneyWish.Switch) return new ToolResult(Keep(values, progress).Without(Way), []);
        if (isOther || reader.FindSteps(progress.Journey, words).Count > 0) return null;
        return wish switch
        {
            JourneyWish.Next => Result(progress, values, writer.NextStep(progress)),
            JourneyWish.Papers => Result(progress, values, writer.Papers(progress)),
            JourneyWish.List => Result(progress, values, writer.List(progress)),
            _ => null,
        };
    }

    private static JourneyProgress Apply(JourneyProgress progress, IEnumerable<StepSaid> said) => said.Aggregate(progress, (now, one) => now.With(one.Step.Id, one.IsDone));

    private static ToolResult Result(JourneyProgress progress, FormValues values, Reply reply) => new(Keep(values, progress), [reply]);

    private static FormValues Keep(FormValues values, JourneyProgress progress) => values.Without(AskedToRestart).With(Ticked, string.Join(' ', progress.Ticked));

    private JourneyProgress? ProgressOf(FormValues values) => journeys.Find(values.Text(Way)) is { } journey
        ? JourneyProgress.Of(journey, (values.Text(Ticked) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        : null;

    private PapersWriter Writer(FormContext context) => new(Id, context);
}
