using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.Drafts;

/// <summary>
/// Keeps what people typed into a form and have not sent off yet; set and dropped by committing a turn (see <see cref="TurnCommit.Draft"/>).
/// Durability, cancelling and exceptions are as for <see cref="IConversationStore"/>.
/// </summary>
public interface IDraftStore
{
    /// <param name="now">A draft whose time was over at this moment is not found.</param>
    /// <returns>The chat's draft, or null.</returns>
    Task<byte[]?> FindAsync(ConversationId conversation, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Forgets drafts whose time is over, some hundred at a time.</summary>
    /// <returns>How many were forgotten.</returns>
    Task<int> PurgeAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
