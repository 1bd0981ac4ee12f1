namespace WorkerAdvisor.Storage.Staff;

/// <summary>A link or code that is good for once.</summary>
/// <param name="Hash">Of its secret, which is kept nowhere.</param>
/// <param name="ExpiresAt">From then on it is good for nothing.</param>
/// <param name="Account">The account it is for; null for one that makes an account.</param>
public sealed record OneTimeLink(string Hash, OneTimeLinkKind Kind, DateTimeOffset ExpiresAt, string? Account = null)
{
    /// <summary>Who the new account is for, as the inviting person wrote it; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>The new account's role; null where the link makes none.</summary>
    public StaffRole? Role { get; init; }

    /// <inheritdoc cref="StaffAccount.Centre"/>
    public string? Centre { get; init; }

    /// <inheritdoc cref="StaffAccount.InvitedEmail"/>
    public string? Email { get; init; }

    /// <inheritdoc cref="StaffAccount.Branch"/>
    public string? Branch { get; init; }
}
