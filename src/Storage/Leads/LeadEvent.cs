namespace WorkerAdvisor.Storage.Leads;

/// <summary>A line of a lead's history.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Actor">Who did it: <c>chat</c>, <c>import</c>, <c>operator</c>, or a staff account's id.</param>
/// <param name="Sealed">What it was before, or a note; sealed by the caller, null for nothing.</param>
public sealed record LeadEvent(DateTimeOffset At, LeadEventKind Kind, string Actor, byte[]? Sealed = null);

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
}
