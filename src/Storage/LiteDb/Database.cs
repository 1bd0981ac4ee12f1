using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// The open LiteDB, opened again after a disk fault: LiteDB answers every call with the first fault for ever, even when the
/// disk has room again. Transactions come from one thread; reads from any, each seeing what was committed when it began.
/// </summary>
internal sealed class Database : IDisposable
{
    /// <summary>Most reads at once. LiteDB refuses the 101st open transaction; two cores gain nothing from more than a few.</summary>
    private const int Readers = 8;

    private readonly SemaphoreSlim readers = new(Readers);
    private readonly Func<LiteDatabase> open;
    private LiteDatabase current;
    private volatile bool broken;
    private volatile bool closed;

    public Database(Func<LiteDatabase> open)
    {
        this.open = open;
        current = open();
    }

    /// <summary>Whether the last transaction met a disk fault, not counting writes that were at fault themselves.</summary>
    public bool IsBroken => broken;

    /// <summary>Runs the writes in one transaction and returns when it is durable; if it throws, none of them is acknowledged.</summary>
    public void Transact(IReadOnlyList<WriteRequest> writes)
    {
        if (broken) Reopen();
        try
        {
            current.BeginTrans();
            foreach (WriteRequest write in writes) write.Run(current);
            if (!current.Commit()) throw new InvalidOperationException("LiteDB had no transaction to commit; nothing was stored.");
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    public async Task<T> ReadAsync<T>(Func<ILiteDatabase, T> read, CancellationToken cancellationToken)
    {
        await readers.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(closed, typeof(LiteDbStore));
            return read(current);
        }
        finally
        {
            readers.Release();
        }
    }

    /// <summary>Moves the log into the data file and closes, once the reads under way are done. Only after the last transaction.</summary>
    public void Dispose()
    {
        HoldReaders();
        closed = true;
        readers.Release(Readers);
        Checkpoint();
        Close();
    }

    private void Checkpoint()
    {
        try
        {
            if (!broken) current.Checkpoint();
        }
        catch (IOException)   // nothing is lost: the next start finds what was committed in the log
        {
            broken = true;
        }
    }

    private void RollBack()
    {
        try
        {
            current.Rollback();
        }
        catch (Exception)   // the engine has closed itself; its own fault is already on the way to the caller
        {
            broken = true;
        }
    }

    private void Reopen()
    {
        HoldReaders();
        try
        {
            Close();
            current = open();
            broken = false;
        }
        finally
        {
            readers.Release(Readers);
        }
    }

    private void HoldReaders()
    {
        for (int held = 0; held < Readers; held++) readers.Wait();
    }

    private void Close()
    {
        try
        {
            current.Dispose();
        }
        catch (Exception) when (broken)
        {
            // A broken engine may fail once more while closing; what was committed is in the log.
        }
    }
}
