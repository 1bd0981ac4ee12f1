using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>A lead with all that is known of it, in the clear.</summary>
/// <param name="Person">Null when it cannot be opened any more. Of one withdrawn without the number: nobody may call.</param>
public sealed record OpenLead(Lead Lead, LeadPerson? Person)
{
    /// <summary>Submissions of the same number, to be merged or not.</summary>
    public IReadOnlyList<OpenLead> Beside { get; init; } = [];

    /// <summary>How many more there are that belong to another centre.</summary>
    public int BesideElsewhere { get; init; }

    /// <summary>Submissions merged into it.</summary>
    public IReadOnlyList<OpenLead> Merged { get; init; } = [];

    /// <summary>The one of <see cref="Merged"/> that was merged last, and so can be taken out again; null for none.</summary>
    public LeadId? LastMerged { get; init; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<HistoryLine> History { get; init; } = [];

    /// <summary>Open ones first, the first due first.</summary>
    public IReadOnlyList<TaskLine> Tasks { get; init; } = [];
}

/// <summary>A line of history.</summary>
/// <param name="Text">A note in the clear; null for none, or when it cannot be opened any more.</param>
/// <param name="Earlier">What was told before; null for nothing.</param>
public sealed record HistoryLine(LeadEvent Event, string? Text, LeadPerson? Earlier);

/// <summary>Something to be done.</summary>
/// <param name="Text">Null when it cannot be opened any more.</param>
public sealed record TaskLine(LeadTask Task, string? Text, bool IsOverdue);
