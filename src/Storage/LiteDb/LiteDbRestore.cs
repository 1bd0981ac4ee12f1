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

    /// <summary>Puts a backup's store into a directory, made if it is not there. What is there is moved aside; the backup's keys are added, and take the place of others of the same name.</summary>
    /// <exception cref="StoreInUseException">Another process has the directory's store open.</exception>
    /// <exception cref="StoreDamagedException">The backup is damaged, or none. Nothing was changed.</exception>
    /// <exception cref="FileNotFoundException">There is no such backup.</exception>
    /// <exception cref="IOException">The disk failed or is full; the store is as it was, or the restore has to be run again.</exception>
    public static Task<RestoreResult> FromBackupAsync(
        string backup, string directory, TimeProvider? clock = null, CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            string path = Path.GetFullPath(directory), source = Path.GetFullPath(backup);
            if (!File.Exists(source)) throw new FileNotFoundException($"There is no backup '{source}'.", source);
            OwnDirectory.Make(path);
            using DirectoryLock held = DirectoryLock.Acquire(path);
            var restoring = new Restoring(new DirectoryFiles(path), clock ?? TimeProvider.System);
            if (restoring.IsToBeFinished) restoring.MoveIn();
            restoring.Clear();
            try
            {
                PageSums sums = BackupFile.Read(source, restoring.Target, cancellationToken);
                return restoring.Finish(sums, new RestoreResult(source, Segments: 0, Transactions: 0, Loss: null), "replaced-", cancellationToken);
            }
            finally
            {
                restoring.Clear();
            }
        }, cancellationToken);
}
