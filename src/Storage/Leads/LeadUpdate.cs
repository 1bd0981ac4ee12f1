namespace WorkerAdvisor.Storage.Leads;

/// <summary>What staff change of a lead; null leaves a thing as it is.</summary>
/// <param name="Event">The line of history that tells of it.</param>
public sealed record LeadUpdate(LeadEvent Event)
{
    public string? Status { get; init; }

    /// <summary>A centre's id; empty for the default queue.</summary>
    public string? Centre { get; init; }

    /// <summary>Id of the staff account that looks after it from now on; empty for nobody.</summary>
    public string? Assignee { get; init; }

    /// <summary>Corrected details.</summary>
    public LeadDetails? Details { get; init; }

    /// <summary>When the person was reached.</summary>
    public DateTimeOffset? ContactAt { get; init; }
}

/// <summary>What became of a staff change.</summary>
public enum LeadUpdateResult
{
    /// <summary>It is durable.</summary>
    Done,

    /// <summary>The lead is another version by now, or merged, or the submission no longer where it was; nothing was changed.</summary>
    Conflict,

    /// <summary>There is no such lead any more.</summary>
    Gone,

    /// <summary>Its consent, or that of one of those to be merged, was withdrawn; nothing was changed.</summary>
    Withdrawn,
}
