using WorkerAdvisor.Storage;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Bot.Operators;

/// <summary>What an open store does for its own files.</summary>
public interface IStoreCare
{
    /// <inheritdoc cref="LiteDbStore.BackupAsync"/>
    Task BackupAsync(string path, string? keyDirectory, CancellationToken cancellationToken);

    /// <inheritdoc cref="LiteDbStore.CheckAsync"/>
    Task<StoreReport> CheckAsync(CancellationToken cancellationToken);
}

/// <summary>LiteDB's.</summary>
internal sealed class LiteDbCare(LiteDbStore store) : IStoreCare
{
    public Task BackupAsync(string path, string? keyDirectory, CancellationToken cancellationToken) => store.BackupAsync(path, keyDirectory, cancellationToken);

    public Task<StoreReport> CheckAsync(CancellationToken cancellationToken) => store.CheckAsync(cancellationToken);
}
