using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.Outbox;

/// <summary>
/// Keeps what committed turns say (see <see cref="TurnCommit.Outbox"/>), and what is said by itself, until it was sent.
/// Durability, cancelling and exceptions are as for <see cref="IConversationStore"/>. After an <see cref="IOException"/> of a commit
/// what it says may be here all the same, and committing again does not give it back: then the outbox must be listed again.
/// </summary>
public interface IOutboxStore
{
    /// <param name="afterId">Where the page before ended; 0 to begin.</param>
    /// <param name="max">Most entries to return, at least 1.</param>
    /// <returns>What is to be sent, oldest first.</returns>
    Task<IReadOnlyList<OutboxEntry>> ListAsync(long afterId, int max, CancellationToken cancellationToken);

    /// <summary>Puts in what is said to a chat outside any turn.</summary>
    /// <param name="calls">In order; opaque to the store.</param>
    /// <param name="at">When it is said.</param>
    /// <returns>What waits to be sent.</returns>
    Task<IReadOnlyList<OutboxEntry>> AddAsync(ConversationId conversation, IReadOnlyList<byte[]> calls, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Puts in what is said to a chat on an occasion that comes again, such as each morning; each time of it once, also after a crash or a fault.</summary>
    /// <param name="occasion">Which one and whose, at most 100 bytes of UTF-8; the store remembers its last time for ever, so it names nothing personal.</param>
    /// <param name="time">Which time of it, such as the day.</param>
    /// <param name="calls">In order; opaque to the store.</param>
    /// <param name="at">When it is said.</param>
    /// <returns>What waits to be sent; null when it was said that time, and nothing was done.</returns>
    /// <exception cref="ArgumentException">The occasion is longer.</exception>
    Task<IReadOnlyList<OutboxEntry>?> AddOnceAsync(
        ConversationId conversation, string occasion, string time, IReadOnlyList<byte[]> calls, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Takes out what was sent, or given up. Does nothing if it is gone.</summary>
    Task RemoveAsync(long id, CancellationToken cancellationToken);

    /// <summary>Takes out all for a chat that cannot be reached any more.</summary>
    /// <returns>How many they were.</returns>
    Task<int> RemoveAllAsync(ConversationId conversation, CancellationToken cancellationToken);
}
