using WorkerAdvisor.Bot.Handovers;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Reminders;
using WorkerAdvisor.Storage.Questions;
using WorkerAdvisor.Storage.Ratings;
using WorkerAdvisor.Storage.Referrals;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>What a turn leads to; committed as a whole, or not at all.</summary>
/// <param name="State">What the chat remembers from now on.</param>
/// <param name="Replies">What is said, in order.</param>
/// <param name="Ratings">Thumbs pressed.</param>
/// <param name="Questions">What could not be answered, without personal data.</param>
/// <param name="Reminders">What the chat is to be reminded of, in place of all before; empty cancels, null leaves it as it is.</param>
public sealed record TurnResult(
    ConversationState State,
    IReadOnlyList<Reply> Replies,
    IReadOnlyList<AnswerRating>? Ratings = null,
    IReadOnlyList<UnansweredQuestion>? Questions = null,
    IReadOnlyList<ReminderNote>? Reminders = null)
{
    /// <summary>What is done to the leads that the chat submitted, in order.</summary>
    public IReadOnlyList<LeadStep> Leads { get; init; } = [];

    /// <summary>What is counted for the link that the chat came by.</summary>
    public IReadOnlyList<ReferralCredit> Credits { get; init; } = [];

    /// <summary>What is done to the chat's hand-over to a person; null for nothing.</summary>
    public HandoverStep? Handover { get; init; }

    /// <summary>Whether all else that is held of the chat goes too, before the state is kept.</summary>
    public bool ErasesChat { get; init; }

    /// <summary>Whether the turn cannot be run without <see cref="ConversationState.Leads"/>: it is run again with them, and this result is none.</summary>
    public bool AsksForLeads { get; init; }
}
