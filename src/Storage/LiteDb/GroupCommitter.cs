using System.Collections.Concurrent;
using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// The only writer, a thread of its own because a LiteDB transaction belongs to a thread. What waits while one commit runs is
/// committed together by the next, so many chats share the cost of one sync; each write is answered only when it is durable.
/// </summary>
internal sealed class GroupCommitter : IDisposable
{
    /// <summary>Most writes in one transaction. 100 in one gave 30 times the rate of single ones; more would only make the first wait.</summary>
    public const int LargestGroup = 256;

    private readonly BlockingCollection<WriteRequest> queue = [];
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Database database;
    private readonly Action failed;

    /// <param name="failed">Told of each failed transaction on the writer's thread, before whoever asked: parts of it may be stored after all.</param>
    public GroupCommitter(Database database, Action failed)
    {
        this.database = database;
        this.failed = failed;
        new Thread(Run) { IsBackground = true, Name = "store writer" }.Start();
    }

    /// <summary>Queues a write. Cancelling works until the writer takes it up; then it is carried out.</summary>
    /// <exception cref="ObjectDisposedException">The store is stopping.</exception>
    public Task<T> WriteAsync<T>(Func<ILiteDatabase, T> write, CancellationToken cancellationToken) => WriteAsync(write, durable: null, cancellationToken);

    /// <inheritdoc cref="WriteAsync{T}(Func{ILiteDatabase, T}, CancellationToken)"/>
    /// <param name="durable">As in <see cref="WriteRequest{T}"/>.</param>
    public Task<T> WriteAsync<T>(Func<ILiteDatabase, T> write, Action<T>? durable, CancellationToken cancellationToken)
    {
        var request = new WriteRequest<T>(write, durable, cancellationToken);
        Add(request);
        return request.Answer;
    }

    /// <summary>Runs something on the writer's thread between transactions, when all writes asked for before are done.</summary>
    /// <exception cref="ObjectDisposedException">The store is stopping.</exception>
    public Task BetweenAsync(Action action)
    {
        var pause = new Pause(action);
        Add(pause);
        return pause.Answer;
    }

    /// <summary>Takes no more writes; ends when those that wait are done. May be called again.</summary>
    public Task StopAsync()
    {
        queue.CompleteAdding();
        return stopped.Task;
    }

    public void Dispose() => queue.Dispose();

    private void Add(WriteRequest request)
    {
        try
        {
            queue.Add(request, CancellationToken.None);
        }
        catch (InvalidOperationException)   // also what a disposed queue throws
        {
            throw new ObjectDisposedException(nameof(LiteDbStore), "The store is stopping and takes no more writes.");
        }
    }

    private void Run()
    {
        var group = new List<WriteRequest>(LargestGroup);
        foreach (WriteRequest first in queue.GetConsumingEnumerable())
        {
            group.Clear();
            WriteRequest? next = first;
            do
            {
                if (next is Pause) break;
                if (next.Start()) group.Add(next);
            }
            while (group.Count < LargestGroup && queue.TryTake(out next));
            if (group.Count > 0)
            {
                Commit(group);
                database.CheckpointIfDue();
            }

            (next as Pause)?.Take();
        }

        stopped.SetResult();
    }

    private void Commit(List<WriteRequest> group)
    {
        try
        {
            database.Transact(group);
        }
        catch (Exception fault)
        {
            failed();
            // One bad write must not fail its neighbours; a single one has had its try.
            if (group.Count > 1) CommitEach(group);
            else group[0].Fail(fault);
            return;
        }

        foreach (WriteRequest request in group) request.Acknowledge();
    }

    private void CommitEach(List<WriteRequest> group)
    {
        Exception? broken = null;
        foreach (WriteRequest request in group)
        {
            try
            {
                if (broken is null) database.Transact([request]);
            }
            catch (Exception fault)
            {
                failed();
                request.Fail(fault);
                if (fault is IOException) broken = fault;   // the disk: trying it again for each would hold up everybody
                continue;
            }

            if (broken is null) request.Acknowledge();
            else request.Fail(broken);
        }
    }
}
