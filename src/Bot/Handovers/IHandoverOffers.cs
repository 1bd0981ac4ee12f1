using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Bot.Handovers;

/// <summary>Knows whether somebody could answer people.</summary>
public interface IHandoverOffers
{
    /// <returns>Null when nobody could, or this chat belongs to somebody of the staff.</returns>
    ValueTask<HandoverOffer?> FindAsync(ConversationId chat, CancellationToken cancellationToken);
}
