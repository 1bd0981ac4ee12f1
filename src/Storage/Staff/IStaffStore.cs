using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.Staff;

/// <summary>
/// Keeps staff accounts, which are never erased since the audit log names them, and one-time links. Durability, cancelling and exceptions are as
/// for <see cref="IConversationStore"/>.
/// </summary>
/// <exception cref="ArgumentException">An id, login, subject or hash is longer than 100 bytes of UTF-8, or something is null.</exception>
public interface IStaffStore
{
    /// <returns>The account, or null.</returns>
    Task<StaffAccount?> FindAsync(string id, CancellationToken cancellationToken);

    /// <inheritdoc cref="FindAsync"/>
    Task<StaffAccount?> FindByLoginAsync(string login, CancellationToken cancellationToken);

    /// <inheritdoc cref="FindAsync"/>
    Task<StaffAccount?> FindByTelegramAsync(ConversationId chat, CancellationToken cancellationToken);

    /// <inheritdoc cref="FindAsync"/>
    Task<StaffAccount?> FindByExternalAsync(string subject, CancellationToken cancellationToken);

    /// <returns>All accounts by login; a deployment has some hundred at most.</returns>
    Task<IReadOnlyList<StaffAccount>> ListAsync(CancellationToken cancellationToken);

    /// <returns>Whether there is an account at all.</returns>
    Task<bool> AnyAsync(CancellationToken cancellationToken);

    /// <summary>Puts this in place of the account as it was at its <see cref="StaffAccount.Version"/>, which then grows by one.</summary>
    Task<StaffUpdateResult> UpdateAsync(StaffAccount account, CancellationToken cancellationToken);

    /// <summary>
    /// Adds a link, in place of those of the same kind for the same account (or of <see cref="OneTimeLinkKind.SetUp"/>), and drops those that
    /// expired before <paramref name="now"/>.
    /// </summary>
    Task AddLinkAsync(OneTimeLink link, DateTimeOffset now, CancellationToken cancellationToken);

    /// <returns>The link, or null when there is none or it has expired.</returns>
    Task<OneTimeLink?> FindLinkAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <returns>The links of a kind that are still good, the first to expire first.</returns>
    Task<IReadOnlyList<OneTimeLink>> ListLinksAsync(OneTimeLinkKind kind, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Takes a link and adds the account that it was for, or neither; one to set up with only while there is no account.</summary>
    /// <param name="account">Its version is kept as 1.</param>
    Task<LinkAcceptResult> AcceptLinkAsync(string hash, DateTimeOffset now, StaffAccount account, CancellationToken cancellationToken);

    /// <summary>Takes a link: it is gone, and only one caller gets it.</summary>
    /// <returns>The link, or null when there is none or it has expired.</returns>
    Task<OneTimeLink?> TakeLinkAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken);
}
