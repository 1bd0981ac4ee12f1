using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.Staff;

/// <summary>Keeps saved views. Durability, cancelling and exceptions are as for <see cref="IConversationStore"/>.</summary>
/// <exception cref="ArgumentException">An id is longer than 100 bytes of UTF-8, or something is null.</exception>
public interface ISavedViewStore
{
    /// <summary>Most views that one account can have.</summary>
    const int MostOfAccount = 50;

    /// <returns>The account's views by name.</returns>
    Task<IReadOnlyList<SavedView>> ListAsync(string account, CancellationToken cancellationToken);

    /// <summary>Adds a view, or puts it in place of the account's one with this id.</summary>
    /// <returns>False when the account has <see cref="MostOfAccount"/> others already; then nothing was kept.</returns>
    Task<bool> SaveAsync(SavedView view, CancellationToken cancellationToken);

    /// <returns>Whether there was one.</returns>
    Task<bool> DeleteAsync(string account, string id, CancellationToken cancellationToken);
}
