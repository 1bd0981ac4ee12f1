namespace WorkerAdvisor.Storage.Audit;

/// <summary>Who did what with personal data, when. Never the data itself.</summary>
/// <param name="Actor">A staff account's id, <c>operator</c> for the command line, or <c>chat</c>.</param>
/// <param name="Action">What was done, such as <c>leads.export</c>; add, never rename.</param>
/// <param name="Subject">What it was done to: a lead's id, a file's name; null for nothing in particular.</param>
/// <param name="Detail">How much or which: a filter, a count; never personal data. Null for nothing.</param>
public sealed record AuditEntry(DateTimeOffset At, string Actor, string Action, string? Subject = null, string? Detail = null);
