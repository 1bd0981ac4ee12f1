using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>No write, but something that needs the writer to stand still: it ends a group and runs after its transaction.</summary>
internal sealed class Pause(Action action) : WriteRequest
{
    private readonly TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Answer => answer.Task;

    public void Take()
    {
        try
        {
            action();
            answer.SetResult();
        }
        catch (Exception fault)
        {
            Fail(fault);
        }
    }

    public override void Run(ILiteDatabase database) => throw new NotSupportedException("It is no write.");

    public override void Acknowledge() => throw new NotSupportedException("It is no write.");

    public override void Fail(Exception fault) => answer.SetException(fault);

    public override bool Start() => true;
}
