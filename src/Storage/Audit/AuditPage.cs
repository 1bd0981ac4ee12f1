namespace WorkerAdvisor.Storage.Audit;

/// <summary>A page of the audit log, the newest first.</summary>
/// <param name="Next">
/// Where the next page begins; null when this was the last. There may be one behind a page with fewer entries than asked for, even with none: a
/// search for what is rare stops after a while and says how far it came.
/// </param>
public sealed record AuditPage(IReadOnlyList<(long Number, AuditEntry Entry)> Entries, long? Next);
