using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// Looks after the files while commits go on: takes snapshots, drops what they make needless, and after an erasure everything that is
/// older. The data file is copied beside the writer; it only changes in checkpoints, which wait for the copy. A fault here fails no commit.
/// </summary>
internal sealed class Upkeep : IDisposable
{
    private readonly IStoreFiles files;
    private readonly Database database;
    private readonly GroupCommitter committer;
    private readonly StoreLimits limits;
    private readonly TimeProvider clock;
    private readonly Journal journal;
    private readonly Snapshots snapshots;
    private readonly SemaphoreSlim copying = new(1);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task looking;
    private volatile string? fault;

    public Upkeep(IStoreFiles files, Database database, GroupCommitter committer, StoreLimits limits, TimeProvider clock)
    {
        this.files = files;
        this.database = database;
        this.committer = committer;
        this.limits = limits;
        this.clock = clock;
        journal = new Journal(files);
        snapshots = new Snapshots(files);
        looking = limits.Look == Timeout.InfiniteTimeSpan ? Task.CompletedTask : Task.Run(LookForEverAsync);
    }

    /// <summary>Why the last look could not do what was due, in one line; null when it could.</summary>
    public string? Fault => fault;

    /// <summary>Does what is due.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        long? erased = await database.ReadAsync(ErasureMark.Find, cancellationToken).ConfigureAwait(false);
        if (erased is not null) await RenewAsync(cancellationToken).ConfigureAwait(false);
        else if (IsSnapshotDue()) await CopyAsync(() => TakeSnapshot(limits.Snapshots, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Replaces all snapshots and the journal by one new snapshot, so that nothing is left of what was erased before the call.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        long? erased = await database.ReadAsync(ErasureMark.Find, cancellationToken).ConfigureAwait(false);
        await CopyAsync(() => TakeSnapshot(keep: 1, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (erased is { } seen) await committer.WriteAsync(db => Clear(db, seen), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Brings everything acknowledged into the data file and does something with it while it does not change.</summary>
    public async Task CopyAsync(Action copy, CancellationToken cancellationToken)
    {
        await copying.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await committer.BetweenAsync(database.CheckpointAndHold).ConfigureAwait(false);
            try
            {
                copy();
            }
            finally
            {
                database.Release();
            }
        }
        finally
        {
            copying.Release();
        }
    }

    /// <summary>Ends looking, and waits for a copy under way.</summary>
    public async Task StopAsync()
    {
        await stopping.CancelAsync().ConfigureAwait(false);
        await looking.ConfigureAwait(false);
        await copying.WaitAsync().ConfigureAwait(false);
    }

    /// <summary>Renews if that is due, after the last transaction and on its thread's behalf: a store that is closed keeps nothing of what was erased.</summary>
    public void RenewAtEnd()
    {
        try
        {
            if (database.Read(ErasureMark.Find) is not { } erased) return;
            database.CheckpointAndHold();
            try
            {
                TakeSnapshot(keep: 1, CancellationToken.None);
            }
            finally
            {
                database.Release();
            }

            database.Transact([new WriteRequest<int>(db => Clear(db, erased), durable: null, CancellationToken.None)]);
        }
        catch (Exception failed) when (IsExpected(failed))
        {
            // The mark stays, and the next start renews.
        }
    }

    public void Dispose()
    {
        copying.Dispose();
        stopping.Dispose();
    }

    private static int Clear(ILiteDatabase db, long seen)
    {
        ErasureMark.Clear(db, seen);
        return 0;
    }

    private static bool IsExpected(Exception failed) =>
        failed is IOException or UnauthorizedAccessException or LiteException or StoreDamagedException or InvalidDataException or ObjectDisposedException;

    private async Task LookForEverAsync()
    {
        using var timer = new PeriodicTimer(limits.Look, clock);
        try
        {
            do
            {
                try
                {
                    await LookAsync(stopping.Token).ConfigureAwait(false);
                    fault = null;
                }
                catch (Exception failed) when (failed is not OperationCanceledException)
                {
                    fault = failed.Message;   // whatever it is: tried again at the next look
                }
            }
            while (await timer.WaitForNextTickAsync(stopping.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // The store stops.
        }
    }

    private bool IsSnapshotDue()
    {
        if (snapshots.Numbers() is not [.., var newest]) return true;
        long since = journal.LengthFrom(newest);
        return since >= limits.Journal || (since > 0 && clock.GetUtcNow() - PageSums.Read(files, Snapshots.SumsName(newest)).At >= limits.SnapshotAge);
    }

    private void TakeSnapshot(int keep, CancellationToken cancellationToken)
    {
        if (files.FreeSpace < files.Length(Names.Data) + DataFile.LeastFreeSpace) throw new IOException("The disk has no room for a snapshot of the store.");
        snapshots.Take(cancellationToken);
        journal.DropBefore(snapshots.KeepNewest(keep));
        if (keep == 1) files.Delete(Names.Restored + Names.Unfinished);
    }
}
