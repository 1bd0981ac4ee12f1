using WorkerAdvisor.Bot.Tools.Offers;
using WorkerAdvisor.Knowledge;

namespace WorkerAdvisor.Bot.Tools;

/// <summary>All tools there are.</summary>
public static class ToolBox
{
    /// <summary>Made for one state of the content; cheap, so that every turn may make them.</summary>
    public static IReadOnlyList<ITool> All(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return
        [
            new OfferTool(knowledge),
        ];
    }
}
