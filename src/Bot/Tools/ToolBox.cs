using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Tools.Fees;
using WorkerAdvisor.Bot.Tools.Loans;
using WorkerAdvisor.Bot.Tools.Markets;
using WorkerAdvisor.Bot.Tools.Offers;
using WorkerAdvisor.Bot.Tools.Papers;
using WorkerAdvisor.Bot.Tools.Returns;
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
            new FeeTool(knowledge),
            new OfferTool(knowledge),
            new LoanTool(),
            new ChooseTool(knowledge),
            new PapersTool(knowledge.Content.Journeys),
            new ReturnTool(),
            new LeadTool(knowledge),
        ];
    }
}
