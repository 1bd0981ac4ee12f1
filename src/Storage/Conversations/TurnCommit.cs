using WorkerAdvisor.Storage.Drafts;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Questions;
using WorkerAdvisor.Storage.Ratings;
using WorkerAdvisor.Storage.Referrals;
using WorkerAdvisor.Storage.Reminders;

namespace WorkerAdvisor.Storage.Conversations;

/// <summary>The whole result of one turn: all of it becomes durable together, or none of it.</summary>
/// <param name="UpdateId">The channel's id of what came in; unique within the conversation.</param>
/// <param name="State">The conversation's new state, opaque to the store.</param>
/// <param name="Replies">What was said, opaque to the store; it answers the same update if that comes again. Not kept with an <see cref="InboxId"/>.</param>
/// <param name="At">When the turn was: dates the conversation and counts its ratings to a day.</param>
/// <param name="Ratings">Counted per topic and day, without the conversation. Mostly empty.</param>
/// <param name="Questions">What found no answer, already without personal data. Mostly empty.</param>
public sealed record TurnCommit(
    ConversationId Conversation,
    string UpdateId,
    string State,
    string Replies,
    DateTimeOffset At,
    IReadOnlyList<AnswerRating> Ratings,
    IReadOnlyList<UnansweredQuestion> Questions)
{
    /// <summary>
    /// The inbox entry that this turn answers and takes out; if it is gone, the turn was committed before. Null when the update did
    /// not come through the inbox: then the conversation's last updates tell.
    /// </summary>
    public long? InboxId { get; init; }

    /// <summary>What is to be sent, in order; opaque to the store. Empty where the replies travel in the response.</summary>
    public IReadOnlyList<byte[]> Outbox { get; init; } = [];

    /// <summary>When what is to be sent was written, which may be long after what came in; null for <see cref="At"/>.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>What the chat is to be reminded of from now on, in place of all before; empty cancels. Null leaves it as it is.</summary>
    public IReadOnlyList<Reminder>? Reminders { get; init; }

    /// <summary>What the chat does to the leads it submitted, in order. Mostly empty.</summary>
    public IReadOnlyList<LeadChange> Leads { get; init; } = [];

    /// <summary>What the chat counts for the link it came by, without the chat. Mostly empty.</summary>
    public IReadOnlyList<ReferralCredit> Credits { get; init; } = [];

    /// <summary>What becomes of the form that the person has not sent off yet; null leaves it as it is.</summary>
    public DraftChange? Draft { get; init; }

    /// <summary>What the chat does to its hand-over to a person; null leaves it as it is.</summary>
    public HandoverChange? Handover { get; init; }

    /// <summary>
    /// Whether all else that is held of the chat goes too: reminders, draft, hand-overs, earlier replies, and what waits to be sent to it. The
    /// turn's own state, hand-over and outbox are put in after.
    /// </summary>
    public bool ErasesChat { get; init; }
}
