using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>Changes accounts that others may be changing too.</summary>
public sealed class StaffAccounts(IServiceProvider services)
{
    private const int MostTries = 20;

    private IStaffStore Store => services.GetRequiredService<IStaffStore>();   // opens when the host starts

    /// <returns>The account, or null when there is none or it is disabled.</returns>
    public async Task<StaffAccount?> FindActiveAsync(string id, CancellationToken cancellationToken) =>
        await Store.FindAsync(id, cancellationToken) is { DisabledAt: null } account ? account : null;

    /// <summary>Changes an account as it is now.</summary>
    /// <param name="change">Run again when somebody else changed it meanwhile; null leaves it.</param>
    /// <returns>The account after it; null when there is none, or nothing was to be changed.</returns>
    /// <exception cref="StaffChangeException">The change is not allowed.</exception>
    public async Task<StaffAccount?> ChangeAsync(string id, Func<StaffAccount, StaffAccount?> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        for (int tries = 0; tries < MostTries; tries++)
        {
            if (await Store.FindAsync(id, cancellationToken) is not { } before || change(before) is not { } after) return null;
            StaffUpdateResult result = await Store.UpdateAsync(after, cancellationToken);
            if (result == StaffUpdateResult.Updated) return after with { Version = after.Version + 1 };
            if (result != StaffUpdateResult.Outdated) throw new StaffChangeException(result);
        }

        throw new IOException("The account is changed again and again; try later.");
    }
}
