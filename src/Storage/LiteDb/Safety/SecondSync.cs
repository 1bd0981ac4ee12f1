namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// Syncs a second file while the writer syncs the first, on a thread of its own: on one disk two syncs at once take little longer than
/// one, and a thread of the pool may be long in coming.
/// </summary>
internal sealed class SecondSync : IDisposable
{
    private readonly SemaphoreSlim asked = new(0), done = new(0);
    private readonly Thread thread;
    private LogCopy? file;
    private Exception? fault;

    public SecondSync()
    {
        thread = new Thread(Run) { IsBackground = true, Name = "journal sync" };
        thread.Start();
    }

    /// <summary>Syncs both, and waits for both whatever becomes of the first.</summary>
    public void Sync(LogCopy first, LogCopy second)
    {
        file = second;
        asked.Release();
        try
        {
            first.Sync();
        }
        finally
        {
            done.Wait();
        }

        if (fault is not null) throw new IOException(fault.Message, fault);
    }

    public void Dispose()
    {
        file = null;
        asked.Release();
        thread.Join();
        asked.Dispose();
        done.Dispose();
    }

    private void Run()
    {
        while (true)
        {
            asked.Wait();
            if (file is null) return;
            try
            {
                fault = null;
                file.Sync();
            }
            catch (Exception failed)
            {
                fault = failed;
            }

            done.Release();
        }
    }
}
