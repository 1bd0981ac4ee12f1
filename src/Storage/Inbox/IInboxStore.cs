using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.Inbox;

/// <summary>
/// Keeps what channels sent until its turn is committed (see <see cref="TurnCommit.InboxId"/>), and remembers what was seen.
/// Durability, cancelling and exceptions are as for <see cref="IConversationStore"/>. After an <see cref="IOException"/> an update
/// may be stored all the same, and adding it again does not give it back: then what waits must be listed again.
/// </summary>
/// <exception cref="ArgumentException">An id is longer than it may be, or something is null.</exception>
public interface IInboxStore
{
    /// <summary>
    /// Stores those not seen before, all or none, in the given order. An update is seen once it was stored, also when it was handled
    /// since; of equal ones in a batch the first counts.
    /// </summary>
    /// <returns>The new ones with their ids, in order.</returns>
    Task<IReadOnlyList<InboxEntry>> AddAsync(IReadOnlyList<ReceivedUpdate> updates, CancellationToken cancellationToken);

    /// <param name="afterId">Where the page before ended; 0 to begin.</param>
    /// <param name="max">Most entries to return, at least 1.</param>
    /// <returns>What waits, oldest first.</returns>
    Task<IReadOnlyList<InboxEntry>> ListAsync(long afterId, int max, CancellationToken cancellationToken);

    /// <summary>Takes an update out without a turn: it could not be read, or its chat was dropped. Does nothing if it is gone.</summary>
    Task RemoveAsync(long id, CancellationToken cancellationToken);

    /// <summary>
    /// Forgets that updates received <paramref name="before"/> a moment were seen, some hundred at a time; those that still wait
    /// are not forgotten. For when the channel would not send them again: Telegram keeps an update for a day.
    /// </summary>
    /// <returns>How many were forgotten. If cancelled or failed midway, the rest is still remembered.</returns>
    Task<int> ForgetSeenAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
