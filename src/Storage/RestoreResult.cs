namespace WorkerAdvisor.Storage;

/// <summary>What a restore brought back.</summary>
/// <param name="Source">The file that it began with: a snapshot, the data file itself, or a backup.</param>
/// <param name="Segments">How many segments of the journal were applied to it.</param>
/// <param name="Transactions">How many transactions these held.</param>
/// <param name="Loss">What could not be brought back, in one line; null when everything that was acknowledged is there.</param>
public sealed record RestoreResult(string Source, int Segments, long Transactions, string? Loss)
{
    /// <summary>How many documents the restored store holds.</summary>
    public long Documents { get; init; }

    /// <summary>Full path of the folder with the files that were there before; null when there were none.</summary>
    public string? MovedTo { get; init; }
}
