namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>Reads every file of a store and says which is not as it was written. Changes nothing. The data file must not change meanwhile.</summary>
internal sealed class Inspection(IStoreFiles files)
{
    private readonly Journal journal = new(files);
    private readonly Snapshots snapshots = new(files);
    private readonly List<StoreFinding> findings = [];
    private long bytes;
    private int good;

    /// <summary>The data file's checksums; null when it is damaged.</summary>
    public PageSums? Current { get; private set; }

    public void Look(bool isOpen, CancellationToken cancellationToken)
    {
        if (files.Exists(Names.Restored)) Find(Names.Restored, "is of a restore that was cut short: run it again", isDamage: true);
        PageSums? sums = LookAtData(isOpen, cancellationToken);
        LookAtSnapshots(cancellationToken);
        LookAtJournal(sums?.Epoch.Number ?? long.MaxValue, cancellationToken);
        foreach (string aside in files.List("").Where(IsAside))
            Find(aside, "holds the files that a restore replaced, with what was in them; delete it when it is no longer needed", isDamage: false);
    }

    public void Find(string name, string what, bool isDamage) => findings.Add(new StoreFinding(files.FullPath(name), what, isDamage));

    public StoreReport Report(long documents) => new(findings, documents, bytes, good);

    private static bool IsAside(string name) => name.StartsWith("damaged-", StringComparison.Ordinal) || name.StartsWith("replaced-", StringComparison.Ordinal);

    /// <param name="isOpen">Whether the log is in use, and its last frames may be half written.</param>
    private PageSums? LookAtData(bool isOpen, CancellationToken cancellationToken)
    {
        if (ReadSums(Names.Sums) is not { } sums)
        {
            Find(Names.Sums, "is missing or damaged", isDamage: true);
            return null;
        }

        using LogCopy log = LogCopy.Read(files, Names.Log);
        using LogCopy segment = LogCopy.Read(files, Journal.Name(sums.Epoch.Number));
        var pair = new LogPair(log, segment, sums.Epoch);
        bytes += 2 * pair.Frames * Frame.Size;
        if (pair.HasLost) Find(Names.Log, "is damaged, and the journal in the same place", isDamage: true);
        if (pair.Healed > 0 && !isOpen) Find(Names.Log, $"or its journal has {pair.Healed} damaged pages, which the next start heals from the other", isDamage: false);
        if (!files.Exists(Names.Data))
        {
            Find(Names.Data, "is missing", isDamage: true);
            return sums;
        }

        using Stream data = files.Open(Names.Data, FileMode.Open, FileAccess.Read);
        bytes += data.Length;
        if (sums.FindBad(data, pair.Covered, copy: null, cancellationToken) is { } page) Find(Names.Data, $"is damaged at page {page}", isDamage: true);
        else Current = sums;
        return sums;
    }

    private void LookAtSnapshots(CancellationToken cancellationToken)
    {
        foreach (long number in snapshots.Numbers())
        {
            bytes += files.Length(Snapshots.DataName(number));
            if (snapshots.IsGood(number, cancellationToken)) good++;
            else Find(Snapshots.DataName(number), "is damaged; a restore takes another", isDamage: false);
        }

        if (good == 0) Find(Snapshots.Folder, "has no whole snapshot; the store takes one soon after it is opened", isDamage: false);
    }

    private void LookAtJournal(long current, CancellationToken cancellationToken)
    {
        IReadOnlyList<long> numbers = journal.Numbers();
        byte[] frame = new byte[Frame.Size];
        foreach (long number in numbers.Where(number => number < current))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using LogCopy segment = LogCopy.Read(files, Journal.Name(number));
            Epoch? epoch = segment.ReadHeader();
            long frames = 0;
            while (epoch is not null && segment.TryRead(epoch, frames, frame)) frames++;
            bytes += frames * Frame.Size;
            if (epoch?.Number != number || frames != segment.Frames)
                Find(Journal.Name(number), "is damaged; a restore that begins with an older snapshot would miss it", isDamage: false);
        }

        foreach (long number in numbers.Zip(numbers.Skip(1)).Where(pair => pair.Second != pair.First + 1).Select(pair => pair.First + 1))
            Find(Journal.Name(number), "is missing", isDamage: false);
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
}
