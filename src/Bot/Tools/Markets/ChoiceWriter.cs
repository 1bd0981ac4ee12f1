using System.Globalization;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Menus;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Markets;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Bot.Tools.Markets;

/// <summary>Words a choice among ways of going: which fit and why, which are closed and by what, and the first ones side by side.</summary>
internal sealed class ChoiceWriter(FormContext context)
{
    /// <summary>Ways shown side by side; each has a button that tells more of it.</summary>
    private const int Shown = 3;

    /// <summary>Reasons told for a way.</summary>
    private const int MostReasons = 2;

    private readonly Replies _replies = context.Replies;
    private readonly ContentSet _content = context.Knowledge.Content;

    /// <param name="page">From 0: which of the fitting ways are shown, a few a page.</param>
    /// <param name="more">The action that shows a page.</param>
    public Reply Write(WorkerProfile profile, MarketChoice choice, int page, Func<int, string> more)
    {
        if (choice.NobodyWhile.Count > 0) return Closed(profile, choice);
        int pages = (choice.Fitting.Count + Shown - 1) / Shown;
        if (page >= pages) page = 0;
        FittingWay[] shown = [.. choice.Fitting.Skip(page * Shown).Take(Shown)];
        int left = choice.Fitting.Count - (page * Shown) - shown.Length;
        WayTable table = WayTable.Of([.. shown.Select(fitting => fitting.Way)], _content);
        string[] lines =
        [
            _replies.Say(page > 0 ? "choose.result.others" : profile == new WorkerProfile() ? "choose.result.untold" : "choose.result", ("ways", string.Join(", ", shown.Select(fitting => fitting.Way.Brief)))).Trim(),
            Order(profile),
            .. shown.Select(WhyOpen),
            .. choice.RuledOut.Count == 0 || page > 0 ? (string[])[] : [_replies.Say("choose.closed").Trim(), .. choice.RuledOut.Select(WhyClosed)],
            .. left <= 0 ? (string[])[] : [_replies.Say("choose.others", ("count", Number(left))).Trim()],
            _replies.Say("choose.next").Trim(),
        ];
        IEnumerable<Citation> sources = table.Sources
            .Concat(Center()).Concat(Cited(shown.SelectMany(Told).Concat(choice.RuledOut.SelectMany(closed => closed.Stops).Select(stop => stop.Why)).SelectMany(claim => claim.Sources)));
        Button[] quiet = pages == 1 ? [] : [new Button(_replies.Say("choose.button.others"), more((page + 1) % pages), IsQuiet: true)];
        return new Reply(string.Join('\n', lines), ReplyKind.Answer, null, [.. shown.Select(Details), .. quiet], [.. sources.Distinct()], Table: table.Table);
    }

    /// <summary>When no way is open for now: why, until when, and what to do meanwhile.</summary>
    private Reply Closed(WorkerProfile profile, MarketChoice choice)
    {
        bool isTooYoung = choice.NobodyWhile.Any(stop => stop.AgeBelow is not null);
        string first = _replies.Say(isTooYoung ? "choose.young" : "choose.nobody").Trim();
        string[] lines =
        [
            first,
            .. choice.NobodyWhile.Select(stop => $"• {stop.Why.Text} ({Labels(stop.Why.Sources)})"),
            .. isTooYoung ? [From(profile, choice)] : (string[])[],
            _replies.Say(isTooYoung ? "choose.young.meanwhile" : "choose.nobody.meanwhile").Trim(),
        ];
        IEnumerable<Citation> sources = Cited(choice.NobodyWhile.SelectMany(stop => stop.Why.Sources)).Concat(Center());
        Button[] next = _content.FindTopic("start.conditions") is { } topic ? [new TopicMenu(_content).ButtonFor(topic)] : [];
        return new Reply(string.Join('\n', lines), ReplyKind.Answer, null, next, [.. sources.Distinct()]);
    }

    /// <summary>From when one is old enough: whoever is 17 now is 18 within a year.</summary>
    private string From(WorkerProfile profile, MarketChoice choice)
    {
        int from = choice.NobodyWhile.Max(stop => stop.AgeBelow ?? 0);
        return profile.Age is { } age && age.Youngest == age.Oldest
            ? _replies.Say("choose.young.years", ("age", Number(from)), ("years", Number(from - age.Oldest))).Trim()
            : _replies.Say("choose.young.when", ("age", Number(from))).Trim();
    }

    private string Order(WorkerProfile profile)
    {
        MarketPriority[] wishes = [.. (profile.Priorities ?? []).Take(WorkerProfile.MostPriorities)];
        string money = MarketChooser.HasLittle(profile) && !wishes.Contains(MarketPriority.Cheap) ? " " + _replies.Say("choose.order.money").Trim() : "";
        if (wishes.Length == 0) return _replies.Say("choose.order.none").Trim() + money;
        string order = _replies.Say("choose.order", ("wishes", string.Join($" {_replies.Say("choose.and").Trim()} ", wishes.Select(wish => _replies.Say($"choose.want.{ProfileValues.Keep(wish)}").ToLowerInvariant())))).Trim() + money;
        return wishes.Contains(MarketPriority.Income) ? order + " " + _replies.Say("choose.order.income").Trim() : order;
    }

    private string WhyOpen(FittingWay fitting)
    {
        string reasons = string.Join(' ', fitting.For.Take(MostReasons).Select(claim => claim.Text));
        string but = fitting.Against.Count == 0 ? "" : _replies.Say("choose.but", ("what", fitting.Against[0].Text)).Trim();
        string text = string.Join(' ', new[] { reasons, but }.Where(part => part.Length > 0));
        return $"• **{fitting.Way.Brief}**: {(text.Length > 0 ? text : _replies.Say("choose.plain").Trim())}";
    }

    /// <summary>What is told of a way: two things for it, and the first against it.</summary>
    private static IEnumerable<MarketClaim> Told(FittingWay fitting) => fitting.For.Take(MostReasons).Concat(fitting.Against.Take(1));

    /// <summary>All reasons of a way, those of one source together.</summary>
    private string WhyClosed(RuledOutWay closed) => $"• {closed.Way.Brief}: " + string.Join(' ', closed.Stops.GroupBy(stop => Labels(stop.Why.Sources)).Select(same =>
        $"{string.Join(' ', same.Select(stop => stop.Why.Text)).TrimEnd('.')} ({same.Key}).{string.Concat(same.Select(stop => Ask(stop.Why)).Distinct())}"));

    private string Ask(MarketClaim claim) => _content.Comparison.FindAsker(claim.Ask) is { } asker ? " " + _replies.Say("choose.ask-whom", ("who", asker.Name)).Trim() : "";

    private IEnumerable<Citation> Center() => Cited(_content.Comparison.FindAsker("center")?.Sources ?? []);

    private IEnumerable<Citation> Cited(IEnumerable<SourceReference> sources) => sources.Select(source => _content.Sources.Resolve(source)).OfType<Citation>();

    private Button Details(FittingWay fitting)
    {
        string[] parts = fitting.Way.Details.Split('#');
        BotAction action = parts.Length == 1 ? new BotAction(BotAction.Open, parts[0]) : new BotAction(BotAction.Passage, parts[0], parts[1]);
        return new Button(_replies.Say("choose.button.details", ("way", fitting.Way.Brief)), action.ToString());
    }

    private string Labels(IReadOnlyList<SourceReference> sources) => string.Join("; ", sources.Select(source => _content.Sources.Resolve(source)?.Label).OfType<string>().Distinct());

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
