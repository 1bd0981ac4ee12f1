using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bot.Menus;

/// <summary>Topics as buttons.</summary>
public sealed class TopicMenu(ContentSet content)
{
    /// <summary>What most people come for; shown on the first screen and where nothing was understood.</summary>
    private static readonly string[] QuickTopics = ["loan.overview", "fee.overview", "start.choose-market", "fraud.signs", "return.obligation", "start.conditions"];

    private const string Markets = "market";

    /// <summary>Groups in the order in which people need them.</summary>
    private static readonly string[] GroupOrder = ["start", Markets, "loan", "fee", "support", "fraud", "training", "rights", "life", "return", "plan", "contact"];

    /// <summary>The button that opens a topic.</summary>
    public Button ButtonFor(Topic topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return new Button(content.FindArticle(topic.Id)?.Title ?? topic.Title, new BotAction(BotAction.Open, topic.Id).ToString());
    }

    /// <summary>The quick topics.</summary>
    public IReadOnlyList<Button> Quick() => [.. QuickTopics.Select(content.FindTopic).OfType<Topic>().Select(topic => ButtonFor(topic))];

    /// <summary>The button that opens <see cref="Groups"/>.</summary>
    public Button All() => new(content.Replies.Say("button.menu"), new BotAction(BotAction.Menu).ToString(), IsQuiet: true);

    /// <summary>The groups of topics to choose from.</summary>
    public Reply Groups() => Menu(content.Replies.Say("menu"), GroupOrder.Where(group => Topics(group).Any()).Select(GroupButton));

    /// <summary>The topics of a group: of <c>market</c> the countries, of <c>market.japan</c> what there is to know of it. Null for no group.</summary>
    public Reply? Group(string group)
    {
        ArgumentNullException.ThrowIfNull(group);
        if (group == Markets) return Menu(Title(group), Countries().Select(CountryButton).Append(All()));
        if (group.StartsWith(Markets + ".", StringComparison.Ordinal) && content.Markets.FirstOrDefault(market => $"{Markets}.{market.Id}" == group) is { } country)
            return Menu(country.Name, [.. Topics(group).Select(ButtonFor), GroupButton(Markets) with { Label = content.Replies.Say("button.menu.countries"), IsQuiet = true }]);
        return GroupOrder.Contains(group) ? Menu(Title(group), [.. Topics(group).Select(ButtonFor), All()]) : null;
    }

    /// <summary>Every group that has topics to answer, in the menu's order.</summary>
    public IEnumerable<(string Group, string Title, IReadOnlyList<Topic> Topics)> ByGroup() =>
        GroupOrder.Select(group => (group, Title(group).Trim(), (IReadOnlyList<Topic>)[.. Topics(group)])).Where(group => group.Item3.Count > 0);

    private static Reply Menu(string title, IEnumerable<Button> buttons) => new($"**{title.Trim()}**", ReplyKind.Notice, null, [.. buttons], Place: ReplyPlace.Menu);

    private Button GroupButton(string group) => new(Title(group), new BotAction(BotAction.Menu, group).ToString());

    private Button CountryButton(Market market) => Topics($"{Markets}.{market.Id}").ToList() is [var only]
        ? ButtonFor(only) with { Label = market.Name }
        : new Button(market.Name, new BotAction(BotAction.Menu, $"{Markets}.{market.Id}").ToString());

    private string Title(string group) => content.Replies.Say("menu." + group);

    private IEnumerable<Market> Countries() => content.Markets.Where(market => Topics($"{Markets}.{market.Id}").Any());

    /// <summary>The topics under a part of the id that can be answered, or the one topic with this id.</summary>
    private IEnumerable<Topic> Topics(string under) => content.Topics.Where(topic =>
        (topic.Id == under || topic.Id.StartsWith(under + ".", StringComparison.Ordinal)) && content.FindArticle(topic.Id) is not null);
}
