namespace WorkerAdvisor.Storage.Leads;

/// <summary>A lead from a centre's own list.</summary>
/// <param name="CreatedAt">When it was taken down there.</param>
public sealed record ImportedLead(LeadDetails Details, string Status, DateTimeOffset CreatedAt);

/// <summary>What became of an imported lead.</summary>
public enum ImportResult
{
    /// <summary>It is a new lead.</summary>
    Added,

    /// <summary>Its number is known already; nothing was changed.</summary>
    Known,
}
