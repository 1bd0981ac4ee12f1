namespace WorkerAdvisor.Storage.Audit;

/// <summary>
/// Keeps the audit log: entries are added, never changed or removed, and each carries the hash of all before it, so that a change is found.
/// Durability, cancelling and exceptions are as for <see cref="Conversations.IConversationStore"/>.
/// </summary>
public interface IAuditStore
{
    /// <summary>Adds an entry; to be durable before what it tells of is shown or done.</summary>
    Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <param name="before">The number that the page before ended with; null to begin with the newest.</param>
    /// <param name="max">Most entries to return, at least 1.</param>
    /// <returns>Entries with their numbers, the newest first.</returns>
    Task<IReadOnlyList<(long Number, AuditEntry Entry)>> ListAsync(long? before, int max, CancellationToken cancellationToken);

    /// <summary>A page of what is meant. It takes no longer with a million entries: where few are meant it is cut short.</summary>
    /// <param name="before">The <see cref="AuditPage.Next"/> of the page before; null to begin with the newest.</param>
    /// <param name="max">Most entries to return, at least 1.</param>
    /// <returns>The newest first; with a bound in time by the day first, which is another order only where the clock once went wrong.</returns>
    Task<AuditPage> ListAsync(AuditFilter filter, long? before, int max, CancellationToken cancellationToken);

    /// <returns>The number of the first entry that does not carry the right hash; null when all do.</returns>
    Task<long?> FindTamperedAsync(CancellationToken cancellationToken);
}
