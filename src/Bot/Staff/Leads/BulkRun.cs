namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>A change to many leads while it is made, and for a while after.</summary>
/// <param name="Id">Not to be guessed.</param>
/// <param name="Owner">Id of the account that asked for it and alone sees it.</param>
public sealed class BulkRun(string id, string owner, BulkChange change, int total, DateTimeOffset startedAt)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _done, _skipped;

    public string Id { get; } = id;

    public string Owner { get; } = owner;

    public BulkChange Change { get; } = change;

    public int Total { get; } = total;

    public DateTimeOffset StartedAt { get; } = startedAt;

    public int Done => _done;

    /// <summary>Those that could not be changed: gone, withdrawn, changed again and again by others, or not for the one they were to be given to.</summary>
    public int Skipped => _skipped;

    public bool IsOver { get; private set; }

    /// <summary>Whether it broke off before all were changed.</summary>
    public bool IsBroken { get; private set; }

    internal void Count(bool isDone) => Interlocked.Increment(ref isDone ? ref _done : ref _skipped);

    internal Task Ended => _ended.Task;

    internal void End(bool isBroken)
    {
        (IsBroken, IsOver) = (isBroken, true);
        _ended.TrySetResult();
    }
}
