using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.Staff;

/// <summary>Somebody who may sign in to the staff desk.</summary>
/// <param name="Id">Stays for ever: the audit log and leads name it. At most 100 bytes of UTF-8, like all by which accounts are found.</param>
/// <param name="Version">Grows with each change; a change names the one it saw.</param>
/// <param name="Login">Unique, as the caller normalised it.</param>
/// <param name="Name">As colleagues and workers read it.</param>
/// <param name="Centre">Id of the officer's centre; empty for the default queue; null for roles that belong to none.</param>
/// <param name="PasswordHash">Null for none: then only the organisation's own sign-in is open.</param>
/// <param name="Stamp">Random; sessions carry it, so a new one ends them all.</param>
/// <param name="Failures">Wrong passwords and codes in a row.</param>
/// <param name="LockedUntil">No sign-in before this moment; null for none.</param>
/// <param name="SealedTotp">The secret of the one-time codes, sealed by the caller; null when they are off.</param>
/// <param name="Telegram">The private chat that is linked; null for none.</param>
/// <param name="ExternalSubject">Who the organisation's own sign-in says this is; null when it is not linked.</param>
/// <param name="Branch">Id of the branch of a volunteer or branch leader; null for none.</param>
/// <param name="DisabledAt">From then on nobody signs in with it; null while it stands.</param>
public sealed record StaffAccount(
    string Id,
    long Version,
    string Login,
    string Name,
    StaffRole Role,
    string? Centre,
    string? PasswordHash,
    string Stamp,
    int Failures,
    DateTimeOffset? LockedUntil,
    byte[]? SealedTotp,
    ConversationId? Telegram,
    string? ExternalSubject,
    string? Branch,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DisabledAt,
    DateTimeOffset? LastSignInAt)
{
    /// <summary>The address it was invited with, by which the organisation's own sign-in may find it once; null for none.</summary>
    public string? InvitedEmail { get; init; }

    /// <summary>The newest time step of which a one-time code was accepted: neither it nor an older one is taken again.</summary>
    public long TotpStep { get; init; }

    /// <summary>Whether it is an administrator's that can be used.</summary>
    public bool IsActiveAdministrator => Role == StaffRole.Administrator && DisabledAt is null;
}
