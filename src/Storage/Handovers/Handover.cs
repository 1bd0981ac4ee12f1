using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.Handovers;

/// <summary>A chat that asked for a person. A chat has one open at most.</summary>
/// <param name="Version">Grows with each change.</param>
/// <param name="Centre">A centre's id; empty for the default queue.</param>
/// <param name="Officer">Id of the staff account that answered last; null as long as nobody has.</param>
/// <param name="LastLineAt">When somebody last wrote, the chat or staff.</param>
/// <param name="IsUnread">Whether the chat wrote since staff last answered or read it.</param>
/// <param name="ClosedAt">Null as long as it is open.</param>
public sealed record Handover(
    HandoverId Id,
    long Version,
    ConversationId Chat,
    string Centre,
    HandoverState State,
    string? Officer,
    DateTimeOffset OpenedAt,
    DateTimeOffset LastLineAt,
    bool IsUnread,
    DateTimeOffset? ClosedAt)
{
    /// <summary>The last line that staff were told of by a message of their own, 0 for none yet; null when they were told nothing, not even that somebody asks.</summary>
    public long? NotedUpTo { get; init; }

    /// <summary>Who closed it: a staff account's id, <see cref="HandoverLine.Chat"/>, or <see cref="Silence"/>; null while it is open, and where it was not kept yet.</summary>
    public string? ClosedBy { get; init; }

    /// <summary>In <see cref="ClosedBy"/>: nobody wrote for long.</summary>
    public const string Silence = "silence";

    /// <summary>Whether the person ended it: then staff may not take it up again.</summary>
    public bool IsEndedByChat => IsClosed && ClosedBy == HandoverLine.Chat;

    /// <summary>Neither the bot nor staff count it as a talk any more.</summary>
    public bool IsClosed => State is HandoverState.Closed;
}

/// <summary>Who answers the chat. Stored by name: add, never rename.</summary>
public enum HandoverState
{
    /// <summary>Nobody of the staff has answered yet: the bot still does.</summary>
    Waiting,

    /// <summary>A person answers: the bot is silent but for the safety net.</summary>
    Talking,

    /// <summary>It is over.</summary>
    Closed,
}
