namespace WorkerAdvisor.Storage.Leads;

/// <summary>Which leads are meant; all that is set must hold. Submissions beside another lead are never meant.</summary>
/// <param name="Provinces">Slugs, any of them; null for all. Empty for none.</param>
/// <param name="Status">Null for any.</param>
/// <param name="Market">Among the countries thought of; null for any.</param>
/// <param name="Since">Submitted first at this moment or later; null for no bound.</param>
/// <param name="Until">Submitted first before this moment; null for no bound.</param>
public sealed record LeadFilter(
    IReadOnlyCollection<string>? Provinces = null, string? Status = null, string? Market = null, DateTimeOffset? Since = null, DateTimeOffset? Until = null)
{
    /// <summary>Code of a commune; null for any.</summary>
    public string? Commune { get; init; }

    /// <summary>One of <see cref="LeadDetails.PriorityGroups"/>; null for any.</summary>
    public string? PriorityGroup { get; init; }

    /// <summary>A volunteer's or branch's code; null for any.</summary>
    public string? SourceCode { get; init; }

    /// <summary>The wire it came from; null for any.</summary>
    public string? Channel { get; init; }

    /// <summary>A centre's id; empty for the default queue, null for any.</summary>
    public string? Centre { get; init; }

    /// <summary>Id of the staff account that looks after it; empty for nobody, null for any.</summary>
    public string? Assignee { get; init; }

    /// <summary>Whether somebody else typed for the person; null for both.</summary>
    public bool? IsAssisted { get; init; }

    /// <summary>True for those withdrawn only, false for those that stand, null for both.</summary>
    public bool? IsWithdrawn { get; init; }

    /// <summary>Only those overdue; null for all.</summary>
    public LeadDue? Due { get; init; }

    /// <summary>Keyed hashes that must all be among <see cref="LeadDetails.SearchKeys"/>; empty for no search.</summary>
    public IReadOnlyList<byte[]> SearchKeys { get; init; } = [];
}
