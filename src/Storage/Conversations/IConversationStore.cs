namespace WorkerAdvisor.Storage.Conversations;

/// <summary>
/// Keeps conversations. A write is durable when its task ends; an <see cref="OperationCanceledException"/> means that nothing was
/// written. Any string is kept character for character, also empty ones, control characters and unpaired surrogates.
/// </summary>
/// <exception cref="ArgumentException">A conversation's id is longer than <see cref="ConversationId.MaxLength"/>, or a text is null.</exception>
/// <exception cref="IOException">The disk failed or is full. The write may be tried again: it is never done twice.</exception>
/// <exception cref="ObjectDisposedException">The store is stopping.</exception>
public interface IConversationStore
{
    /// <summary>How many of a conversation's last updates keep their replies.</summary>
    const int UpdatesKept = 20;

    /// <returns>What the last committed turn left, or null for a chat that is not known.</returns>
    Task<ConversationRecord?> FindAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <returns>The replies committed for this update, or null if it is not among the last <see cref="UpdatesKept"/> or came through the inbox.</returns>
    Task<string?> FindRepliesAsync(ConversationId conversation, string updateId, CancellationToken cancellationToken);

    /// <summary>Commits a turn once: of equal updates, even at the same moment, the first counts and the others get its replies.</summary>
    Task<CommitResult> CommitAsync(TurnCommit turn, CancellationToken cancellationToken);

    /// <summary>Forgets a conversation with its draft, hand-overs, updates, replies and reminders, and what of it waits in inbox and outbox; does nothing if there is none. Its leads stay.</summary>
    Task DeleteAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>
    /// Forgets conversations whose last turn was before <paramref name="moment"/>, some hundred at a time, as deleting does; but
    /// what came in or was said since that moment stays, since such a chat may just have written again. So do reminders: they were
    /// asked for, to come when nobody has written for long.
    /// </summary>
    /// <returns>How many were forgotten. If cancelled or failed midway, the rest is still there.</returns>
    Task<int> PurgeOlderThanAsync(DateTimeOffset moment, CancellationToken cancellationToken);
}
