using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Outbox;

namespace WorkerAdvisor.Storage.Reminders;

/// <summary>
/// Keeps what chats want to be reminded of; it is set and cancelled by committing a turn (see <see cref="TurnCommit.Reminders"/>).
/// Deleting a conversation deletes its reminders; purging silent ones does not: a contract lasts years, and nobody writes meanwhile.
/// Durability, cancelling and exceptions are as for <see cref="IConversationStore"/>. After an <see cref="IOException"/> of
/// <see cref="TakeAsync"/> its calls may be in the outbox all the same: then the outbox must be listed again.
/// </summary>
public interface IReminderStore
{
    /// <param name="now">Reminders due at this moment or before.</param>
    /// <param name="channels">Only those of these channels.</param>
    /// <param name="max">Most to return, at least 1.</param>
    /// <returns>What is due, the longest due first.</returns>
    Task<IReadOnlyList<ReminderEntry>> ListDueAsync(DateTimeOffset now, IReadOnlyCollection<string> channels, int max, CancellationToken cancellationToken);

    /// <returns>All that waits for one chat, the next due first.</returns>
    Task<IReadOnlyList<ReminderEntry>> ListAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>
    /// Takes reminders of one chat out and puts what they say into the outbox, both or neither, so that each comes once whatever happens.
    /// If one of them is gone (cancelled, replaced or taken meanwhile) nothing is done.
    /// </summary>
    /// <param name="outbox">The calls, in order; opaque to the store. Empty to drop the reminders.</param>
    /// <param name="at">When they were said.</param>
    /// <returns>What waits to be sent; null if nothing was done.</returns>
    Task<IReadOnlyList<OutboxEntry>?> TakeAsync(
        ConversationId conversation, IReadOnlyList<long> ids, IReadOnlyList<byte[]> outbox, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Takes out all of a chat that cannot be reached any more.</summary>
    /// <returns>How many they were.</returns>
    Task<int> RemoveAllAsync(ConversationId conversation, CancellationToken cancellationToken);
}
