using WorkerAdvisor.Bot.Leads;
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
    /// <summary>Whether the bot can write to this chat by itself later: a private chat of a channel that allows it.</summary>
    public bool CanRemind { get; init; }

    /// <summary>Whether others read along.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Whether the tool was asked for: by its command, in so many words, or because it has just asked. Else it only listens.</summary>
    public bool IsAsked { get; init; }

    /// <summary>The message as it was typed; empty when a button was pressed.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether the message was sent on from elsewhere.</summary>
    public bool IsForwarded { get; init; }

    /// <summary>Whether the message asks for the tool itself: by its command, or in so many words.</summary>
    public bool IsAddressed { get; init; }

    /// <summary>The slot that the open form asks for; null for none.</summary>
    public string? Asked { get; init; }

    /// <summary>What the chat submitted; null while that was not looked up (<see cref="Tools.ToolResult.AsksForLeads"/>).</summary>
    public IReadOnlyList<OwnLead>? Leads { get; init; }

    /// <summary>Whether what was typed before waited too long and is gone.</summary>
    public bool HasLostDraft { get; init; }

    public Replies Replies => Knowledge.Content.Replies;

    /// <summary>The country the message names, else null.</summary>
    public string? NamedMarket => Advice?.Understanding.Masked.MarketIds is [var named, ..] ? named : null;
}
