using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>One write that waits for the writer: run inside a transaction, perhaps more than once, and answered after it.</summary>
internal abstract class WriteRequest
{
    /// <summary>Does the write inside the open transaction. Must not keep anything from an earlier run that was rolled back.</summary>
    public abstract void Run(ILiteDatabase database);

    /// <summary>The transaction is durable.</summary>
    public abstract void Acknowledge();

    public abstract void Fail(Exception fault);

    /// <summary>Ends the request if its caller has given up; from here on cancelling comes too late.</summary>
    /// <returns>Whether it is still wanted, so must be run and answered.</returns>
    public abstract bool Start();
}

/// <param name="durable">Told of the result on the writer's thread when it is durable, before whoever asked; must not throw.</param>
internal sealed class WriteRequest<T>(Func<ILiteDatabase, T> write, Action<T>? durable, CancellationToken cancellationToken) : WriteRequest
{
    // Otherwise the caller's next steps would run on the writer's thread and hold up everybody's commits.
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T result = default!;   // set by Run before Acknowledge

    public Task<T> Answer => answer.Task;

    public override void Run(ILiteDatabase database) => result = write(database);

    public override void Acknowledge()
    {
        durable?.Invoke(result);
        answer.SetResult(result);
    }

    public override void Fail(Exception fault) => answer.SetException(fault);

    public override bool Start()
    {
        if (!cancellationToken.IsCancellationRequested) return true;
        answer.SetCanceled(cancellationToken);
        return false;
    }
}
