using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// The open database, opened again after a disk fault. Transactions come from one thread; reads from any, each seeing what was
/// committed when it began (by at most one sync it may be ahead of what is durable). One thread at a time is inside LiteDB: between finding a page
/// in its cache and marking it as in use there is a moment in which another thread may give that page away to other content, and under heavy load
/// that happened (an index node of no known type, eight writers beside readers). What waits for the disk, a sync, is outside.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly SemaphoreSlim engine = new(1);
    private readonly Lock opening = new();
    private readonly Func<OpenFile> open;
    private readonly Func<bool> hasRoom;
    private readonly long longestLog;
    private volatile OpenFile current;
    private volatile bool stale;    // must be opened again before anything else
    private volatile bool failed;
    private volatile bool closed;
    private volatile bool hasAllKeys;
    private int holds;   // how many copy the data file, which must not change meanwhile

    /// <param name="open">Opens the files, now and after each disk fault.</param>
    /// <param name="hasRoom">Whether the disk has room for a transaction and its checkpoint; asked before each one.</param>
    /// <param name="longestLog">Length of the log at which it is moved into the data file, in bytes.</param>
    public Database(Func<OpenFile> open, Func<bool> hasRoom, long longestLog)
    {
        this.open = open;
        this.hasRoom = hasRoom;
        this.longestLog = longestLog;
        current = open();
        HasAllKeys = !KeyRenewal.IsAsked(current.Lite);
    }

    /// <summary>Gives ids to new entries, inside transactions.</summary>
    public Ids Ids { get; } = new("entries", 1 << 20);   // 2^63 ids are enough for 2^43 starts

    /// <summary>Gives ids to new leads, inside transactions: people say them to each other, so they stay short.</summary>
    public Ids LeadIds { get; } = new("leads", 100);

    /// <summary>Gives ids to new hand-overs, inside transactions.</summary>
    public Ids HandoverIds { get; } = new("handovers", 100);

    /// <summary>Whether every row has all the keys that it can be found by; see <see cref="KeyRenewal"/>.</summary>
    public bool HasAllKeys
    {
        get => hasAllKeys;
        set => hasAllKeys = value;
    }

    /// <summary>Whether a transaction can be expected to succeed: the disk has room and took the last one.</summary>
    public bool IsWritable => !failed && hasRoom();

    /// <summary>Runs the writes in one transaction and returns when it is durable; if it throws, none of them may be acknowledged.</summary>
    /// <exception cref="IOException">The disk failed or is full.</exception>
    public void Transact(IReadOnlyList<WriteRequest> writes)
    {
        if (!hasRoom()) throw new IOException("The disk of the store is full; nothing was stored.");
        ReopenIfStale();
        Alone(() => Apply(writes));
        try
        {
            current.Sync();
        }
        catch (IOException)
        {
            DoubtIds();
            stale = failed = true;   // LiteDB takes the transaction for committed, so it must forget what it knows
            throw;
        }

        failed = false;
    }

    /// <summary>Keeps the log short. Between transactions, when their writers have their answers.</summary>
    public void CheckpointIfDue()
    {
        try
        {
            if (!stale && Volatile.Read(ref holds) == 0 && current.LogWritten >= longestLog) Alone(current.Checkpoint);
        }
        catch (Exception fault) when (fault is IOException or LiteException)   // nothing is lost: all of it is still in the log
        {
            stale = failed = true;
        }
    }

    /// <summary>
    /// Brings everything acknowledged so far into the data file, which then stays as it is until <see cref="Release"/>; commits go on. Between
    /// transactions.
    /// </summary>
    /// <exception cref="IOException">The disk failed; nothing is held.</exception>
    public void CheckpointAndHold()
    {
        ReopenIfStale();
        try
        {
            if (holds == 0) Alone(current.Checkpoint);
        }
        catch (Exception fault) when (fault is IOException or LiteException)   // nothing is lost: all of it is still in the log
        {
            stale = failed = true;
            throw fault as IOException ?? new IOException(fault.Message, fault);
        }

        Interlocked.Increment(ref holds);
    }

    public void Release() => Interlocked.Decrement(ref holds);

    /// <exception cref="IOException">The disk failed.</exception>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public async Task<T> ReadAsync<T>(Func<ILiteDatabase, T> read, CancellationToken cancellationToken)
    {
        ReopenIfStale();
        await engine.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(closed, typeof(LiteDbStore));
            if (stale) throw new IOException("The disk of the store failed.");
            return read(current.Lite);
        }
        finally
        {
            engine.Release();
        }
    }

    /// <summary>Reads after the last transaction, while nothing else does.</summary>
    public T Read<T>(Func<ILiteDatabase, T> read)
    {
        ReopenIfStale();
        engine.Wait();
        try
        {
            return read(current.Lite);
        }
        finally
        {
            engine.Release();
        }
    }

    /// <summary>Moves the log into the data file and closes, once the read under way is done. Only after the last transaction.</summary>
    public void Dispose()
    {
        lock (opening)
        {
            engine.Wait();
            closed = true;
            engine.Release();
            try
            {
                if (!stale) current.Checkpoint();
            }
            catch (Exception fault) when (fault is IOException or LiteException)   // nothing is lost: the next start finds it in the log
            {
                stale = true;
            }

            Close();
        }
    }

    private void Apply(IReadOnlyList<WriteRequest> writes)
    {
        try
        {
            // No await between these: a LiteDB transaction belongs to its thread.
            current.Lite.BeginTrans();
            foreach (WriteRequest write in writes) write.Run(current.Lite);
            if (!current.Lite.Commit()) throw new InvalidOperationException("LiteDB had no transaction to commit; nothing was stored.");
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    private void RollBack()
    {
        DoubtIds();
        try
        {
            current.Lite.Rollback();
        }
        catch (Exception)   // the engine has closed itself, for ever; its own fault is already on the way to the caller
        {
            stale = failed = true;
        }
    }

    /// <summary>The last transaction may not have been stored, so its marks may not have either.</summary>
    private void DoubtIds()
    {
        Ids.Doubt();
        LeadIds.Doubt();
        HandoverIds.Doubt();
    }

    private void ReopenIfStale()
    {
        if (!stale) return;
        lock (opening)
        {
            if (!stale || closed) return;
            engine.Wait();
            try
            {
                Close();
                current = open();
                stale = false;
            }
            catch (Exception fault) when (fault is StoreDamagedException or UnauthorizedAccessException)   // to callers it is the disk, as before
            {
                throw new IOException(fault.Message, fault);
            }
            finally
            {
                engine.Release();
            }
        }
    }

    private void Alone(Action act)
    {
        engine.Wait();
        try
        {
            act();
        }
        finally
        {
            engine.Release();
        }
    }

    private void Close()
    {
        try
        {
            current.Dispose();
        }
        catch (Exception) when (stale)
        {
            // A failed engine may fail once more while closing; what was committed is in the log.
        }
    }
}
