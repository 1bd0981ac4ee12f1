namespace WorkerAdvisor.Bot.Operators;

/// <summary>A lead as a line of a list: in the clear, and with words in place of ids.</summary>
/// <param name="Name">Null, like all else that is personal, when it cannot be opened any more: see <paramref name="IsReadable"/>.</param>
/// <param name="Phone">In international form.</param>
/// <param name="Place">The place as the person confirmed it.</param>
/// <param name="IsReadable">Whether what is personal in it could be opened: its key is there, and it is not damaged.</param>
public sealed record LeadRow(long Id, DateTimeOffset CreatedAt, string? Name, string? Phone, string? Place, bool IsReadable)
{
    public bool IsPhoneProven { get; init; }

    public string Province { get; init; } = "";

    /// <summary>Null when only the province is known.</summary>
    public string? Commune { get; init; }

    public string Markets { get; init; } = "";

    public int? BirthYear { get; init; }

    public string? Trade { get; init; }

    public string? Schooling { get; init; }

    public string? Language { get; init; }

    public string PriorityGroups { get; init; } = "";

    /// <summary>Null when not told.</summary>
    public bool? NeedsLoan { get; init; }

    public string? BestTime { get; init; }

    public string Status { get; init; } = "";

    /// <summary>Null for the default queue.</summary>
    public string? Centre { get; init; }

    public string Channel { get; init; } = "";

    /// <summary>A volunteer's or branch's code.</summary>
    public string? SourceCode { get; init; }

    public bool IsAssisted { get; init; }

    /// <summary>Version of the text agreed to; null for what a centre imported.</summary>
    public string? ConsentVersion { get; init; }

    public DateTimeOffset? ConsentAt { get; init; }

    public DateTimeOffset LastContactAt { get; init; }

    /// <summary>Since when nobody may call; null while the consent stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    public string? Notes { get; init; }
}
