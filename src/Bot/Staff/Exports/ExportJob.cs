using System.Security.Cryptography;

namespace WorkerAdvisor.Bot.Staff.Exports;

/// <summary>A list that is being written to a file, or is there to be fetched.</summary>
/// <param name="Id">Not to be guessed; only this is in addresses, never a name or path of a file.</param>
/// <param name="Owner">Id of the account that asked for it and alone gets it.</param>
/// <param name="Centre">The owner's scope when it was asked for; null for all centres.</param>
public sealed class ExportJob(string id, string owner, string? centre, ExportOrder order, int total, bool hasMore, DateTimeOffset startedAt) : IDisposable
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _rows;

    public string Id { get; } = id;

    public string Owner { get; } = owner;

    public string? Centre { get; } = centre;

    public ExportOrder Order { get; } = order;

    /// <summary>How many there were when it began, as far as they were counted.</summary>
    public int Total { get; } = total;

    /// <summary>Whether there may be more than were counted.</summary>
    public bool HasMore { get; } = hasMore;

    public DateTimeOffset StartedAt { get; } = startedAt;

    /// <summary>Rows written so far.</summary>
    public int Rows => _rows;

    /// <summary>Rows of leads that could not be opened.</summary>
    public int Unreadable { get; internal set; }

    public ExportState State { get; private set; } = ExportState.Running;

    /// <summary>The file's name as people keep it.</summary>
    public string FileName { get; internal set; } = "";

    internal AesGcm Key { get; } = new(RandomNumberGenerator.GetBytes(32), SealedFileWriter.TagLength);

    internal CancellationTokenSource Ends { get; } = new();

    internal Task Ended => _ended.Task;

    internal void End(ExportState state)
    {
        State = state;
        _ended.TrySetResult();
    }

    internal void Count() => Interlocked.Increment(ref _rows);

    public void Dispose()
    {
        Ends.Cancel();
        Ends.Dispose();
        Key.Dispose();
    }
}

/// <summary>How far an export is.</summary>
public enum ExportState
{
    Running,

    /// <summary>It can be fetched.</summary>
    Ready,

    /// <summary>It broke off; there is no file.</summary>
    Failed,

    /// <summary>There are more rows than a workbook's sheet holds; there is no file.</summary>
    TooMany,
}
