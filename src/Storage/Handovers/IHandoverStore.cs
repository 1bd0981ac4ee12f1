using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Outbox;

namespace WorkerAdvisor.Storage.Handovers;

/// <summary>
/// Keeps what chats and staff say to each other. Chats open, say and close by committing a turn (see <see cref="TurnCommit.Handover"/>); what is here
/// is for staff, whose rights the caller checks. Erasing or forgetting a chat erases its hand-overs. Durability, cancelling and exceptions are
/// as for <see cref="IConversationStore"/>. After an <see cref="IOException"/> of a write its calls may be in the outbox all the same: then the
/// outbox must be listed again.
/// </summary>
/// <exception cref="ArgumentException">A centre's id is longer than 100 bytes of UTF-8, or something is null.</exception>
public interface IHandoverStore
{
    /// <returns>Null when there is none (any more).</returns>
    Task<Handover?> FindAsync(HandoverId id, CancellationToken cancellationToken);

    /// <returns>The latest one of a chat, open or closed; null when it never asked.</returns>
    Task<Handover?> FindOfChatAsync(ConversationId chat, CancellationToken cancellationToken);

    /// <param name="centre">A centre's id; empty for the default queue, null for all.</param>
    /// <param name="before">The last one of the page before; null to begin.</param>
    /// <param name="max">Most to return, at least 1.</param>
    /// <returns>The newest first.</returns>
    Task<IReadOnlyList<Handover>> ListAsync(string? centre, bool isOpen, HandoverId? before, int max, CancellationToken cancellationToken);

    /// <param name="centre">As for <see cref="ListAsync"/>.</param>
    /// <returns>How many nobody has answered yet.</returns>
    Task<int> CountWaitingAsync(string? centre, CancellationToken cancellationToken);

    /// <param name="afterLine">Id of the last line known; 0 to begin.</param>
    /// <param name="max">Most lines to return, at least 1.</param>
    /// <returns>The oldest first; none when it is gone.</returns>
    Task<IReadOnlyList<HandoverLine>> ListLinesAsync(HandoverId id, long afterLine, int max, CancellationToken cancellationToken);

    /// <summary>Staff answer: the line and what is to be sent become durable together.</summary>
    /// <param name="line">By whom and what; the store gives it its id.</param>
    /// <param name="outbox">The calls, in order; opaque to the store. Empty where the chat comes for them.</param>
    /// <returns>What waits to be sent; null when it is closed or gone, and nothing was done.</returns>
    Task<IReadOnlyList<OutboxEntry>?> ReplyAsync(HandoverId id, HandoverLine line, IReadOnlyList<byte[]> outbox, CancellationToken cancellationToken);

    /// <summary>Staff are told by messages of their own what the chat wrote; that they are becomes durable together with what is to be sent to them.</summary>
    /// <param name="before">The <see cref="Handover.NotedUpTo"/> that was seen.</param>
    /// <param name="upToLine">The last line they are told of; 0 when there is none.</param>
    /// <param name="outbox">The calls with the chats that they go to, in order; opaque to the store.</param>
    /// <param name="at">When they are told.</param>
    /// <returns>What waits to be sent, in that order; null when it is gone or they were told meanwhile, and nothing was done.</returns>
    Task<IReadOnlyList<OutboxEntry>?> NoteAsync(
        HandoverId id, long? before, long upToLine, IReadOnlyList<(ConversationId Chat, byte[] Call)> outbox, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Staff read it, up to a line; does nothing if the chat wrote since.</summary>
    Task MarkReadAsync(HandoverId id, long upToLine, CancellationToken cancellationToken);

    /// <param name="staff">Id of the account that closes it.</param>
    /// <returns>What waits to be sent; null when it is closed already or gone, and nothing was done.</returns>
    Task<IReadOnlyList<OutboxEntry>?> CloseAsync(HandoverId id, string staff, DateTimeOffset at, IReadOnlyList<byte[]> outbox, CancellationToken cancellationToken);

    /// <summary>A person answers again.</summary>
    /// <param name="staff">Id of the account that does.</param>
    /// <returns>What waits to be sent; null when it is open or gone, the chat ended it or has another one open, and nothing was done.</returns>
    Task<IReadOnlyList<OutboxEntry>?> ReopenAsync(HandoverId id, string staff, DateTimeOffset at, IReadOnlyList<byte[]> outbox, CancellationToken cancellationToken);

    /// <summary>Closes those in which nobody has written since before a moment, some hundred at a time.</summary>
    /// <param name="at">When they are closed.</param>
    /// <returns>Those closed, as they are now.</returns>
    Task<IReadOnlyList<Handover>> CloseSilentAsync(DateTimeOffset lastLineBefore, DateTimeOffset at, CancellationToken cancellationToken);
}
