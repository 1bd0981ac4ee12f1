using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.Referrals;

/// <summary>
/// Keeps branches, codes and how many came by them; counts are written by committing the turn that holds the credit. Durability, cancelling and
/// exceptions are as for <see cref="IConversationStore"/>.
/// </summary>
/// <exception cref="ArgumentException">A code or id is longer than 100 bytes of UTF-8, or something is null.</exception>
public interface IReferralStore
{
    /// <returns>All branches by name.</returns>
    Task<IReadOnlyList<Branch>> ListBranchesAsync(CancellationToken cancellationToken);

    /// <summary>Adds a branch, or puts it in place of the one with its id.</summary>
    Task SaveBranchAsync(Branch branch, CancellationToken cancellationToken);

    /// <returns>The code, retired or not; null when there is none.</returns>
    Task<ReferralCode?> FindAsync(string code, CancellationToken cancellationToken);

    /// <returns>All codes, retired ones too, the oldest first; a deployment has some thousand at most.</returns>
    Task<IReadOnlyList<ReferralCode>> ListAsync(CancellationToken cancellationToken);

    /// <returns>False when there was such a code ever before; then nothing was kept.</returns>
    Task<bool> AddAsync(ReferralCode code, CancellationToken cancellationToken);

    /// <returns>Whether it stood until now.</returns>
    Task<bool> RetireAsync(string code, DateTimeOffset at, CancellationToken cancellationToken);

    /// <returns>What was counted for some codes, by code, then by month. Nothing for months in which nobody came.</returns>
    Task<IReadOnlyList<ReferralCount>> CountAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken);
}
