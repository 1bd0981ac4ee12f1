namespace WorkerAdvisor.Storage.Leads;

/// <summary>A line of a lead's history.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Actor">Who did it: <c>chat</c>, <c>import</c>, <c>operator</c>, or a staff account's id.</param>
/// <param name="Sealed">What it was before, or a note; sealed by the caller, null for nothing.</param>
/// <param name="Detail">An id, such as that of a status, an account or a call's result; never personal data. Null for nothing.</param>
public sealed record LeadEvent(DateTimeOffset At, LeadEventKind Kind, string Actor, byte[]? Sealed = null, string? Detail = null);

/// <summary>What happened to a lead. Stored by name: add, never rename.</summary>
public enum LeadEventKind
{
    /// <summary>It was submitted.</summary>
    Submitted,

    /// <summary>The person submitted again; what was told before is kept with the event.</summary>
    Updated,

    /// <summary>It came from a centre's list.</summary>
    Imported,

    /// <summary>The consent was withdrawn.</summary>
    Withdrawn,

    /// <summary>Staff changed its status, centre or notes.</summary>
    Changed,

    /// <summary>A submission beside it was merged into it.</summary>
    Merged,

    /// <summary>A submission that was merged into it stands beside it again.</summary>
    MergeUndone,

    /// <summary>Staff wrote a note.</summary>
    Noted,

    /// <summary>Staff called; <see cref="LeadEvent.Detail"/> is what came of it.</summary>
    Called,

    /// <summary>It was given to somebody of the staff, or taken from them.</summary>
    Assigned,

    /// <summary>Staff corrected what it tells; <see cref="LeadEvent.Detail"/> names the things, what they were before is kept with the event.</summary>
    Corrected,
}
