using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>One-time links: to set up, to join, to set a new password. Only their hashes are kept.</summary>
public sealed class Invitations(IServiceProvider services, Passwords passwords, StaffAccounts accounts, StaffAudit audit, TimeProvider clock)
{
    /// <summary>How long an invitation is good for.</summary>
    public static readonly TimeSpan InviteLasts = TimeSpan.FromDays(7);

    /// <summary>How long the link to set up with, and one for a new password, is good for.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromHours(24);

    private IStaffStore Store => services.GetRequiredService<IStaffStore>();

    /// <summary>A link's secret to set up with; the one before is good no more. Null when there is an account already.</summary>
    public async Task<string?> SetUpAsync(CancellationToken cancellationToken)
    {
        if (await Store.AnyAsync(cancellationToken)) return null;
        return await AddAsync(hash => new OneTimeLink(hash, OneTimeLinkKind.SetUp, clock.GetUtcNow() + LinkLasts) { Role = StaffRole.Administrator }, cancellationToken);
    }

    /// <summary>Invites somebody.</summary>
    /// <param name="meant">Name, role, centre, e-mail and branch of the new account; the rest is set here.</param>
    /// <returns>The link's secret, to be shown once.</returns>
    public async Task<string> InviteAsync(StaffAccount by, OneTimeLink meant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meant);
        await audit.WriteAsync(by, StaffAudit.Invite, null, $"role={meant.Role} centre={meant.Centre ?? "-"}", cancellationToken);
        return await AddAsync(hash => meant with { Hash = hash, Kind = OneTimeLinkKind.Invite, ExpiresAt = clock.GetUtcNow() + InviteLasts, Account = null }, cancellationToken);
    }

    /// <summary>Takes an invitation back.</summary>
    public async Task WithdrawAsync(StaffAccount by, string hash, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (await Store.FindLinkAsync(hash, now, cancellationToken) is not { Kind: OneTimeLinkKind.Invite } link) return;
        await audit.WriteAsync(by, StaffAudit.Invite, null, $"withdrawn role={link.Role} centre={link.Centre ?? "-"}", cancellationToken);
        await Store.TakeLinkAsync(hash, now, cancellationToken);
    }

    /// <summary>Lets somebody set a new password, which also turns one-time codes off and ends a lock-out.</summary>
    /// <returns>The link's secret, to be shown once; null when there is no such account.</returns>
    public async Task<string?> ResetAsync(StaffAccount by, string account, CancellationToken cancellationToken)
    {
        if (await Store.FindAsync(account, cancellationToken) is null) return null;
        await audit.WriteAsync(by, StaffAudit.Change, account, "reset link made", cancellationToken);
        return await AddAsync(hash => new OneTimeLink(hash, OneTimeLinkKind.Reset, clock.GetUtcNow() + LinkLasts, account), cancellationToken);
    }

    /// <returns>What a secret opens; null when it is no link's (any more), or one of another kind.</returns>
    public async Task<OneTimeLink?> FindAsync(string? secret, OneTimeLinkKind kind, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(secret)) return null;
        return await Store.FindLinkAsync(Secrets.Hash(secret), clock.GetUtcNow(), cancellationToken) is { } link && link.Kind == kind ? link : null;
    }

    /// <summary>Makes the account that a link is for.</summary>
    /// <param name="login">As <see cref="LoginName.Read"/> gave it.</param>
    /// <returns>The account, or null with the reason.</returns>
    public async Task<(StaffAccount? Account, LinkAcceptResult Result)> AcceptAsync(
        string secret, OneTimeLinkKind kind, string login, string name, string password, CancellationToken cancellationToken)
    {
        if (await FindAsync(secret, kind, cancellationToken) is not { Role: { } role } link) return (null, LinkAcceptResult.NoLink);
        DateTimeOffset now = clock.GetUtcNow();
        var account = new StaffAccount(
            Secrets.Id(), 1, login, name, role, role == StaffRole.Officer ? link.Centre ?? "" : null, passwords.Hash(password), Secrets.Token(), 0, null, null, null, null,
            role is StaffRole.Volunteer or StaffRole.BranchLeader ? link.Branch : null, now, null, null) { InvitedEmail = link.Email };
        await audit.WriteAsync(account, StaffAudit.Accept, account.Id, $"role={role} centre={account.Centre ?? "-"}", cancellationToken);
        LinkAcceptResult result = await Store.AcceptLinkAsync(link.Hash, now, account, cancellationToken);
        return (result == LinkAcceptResult.Accepted ? account : null, result);
    }

    /// <summary>Sets a new password by a link; all sessions end.</summary>
    /// <returns>Null when the link is good no more.</returns>
    public async Task<StaffAccount?> ResetPasswordAsync(string secret, string password, CancellationToken cancellationToken)
    {
        if (await FindAsync(secret, OneTimeLinkKind.Reset, cancellationToken) is not { Account: { } id } link) return null;
        await audit.WriteAsync(id, StaffAudit.Change, id, "password by link", cancellationToken);
        string hash = passwords.Hash(password);
        if (await Store.TakeLinkAsync(link.Hash, clock.GetUtcNow(), cancellationToken) is null) return null;
        return await accounts.ChangeAsync(
            id, account => account with { PasswordHash = hash, Stamp = Secrets.Token(), Failures = 0, LockedUntil = null, SealedTotp = null }, cancellationToken);
    }

    private async Task<string> AddAsync(Func<string, OneTimeLink> link, CancellationToken cancellationToken)
    {
        string secret = Secrets.Token();
        await Store.AddLinkAsync(link(Secrets.Hash(secret)), clock.GetUtcNow(), cancellationToken);
        return secret;
    }
}
