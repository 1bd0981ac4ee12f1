namespace WorkerAdvisor.Storage.Leads;

/// <summary>A page of leads, the newest first.</summary>
/// <param name="Next">Where the next page begins; null when this was the last.</param>
public sealed record LeadPage(IReadOnlyList<Lead> Leads, LeadCursor? Next);

/// <summary>A place in a list of leads that stays right while leads are added: behind the lead with this moment and id.</summary>
public readonly record struct LeadCursor(DateTimeOffset CreatedAt, LeadId Id);
