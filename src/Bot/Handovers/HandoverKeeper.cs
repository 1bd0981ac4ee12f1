using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Storage.Handovers;

namespace WorkerAdvisor.Bot.Handovers;

/// <summary>Hand-overs between a turn, which has them in the clear, and the store, which has them sealed.</summary>
/// <param name="offers">Null where there is no staff.</param>
public sealed class HandoverKeeper(IHandoverStore handovers, PersonalDataSeal seal, IHandoverOffers? offers = null)
{
    /// <summary>The state with who could answer, and with the hand-over that is open. It is looked for only in chats that ever had one.</summary>
    public async Task<ConversationState> PutInAsync(ConversationState state, IncomingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(message);
        HandoverOffer? offer = offers is null ? null : await offers.FindAsync(message.Conversation, cancellationToken);
        Handover? open = state.Person is { HasOpened: true } ? await handovers.FindOfChatAsync(message.Conversation, cancellationToken) : null;
        string? question = state.Person?.Question is { } content ? seal.Open(Convert.FromBase64String(content)) : null;
        return state with
        {
            Offer = offer,
            Handover = open is { IsClosed: false } ? open.State : null,
            Person = state.Person is { } person ? person with { Question = question } : null,
        };
    }

    /// <summary>The state as it is stored.</summary>
    public ConversationState TakeOut(ConversationState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Person is { Question: { } question } person ? state with { Person = person with { Question = Convert.ToBase64String(seal.Seal(question)) } } : state;
    }

    /// <summary>A step as the store takes it; null for none.</summary>
    public HandoverChange? Seal(HandoverStep? step) => step switch
    {
        null => null,
        HandoverStep.Open(var centre, var lines) => new HandoverChange.Open(centre, [.. lines.Select(seal.Seal)]),
        HandoverStep.Say(var line) => new HandoverChange.Say(seal.Seal(line)),
        HandoverStep.Close => new HandoverChange.Close(),
        _ => throw new ArgumentException("An unknown step.", nameof(step)),
    };
}
