using System.Globalization;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Menus;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Journeys;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Bot.Tools.Papers;

/// <summary>Words a list of steps: its pages with boxes to tick, a step in full, its papers. What is said stands in <c>content/replies/tools-papers.yaml</c>.</summary>
internal sealed class PapersWriter(string tool, FormContext context)
{
    /// <summary>Steps on a page at most; with the row below they nearly fit a phone's screen.</summary>
    private const int MostOnPage = 7;

    private const int MostWarnings = 2;
    private const string Bullet = "• ", Warning = "⚠ ", Box = "☐ ", Tick = "☑ ";

    private readonly ContentSet _content = context.Knowledge.Content;

    /// <summary>The page, from 0, on which a step stands.</summary>
    public static int PageOf(Journey journey, string step) => Math.Max(0, journey.Steps.ToList().FindIndex(one => one.Id == step)) / StepsOnPage(journey);

    /// <summary>So many that no page is left with one step.</summary>
    private static int StepsOnPage(Journey journey)
    {
        int pages = (journey.Steps.Count + MostOnPage - 1) / MostOnPage;
        return (journey.Steps.Count + pages - 1) / pages;
    }

    /// <summary>A page of the list.</summary>
    /// <param name="page">From 0; null, or one that there is not, for the page of the next step.</param>
    public Reply List(JourneyProgress progress, int? page = null)
    {
        Journey journey = progress.Journey;
        JourneyStep[][] pages = [.. journey.Steps.Chunk(StepsOnPage(journey))];
        int at = page is { } wanted && wanted < pages.Length ? wanted : progress.Next is { } next ? PageOf(journey, next.Id) : 0;
        bool isNew = !progress.Done.Any();
        OrderWarning[] warnings = [.. progress.Warnings.Take(MostWarnings)];
        string[] lines =
        [
            Say(isNew ? "papers.list.new" : progress.IsFinished ? "papers.list.finished" : "papers.list", progress),
            .. isNew ? [journey.About] : (string[])[],
            .. progress.Next is { } todo && !isNew ? [Say("papers.list.next", ("step", todo.Title))] : (string[])[],
            .. warnings.Select(warning => Warning + warning.Order.Say),
            Say(pages.Length > 1 ? "papers.list.pages" : "papers.list.hint", ("page", Number(at + 1)), ("pages", Number(pages.Length))),
            .. context.Today > journey.Expires ? [Say("expired", ("date", journey.Expires.ToString("d/M/yyyy", CultureInfo.InvariantCulture)))] : (string[])[],
        ];
        Button[] row =
        [
            .. pages.Length > 1 ? [Quiet("papers.button.page", PapersAction.Page, journey, Number((at + 1) % pages.Length)) with { IsInPlace = true }] : (Button[])[],
            Quiet("papers.button.papers", PapersAction.Papers, journey),
            new Button(Say("papers.button.switch"), ToolAction.Change(tool, "way"), IsQuiet: true),
            .. isNew ? (Button[])[] : [Quiet("papers.button.restart", PapersAction.Restart, journey) with { IsInPlace = true }],
        ];
        IEnumerable<Button> boxes = pages[at].Select(step => new Button((progress.IsDone(step) ? Tick : Box) + step.Title, PapersAction.Of(tool, PapersAction.Toggle, journey, step.Id), IsInPlace: true));
        Button[] onward = progress.IsFinished ? [.. AfterAll(journey)] : [new Button(Say("papers.button.next"), PapersAction.Of(tool, PapersAction.Next, journey))];
        return new Reply(string.Join('\n', lines), ReplyKind.Answer, null, [.. boxes, .. onward, .. row], Cite([.. warnings.SelectMany(warning => warning.Order.Sources), .. isNew ? journey.AboutSources : []]));
    }

    /// <summary>The next step in full.</summary>
    /// <param name="justDone">The step that was done a moment ago, or null.</param>
    public Reply NextStep(JourneyProgress progress, JourneyStep? justDone = null) => progress.Next is { } step
        ? Step(progress, step, justDone is null ? [] : [Say("papers.marked.done", ("steps", justDone.Title)), .. WarningsOf(progress, justDone)], WarningSources(progress, justDone))
        : List(progress);

    /// <summary>The first step to do after one that the person does not need.</summary>
    public Reply StepAfter(JourneyProgress progress, string passedOver) =>
        progress.Journey.Steps.SkipWhile(step => step.Id != passedOver).Skip(1).FirstOrDefault(step => !progress.IsDone(step)) is { } step ? Step(progress, step, [], []) : NextStep(progress);

    /// <summary>What ticks told in words have changed, and what comes next.</summary>
    public Reply Marked(JourneyProgress before, JourneyProgress after, IReadOnlyList<StepSaid> said)
    {
        // "chưa có hộ chiếu" of one that was never ticked wants to know how to get it.
        if (said is [{ IsDone: false } only] && !before.IsDone(only.Step)) return Step(after, only.Step, [], []);
        JourneyStep[] done = [.. said.Where(one => one.IsDone).Select(one => one.Step)], undone = [.. said.Where(one => !one.IsDone && before.IsDone(one.Step)).Select(one => one.Step)];
        string[] lines =
        [
            .. done.Length > 0 ? [Say("papers.marked.done", ("steps", Titles(done)))] : (string[])[],
            .. undone.Length > 0 ? [Say("papers.marked.undone", ("steps", Titles(undone)))] : (string[])[],
            .. done.SelectMany(step => WarningsOf(after, step)).Take(MostWarnings),
            Say(after.IsFinished ? "papers.list.finished" : "papers.list", after),
            .. after.Next is { } next ? [Say("papers.list.next", ("step", next.Title))] : (string[])[],
        ];
        Button[] onward = after.IsFinished ? [.. AfterAll(after.Journey)] : [new Button(Say("papers.button.next"), PapersAction.Of(tool, PapersAction.Next, after.Journey))];
        return new Reply(string.Join('\n', lines), ReplyKind.Answer, null, [.. onward, ListButton(after.Journey)], Cite([.. done.SelectMany(step => WarningSources(after, step))]));
    }

    /// <summary>Every paper of the list, with who gives it; those of steps done are marked.</summary>
    public Reply Papers(JourneyProgress progress)
    {
        JourneyStep[] steps = [.. progress.Journey.Steps.Where(step => step.Papers.Count > 0)];
        IEnumerable<string> papers = steps.SelectMany(step => step.Papers, (step, paper) => (progress.IsDone(step) ? Tick : Box) + (paper.From is { } from ? $"{paper.Name}: {from}" : paper.Name)).Distinct();
        string text = string.Join('\n', papers.Prepend(Say("papers.papers", progress)).Append(Say("papers.papers.ask")));
        return new Reply(text, ReplyKind.Answer, null, [new Button(Say("papers.button.next"), PapersAction.Of(tool, PapersAction.Next, progress.Journey)), ListButton(progress.Journey)], Cite([.. steps.SelectMany(step => step.Sources)]));
    }

    /// <summary>Before all ticks are taken away.</summary>
    public Reply AskToRestart(JourneyProgress progress) => new(
        Say("papers.restart", progress), ReplyKind.Form, null,
        [new Button(Say("papers.button.restart.yes"), PapersAction.Of(tool, PapersAction.RestartSure, progress.Journey), IsInPlace: true), new Button(Say("papers.button.restart.no"), PapersAction.Of(tool, PapersAction.Page, progress.Journey), IsInPlace: true)]);

    /// <summary>What a tick has put into another order than the law wants, in a message of its own: the list's text may be out of sight.</summary>
    public IEnumerable<Reply> Warn(JourneyProgress before, JourneyProgress after)
    {
        OrderWarning[] fresh = [.. after.Warnings.Except(before.Warnings)];
        if (fresh.Length > 0) yield return new Reply(string.Join('\n', fresh.Select(warning => Warning + warning.Order.Say)), ReplyKind.Notice, fresh[0].Step.Related, null, Cite([.. fresh.SelectMany(warning => warning.Order.Sources)]));
    }

    /// <summary>After "thôi": the list is kept.</summary>
    public Reply PutAway(JourneyProgress progress) => new(Say("papers.put-away"), ReplyKind.Notice, null, [ListButton(progress.Journey)]);

    /// <summary>The whole list with its ticks, to pass on.</summary>
    public Reply ToShare(JourneyProgress progress)
    {
        IEnumerable<string> steps = progress.Journey.Steps.Select(step => (progress.IsDone(step) ? Tick : Box) + step.Title);
        string[] head = [Say(progress.Done.Any() ? progress.IsFinished ? "papers.list.finished" : "papers.list" : "papers.list.new", progress), progress.Journey.About];
        return new Reply(string.Join('\n', head.Concat(steps)), ReplyKind.Answer, null, null, Cite(progress.Journey.AboutSources));
    }

    private Reply Step(JourneyProgress progress, JourneyStep step, IReadOnlyList<string> before, IReadOnlyList<SourceReference> beforeSources)
    {
        string[] lines =
        [
            .. before,
            Say(step == progress.Next ? "papers.step.next" : "papers.step", ("step", step.Title)),
            .. step.Do.Split('\n').Select(line => Bullet + line),
            .. step.Where is { } where ? [Bullet + Say("papers.step.where", ("where", where))] : (string[])[],
            .. step.Time is { } time ? [Bullet + Say("papers.step.time", ("time", time))] : (string[])[],
            .. step.Papers.Count > 0 ? [Bullet + Say("papers.step.papers", ("papers", string.Join("; ", step.Papers.Select(paper => paper.Name))))] : (string[])[],
            .. step.Beware is { } beware ? [Warning + beware] : (string[])[],
        ];
        Button[] buttons =
        [
            new Button(Say("papers.button.done"), PapersAction.Of(tool, PapersAction.Done, progress.Journey, step.Id)),
            .. step.IsOptional ? [new Button(Say("papers.button.skip"), PapersAction.Of(tool, PapersAction.Skip, progress.Journey, step.Id))] : (Button[])[],
            .. _content.Journeys.Find(step.Opens) is { } list ? [new Button(list.Button, ToolAction.Tell(tool, "way", list.Id))] : (Button[])[],
            .. TopicButton(step.Related),
            ListButton(progress.Journey),
        ];
        return new Reply(string.Join('\n', lines), ReplyKind.Answer, step.Related, buttons, Cite([.. beforeSources, .. step.Sources]));
    }

    /// <summary>What leads on when nothing is left: the topic of the last step; who goes abroad comes home one day.</summary>
    private IEnumerable<Button> AfterAll(Journey journey)
    {
        IEnumerable<Button> home = journey.Markets.Count > 0 && _content.Journeys.Find("return") is { } back ? [new Button(back.Button, ToolAction.Tell(tool, "way", back.Id))] : [];
        return TopicButton(journey.Steps[^1].Related).Concat(home);
    }

    private static IEnumerable<string> WarningsOf(JourneyProgress progress, JourneyStep step) => progress.Warnings.Where(warning => warning.Step == step).Select(warning => Warning + warning.Order.Say);

    private static IReadOnlyList<SourceReference> WarningSources(JourneyProgress progress, JourneyStep? step) => [.. progress.Warnings.Where(warning => warning.Step == step).SelectMany(warning => warning.Order.Sources)];

    private IEnumerable<Button> TopicButton(string? topic) => topic is not null && _content.FindTopic(topic) is { } found ? [new TopicMenu(_content).ButtonFor(found)] : [];

    private Button ListButton(Journey journey) => Quiet("papers.button.list", PapersAction.List, journey);

    private Button Quiet(string key, string verb, Journey journey, string? rest = null) => new(Say(key), PapersAction.Of(tool, verb, journey, rest), IsQuiet: true);

    private IReadOnlyList<Citation> Cite(IEnumerable<SourceReference> sources) => [.. sources.Select(source => _content.Sources.Resolve(source)).OfType<Citation>().DistinctBy(citation => (citation.Id, citation.Section))];

    private string Say(string key, JourneyProgress progress) => Say(key, ("title", progress.Journey.Title), ("done", Number(progress.NeededDone)), ("all", Number(progress.Needed)));

    private string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => context.Replies.Say(key, values).Trim();

    private static string Titles(IEnumerable<JourneyStep> steps) => string.Join("; ", steps.Select(step => step.Title));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
