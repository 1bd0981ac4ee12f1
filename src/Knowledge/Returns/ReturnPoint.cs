using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Returns;

/// <summary>Something to do around the end of a contract, before it has a date.</summary>
/// <param name="Days">When to begin with it, in days from <paramref name="From"/>; negative is before.</param>
/// <param name="Within">Days from <paramref name="From"/> by which the law wants it done; null when the law sets no day.</param>
/// <param name="Remind">The days to be reminded on, in days from <paramref name="From"/>; never empty, none after <paramref name="Within"/>.</param>
/// <param name="IsDuty">Whether the law demands it; all else is advice.</param>
/// <param name="Title">At most 60 characters.</param>
/// <param name="Topic">The article that tells more.</param>
/// <param name="Line">Where the content has it, for faults.</param>
public sealed record ReturnPoint(
    string Id,
    ReturnAnchor From,
    int Days,
    int? Within,
    IReadOnlyList<int> Remind,
    bool IsDuty,
    string Title,
    string Text,
    string Topic,
    IReadOnlyList<SourceReference> Sources,
    int Line);

/// <summary>The day that a point is counted from.</summary>
public enum ReturnAnchor
{
    /// <summary>The contract's last day, or the day of coming home when that is earlier.</summary>
    End,

    /// <summary>The day of entering Viet Nam; while nobody knows it, the contract's last day, as the earliest.</summary>
    Home,
}
