namespace WorkerAdvisor.Storage.Leads;

/// <summary>What staff have to do about a lead, such as to call again on Thursday. It goes with its lead.</summary>
/// <param name="Id">Given by the store; never used twice.</param>
/// <param name="Centre">Id of the lead's centre, also when that changes; empty for the default queue.</param>
/// <param name="Assignee">Id of the staff account that has to do it; empty for anybody.</param>
/// <param name="Sealed">What is to be done; sealed by the caller.</param>
/// <param name="DoneAt">When it was done, or ended because the lead's consent was withdrawn; null as long as it is open.</param>
public sealed record LeadTask(long Id, LeadId Lead, string Centre, string Assignee, DateTimeOffset DueAt, byte[] Sealed, DateTimeOffset? DoneAt = null);
