namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// Brings a store back that is not open. What was there is moved to a folder beside it, never overwritten or deleted; that folder holds
/// personal data, so it is for a person to delete when it is no longer needed. Cut short at any moment, a restore can be run again.
/// </summary>
public static class LiteDbRestore
{
    /// <summary>Makes the store anew from its own snapshots, journal and log.</summary>
    /// <param name="acceptsLoss">Whether to go on with what can be brought back when that is not everything.</param>
    /// <exception cref="StoreInUseException">Another process has it open.</exception>
    /// <exception cref="StoreDamagedException">Not everything can be brought back, or nothing. Nothing was changed.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    /// <exception cref="IOException">The disk failed or is full; the store is as it was, or the restore has to be run again.</exception>
    public static Task<RestoreResult> FromOwnFilesAsync(
        string directory, bool acceptsLoss = false, TimeProvider? clock = null, CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            string path = Path.GetFullPath(directory);
            if (!Directory.Exists(path)) throw new DirectoryNotFoundException($"There is no store in '{path}'.");
            using DirectoryLock held = DirectoryLock.Acquire(path);
            return new Rebuild(new DirectoryFiles(path), clock ?? TimeProvider.System).Run(acceptsLoss, cancellationToken);
        }, cancellationToken);
}
