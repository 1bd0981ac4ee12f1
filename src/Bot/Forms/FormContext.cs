using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Bot.Forms;

/// <summary>What forms and tools can lean on besides the message's words.</summary>
/// <param name="Today">In Vietnam.</param>
/// <param name="Advice">How the message was understood; null when a button was pressed or a command given.</param>
/// <param name="Market">The country last spoken of, or null.</param>
/// <param name="Province">Slug of the person's province, or null.</param>
public sealed record FormContext(KnowledgeBase Knowledge, DateOnly Today, Advice? Advice, string? Market, string? Province)
{
    /// <summary>Whether the tool was asked for: by its command, in so many words, or because it has just asked. Else it only listens.</summary>
    public bool IsAsked { get; init; }

    public Replies Replies => Knowledge.Content.Replies;

    /// <summary>The country the message names, else null.</summary>
    public string? NamedMarket => Advice?.Understanding.Masked.MarketIds is [var named, ..] ? named : null;
}
