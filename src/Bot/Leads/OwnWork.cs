namespace WorkerAdvisor.Bot.Leads;

/// <summary>Something that staff did about a lead, as its chat may see it.</summary>
/// <param name="Kind">Which of the kinds below.</param>
/// <param name="At">When; of something planned, when it is due.</param>
/// <param name="Text">The note, what came of the call, what is planned, or the ids of what was corrected; null when it is not told here or cannot be opened any more.</param>
public sealed record OwnWork(string Kind, DateTimeOffset At, string? Text)
{
    /// <summary>Kinds: part of the file that people get, so add, never rename.</summary>
    public const string Note = "note", Call = "call", Task = "task", Correction = "correction";

    /// <summary>
    /// Whether it is kept from the chat what it says: after a wrong number or a merge it may be of somebody else, whom a typed number must not reveal.
    /// </summary>
    public bool IsUnsaid { get; init; }

    /// <summary>When something planned was done or ended; null as long as it is open, and for all else.</summary>
    public DateTimeOffset? DoneAt { get; init; }
}
