namespace WorkerAdvisor.Bot.Leads;

/// <summary>What is personal in a lead, in the clear: only in memory, sealed before it is stored (<see cref="LeadVault"/>).</summary>
/// <param name="Name">As the person wrote it.</param>
/// <param name="Phone">In international form (E.164): <c>+84912345678</c>.</param>
/// <param name="Place">The place in words, as confirmed: "xã Ninh Phước, tỉnh Khánh Hòa".</param>
public sealed record LeadPerson(string Name, string Phone, string Place)
{
    /// <summary>Null when not told.</summary>
    public int? BirthYear { get; init; }

    /// <summary>Ids of the groups with support of their own that the person told to belong to: whose origin or poverty is nobody's to read in a file.</summary>
    public IReadOnlyList<string> PriorityGroups { get; init; } = [];

    /// <summary>Trade or skill, in the person's words; null when not told.</summary>
    public string? Trade { get; init; }

    /// <summary>A choice's id; null when not told.</summary>
    public string? Schooling { get; init; }

    /// <summary>What of a language the person has, in words; null when not told.</summary>
    public string? Language { get; init; }

    /// <summary>When best to call, in words; null when not told.</summary>
    public string? BestTime { get; init; }

    /// <summary>The text that was agreed to, as shown: who holds the data stands in it. Null for what was imported.</summary>
    public string? Agreed { get; init; }

    /// <summary>Staff's notes, the latest last; null for none.</summary>
    public string? Notes { get; init; }
}
