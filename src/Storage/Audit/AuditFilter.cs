namespace WorkerAdvisor.Storage.Audit;

/// <summary>Which entries of the audit log are meant; all that is set must hold.</summary>
/// <param name="Actor">Who did it; null for anybody.</param>
/// <param name="Action">What was done: <c>leads.open</c> means only that, <c>leads.</c> with its dot all that begins so. Null for anything.</param>
/// <param name="Subject">What it was done to; null for anything.</param>
/// <param name="Since">Done at this moment or later; null for no bound.</param>
/// <param name="Until">Done before this moment; null for no bound.</param>
public sealed record AuditFilter(string? Actor = null, string? Action = null, string? Subject = null, DateTimeOffset? Since = null, DateTimeOffset? Until = null);
