namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// Makes the store anew from what is good of its own files: the data file if it is, else the newest good snapshot, and every segment
/// since. Each segment's frames fit only the very data file that the one before leaves, so nothing can be left out unnoticed.
/// </summary>
internal sealed class Rebuild(IStoreFiles files, TimeProvider clock)
{
    private readonly Journal journal = new(files);
    private readonly Restoring restoring = new(files, clock);
    private readonly Dictionary<long, Epoch> known = [];   // epochs that a file tells of
    private long newest;

    /// <param name="acceptsLoss">Whether to go on with what can be brought back when that is not everything.</param>
    /// <exception cref="StoreDamagedException">Not everything can be brought back, or nothing; nothing was changed.</exception>
    public RestoreResult Run(bool acceptsLoss, CancellationToken cancellationToken)
    {
        if (restoring.IsToBeFinished) return restoring.MoveIn();
        FindKnown();
        List<Attempt> attempts = [];
        foreach (Origin origin in Origins())
        {
            if (Try(origin, cancellationToken) is not { } attempt) continue;
            if (attempt.Loss is null) return Finish(attempt, cancellationToken);
            attempts.Add(attempt);
        }

        restoring.Clear();
        string place = files.FullPath("");
        Attempt best = attempts.MaxBy(attempt => (attempt.Sums.Epoch.Number, attempt.Transactions))
            ?? throw new StoreDamagedException(place, "cannot be restored from its own files: neither the data file nor a snapshot is whole. Restore it from a backup.");
        if (!acceptsLoss)
            throw new StoreDamagedException(place, $"cannot be restored whole from its own files ({best.Loss}); restore it from a backup, or accept the loss.");
        return Finish(Try(best.Origin, cancellationToken) ?? throw new IOException("The store changed while it was restored."), cancellationToken);
    }

    private RestoreResult Finish(Attempt attempt, CancellationToken cancellationToken) => restoring.Finish(
        attempt.Sums, new RestoreResult(files.FullPath(attempt.Origin.Data), attempt.Segments, attempt.Transactions, attempt.Loss), "damaged-", cancellationToken);

    /// <summary>A segment without frames tells nothing: it may be of a checkpoint that was cut short.</summary>
    private void FindKnown()
    {
        foreach (Origin origin in Origins())
        {
            if (ReadSums(origin.Sums) is { } sums) Know(sums.Epoch);
        }

        using (LogCopy log = LogCopy.Read(files, Names.Log))
        {
            if (log.ReadHeader() is { } epoch) Know(epoch);
        }

        foreach (long number in journal.Numbers())
        {
            using LogCopy segment = LogCopy.Read(files, Journal.Name(number));
            if (segment.Frames == 0) continue;
            newest = Math.Max(newest, number);
            if (segment.ReadHeader() is { } epoch) Know(epoch);
        }
    }

    private void Know(Epoch epoch)
    {
        known.TryAdd(epoch.Number, epoch);
        newest = Math.Max(newest, epoch.Number);
    }

    /// <summary>The newest first.</summary>
    private IEnumerable<Origin> Origins() =>
        new Snapshots(files).Numbers().Reverse().Select(number => new Origin(Snapshots.DataName(number), Snapshots.SumsName(number)))
            .Prepend(new Origin(Names.Data, Names.Sums));

    /// <returns>How far it came, with the data file made; null when the origin is damaged itself.</returns>
    private Attempt? Try(Origin origin, CancellationToken cancellationToken)
    {
        restoring.Clear();
        if (ReadSums(origin.Sums) is not { } sums || !files.Exists(origin.Data)) return null;
        try
        {
            PageCopy.Make(files, origin.Data, restoring.Target, Names.Data, sums, cancellationToken);
            return Apply(new Attempt(origin, sums), cancellationToken);
        }
        catch (StoreDamagedException)
        {
            return null;
        }
        catch (Exception fault) when (DataFile.IsDamage(fault))
        {
            return null;
        }
    }

    private Attempt Apply(Attempt attempt, CancellationToken cancellationToken)
    {
        PageSums sums = attempt.Sums;
        using var data = new DataPages(restoring.Target.Open(Names.Data, FileMode.Open), sums, new HashSet<uint>()) { IsWritable = true };
        while (attempt.Loss is null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bool isLast = sums.Epoch.Number >= newest;
            bool hasChanged = ApplySegment(attempt, data);
            if (isLast && !hasChanged) break;
            sums.Begin((attempt.Loss is null ? sums.Epoch.Number : newest) + 1, clock.GetUtcNow());
            if (isLast || attempt.Loss is not null) break;
            if (known.TryGetValue(sums.Epoch.Number, out Epoch? next) && next != sums.Epoch)
                attempt.Loss = $"'{files.FullPath(Journal.Name(sums.Epoch.Number - 1))}' is damaged or missing";
        }

        return attempt;
    }

    /// <returns>Whether there was anything to apply.</returns>
    private bool ApplySegment(Attempt attempt, DataPages data)
    {
        Epoch epoch = attempt.Sums.Epoch;
        using LogCopy log = LogCopy.Read(files, Names.Log);
        using LogCopy segment = LogCopy.Read(files, Journal.Name(epoch.Number));
        var pair = new LogPair(log, segment, epoch);
        bool isMissing = pair.Frames == 0 && segment.ReadHeader() != epoch && log.ReadHeader() != epoch;
        if (pair.HasLost || isMissing) attempt.Loss = $"'{files.FullPath(Journal.Name(epoch.Number))}' is damaged or missing";
        if (pair.Frames == 0) return false;
        using MemoryStream pages = pair.ReadPages();
        Replay.Into(data, pages);
        attempt.Segments++;
        attempt.Transactions += pair.Transactions;
        return true;
    }

    private PageSums? ReadSums(string name)
    {
        try
        {
            return PageSums.Read(files, name);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private sealed record Origin(string Data, string Sums);

    private sealed class Attempt(Origin origin, PageSums sums)
    {
        public Origin Origin { get; } = origin;

        public PageSums Sums { get; } = sums;

        public int Segments { get; set; }

        public long Transactions { get; set; }

        public string? Loss { get; set; }
    }
}
