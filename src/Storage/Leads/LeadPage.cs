namespace WorkerAdvisor.Storage.Leads;

/// <summary>A page of leads, the newest first.</summary>
/// <param name="Next">Where the next page begins; null when this was the last.</param>
public sealed record LeadPage(IReadOnlyList<Lead> Leads, LeadCursor? Next)
{
    /// <summary>
    /// Whether the search stopped after two thousand leads that mostly were not meant, so that it takes no longer with a million: then there are
    /// fewer here than asked for, perhaps none, and <see cref="Next"/> is how far it came.
    /// </summary>
    public bool IsCutShort { get; init; }
}

/// <summary>A place in a list of leads that stays right while leads are added: behind the lead with this moment and id.</summary>
public readonly record struct LeadCursor(DateTimeOffset CreatedAt, LeadId Id);
