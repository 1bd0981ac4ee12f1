using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Storage.Referrals;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Referrals;

/// <summary>By which shared link chats come, and how far: counted with the turn, without the chat.</summary>
public sealed class ReferralKeeper(IReferralStore referrals, IStaffStore staff, ReferralLimiter limiter)
{
    private const int LongestCode = 32;

    /// <summary>The state of a chat that may have come just now, by a link with a code that stands. Whoever shares the link is not counted.</summary>
    public async Task<ConversationState> ArriveAsync(ConversationState state, IncomingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(message);
        if (state.Referral is not null || message.IsGroup || CodeOf(message) is not { Length: <= LongestCode } code) return state;
        if (await referrals.FindAsync(code, cancellationToken) is not { RetiredAt: null } standing) return state;
        if (standing.Holder is { } holder && (await staff.FindAsync(holder, cancellationToken))?.Telegram == message.Conversation) return state;
        return state with { Referral = new ReferralMemory(code, limiter.Counts(code, message.From)) };
    }

    /// <summary>The result of a turn with what it counts.</summary>
    /// <param name="before">The state as it was stored.</param>
    public static TurnResult Count(ConversationState before, TurnResult result, IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(message);
        if (result.State.Referral is not { } now) return result;
        bool isNew = before.Referral is null;
        bool asks = !isNew && !now.HasAsked && CodeOf(message) is null && result.Replies.Any(reply => reply.Kind is ReplyKind.Answer or ReplyKind.Clarify or ReplyKind.OutOfScope);
        bool registers = !now.HasRegistered && result.Leads.Any(step => step is LeadStep.Submit);
        if (!isNew && !asks && !registers) return result;
        IEnumerable<(ReferralStep Step, bool IsTaken)> steps = [(ReferralStep.Opened, isNew), (ReferralStep.Asked, asks), (ReferralStep.Registered, registers)];
        return result with
        {
            State = result.State with { Referral = now with { HasAsked = now.HasAsked || asks, HasRegistered = now.HasRegistered || registers } },
            Credits = now.IsCounted ? [.. steps.Where(step => step.IsTaken).Select(step => new ReferralCredit(now.Code, step.Step))] : [],
        };
    }

    private static string? CodeOf(IncomingMessage message) =>
        message.Action is null && SlashCommand.Parse(message.Text) is { Name: SlashCommand.Start } start ? start.Payload.Code : null;
}
