using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.Leads;

/// <summary>A person who wants to be called.</summary>
/// <param name="Version">Grows with each change; staff changes name the one they saw.</param>
/// <param name="Chat">The chat that submitted it and alone may see, change and erase it; null when imported.</param>
/// <param name="Status">As in the deployment's configuration; <see cref="NewStatus"/> at first.</param>
/// <param name="Beside">
/// The lead of the same number that this submission stands beside, for staff to compare and merge; null for a lead of its own. A submission
/// beside another is in no list, count or export of leads, and neither is one that was merged.
/// </param>
/// <param name="UpdatedAt">When its content or status last changed.</param>
/// <param name="LastContactAt">When the person last submitted or was last reached: retention counts from here.</param>
/// <param name="WithdrawnAt">When the consent was withdrawn: from then on nobody may call; null while it stands.</param>
public sealed record Lead(
    LeadId Id,
    long Version,
    ConversationId? Chat,
    LeadDetails Details,
    string Status,
    LeadId? Beside,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset LastContactAt,
    DateTimeOffset? WithdrawnAt)
{
    /// <summary>The status of a lead that nobody has looked at.</summary>
    public const string NewStatus = "new";

    /// <summary>The lead that staff merged this submission into; null as long as it stands by itself. It stays its chat's own.</summary>
    public LeadId? MergedInto { get; init; }

    /// <summary>Id of the staff account that looks after it; null for nobody.</summary>
    public string? Assignee { get; init; }
}
