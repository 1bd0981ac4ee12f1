using WorkerAdvisor.Storage.Audit;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>An entry of the audit log with the names that belong to its ids.</summary>
public sealed record AuditLine(long Number, AuditEntry Entry, string Actor, string? Subject);
