using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

/// <summary>A write that holds up the writer until opened, so that what is asked for meanwhile waits and forms a group.</summary>
internal sealed class Gate : IDisposable
{
    private readonly ManualResetEventSlim started = new(), opened = new();
    private readonly Task write;

    public Gate(LiteDbStore store, bool running = true)
    {
        write = store.WriteAsync(_ =>
        {
            started.Set();
            opened.Wait();
            return 0;
        });
        if (running) AwaitStart();
    }

    /// <summary>Returns once the writer stands at the gate.</summary>
    public void AwaitStart() => started.Wait(TestContext.Current.CancellationToken);

    public void Open() => opened.Set();

    public void Dispose()
    {
        Open();
        write.Wait(CancellationToken.None);
        started.Dispose();
        opened.Dispose();
    }
}
