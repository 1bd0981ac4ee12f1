using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bot.Menus;

/// <summary>Topics as buttons.</summary>
public sealed class TopicMenu(ContentSet content)
{
    /// <summary>What most people come for; shown on the first screen and where nothing was understood.</summary>
    private static readonly string[] QuickTopics = ["loan.overview", "fee.overview", "start.choose-market", "fraud.signs", "return.obligation", "start.conditions"];

    /// <summary>The button that opens a topic.</summary>
    public Button ButtonFor(Topic topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return new Button(content.FindArticle(topic.Id)?.Title ?? topic.Title, new BotAction(BotAction.Open, topic.Id).ToString());
    }

    /// <summary>The quick topics.</summary>
    public IReadOnlyList<Button> Quick() => [.. QuickTopics.Select(content.FindTopic).OfType<Topic>().Select(topic => ButtonFor(topic))];
}
