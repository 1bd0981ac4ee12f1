namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>One thing that two submissions tell, side by side.</summary>
/// <param name="Id">As the form calls it.</param>
/// <param name="Lead">In words; null when not told.</param>
/// <param name="Other">In words; null when not told.</param>
/// <param name="TakesOther">Whether the submission's is proposed.</param>
public sealed record MergeField(string Id, string Name, string? Lead, string? Other, bool TakesOther)
{
    /// <summary>Whether there is anything to choose.</summary>
    public bool Differs => Lead != Other;
}

/// <summary>What merging would do.</summary>
public sealed record MergePreview(OpenLead Lead, OpenLead Other, IReadOnlyList<MergeField> Fields);
