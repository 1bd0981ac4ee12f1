namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>When the store looks after its files.</summary>
internal sealed record StoreLimits
{
    /// <summary>Length of the log at which it is moved into the data file, in bytes: LiteDB's own default of 1000 pages.</summary>
    public long Log { get; init; } = 1000 * Frame.Page;

    /// <summary>Length of the journal since the last snapshot at which a new one is taken, in bytes: a restore applies so much in seconds.</summary>
    public long Journal { get; init; } = 64L << 20;

    /// <summary>Age of the last snapshot at which a new one is taken, if anything came since.</summary>
    public TimeSpan SnapshotAge { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How many snapshots are kept: if the newest is damaged too, the one before and more of the journal do.</summary>
    public int Snapshots { get; init; } = 2;

    /// <summary>
    /// How often the store looks whether any of this is due; infinite for never. Erasures within this time are taken out of the older files together.
    /// </summary>
    public TimeSpan Look { get; init; } = TimeSpan.FromSeconds(15);
}
