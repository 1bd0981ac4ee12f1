namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// Opens the data file with its log and journal. Looks at them before LiteDB does: what is damaged or no store at all must stay as it
/// was found, and a log or segment that the other copy can heal is healed.
/// </summary>
/// <param name="clock">Dates what is kept.</param>
internal sealed class DataFile(IStoreFiles files, TimeProvider clock)
{
    /// <summary>In bytes: log and segment before their checkpoint (8 MB each), what that adds to the data file, and one large group of writes.</summary>
    public const long LeastFreeSpace = 64L << 20;

    private const int SignatureAt = 32;

    private readonly Journal journal = new(files);
    private readonly Snapshots snapshots = new(files);
    private bool wasOpen;

    /// <summary>What the last opening healed, a line each.</summary>
    public IReadOnlyList<string> Healed { get; private set; } = [];

    /// <summary>Whether the disk has room for the next transaction.</summary>
    public bool HasRoom() => files.FreeSpace >= LeastFreeSpace;

    /// <summary>Opens, making the store if there is none. The first time every page is checked; after a disk fault only those that are read.</summary>
    /// <exception cref="StoreDamagedException">A file is missing, damaged or no store.</exception>
    public OpenFile Open()
    {
        CheckPresence();
        if (files.Length(Names.Data) == 0) Create();
        if (!files.Exists(Names.Sums)) Adopt();
        Stream? data = null;
        LogCopy? log = null, segment = null;
        try
        {
            PageSums sums = ReadSums();
            data = files.Open(Names.Data, FileMode.Open);
            log = new LogCopy(files.Open(Names.Log, FileMode.OpenOrCreate));
            CheckAge(log, sums.Epoch);
            segment = journal.Open(sums.Epoch.Number);
            var pair = new LogPair(log, segment, sums.Epoch);
            CheckLoss(pair);
            if (!wasOpen) CheckPages(data, sums, pair);
            Mend(pair);
            if (!wasOpen && snapshots.Numbers().Count == 0) TakeFirstSnapshot();
            var file = new OpenFile(new DataPages(data, sums, pair.Covered), new LogStream(log, segment, sums.Epoch, pair.Frames, epoch => Begin(sums, epoch)));
            wasOpen = true;
            return file;
        }
        catch (Exception fault)
        {
            data?.Dispose();
            log?.Dispose();
            segment?.Dispose();
            if (!IsDamage(fault)) throw;
            throw Damaged(Names.Data, "cannot be read", fault);
        }
    }

    /// <summary>LiteDB meets bad pages with whatever exception its parsing ends in; a refused or failing disk is no damage.</summary>
    public static bool IsDamage(Exception fault) =>
        fault is not (UnauthorizedAccessException or OutOfMemoryException or StoreDamagedException or OperationCanceledException) && fault.GetType() != typeof(IOException);

    private StoreDamagedException Damaged(string name, string what, Exception? fault = null) =>
        new(files.FullPath(name), $"{what}; {Names.WayOut}", fault);

    private void CheckPresence()
    {
        if (files.Exists(Names.Restored)) throw Damaged(Names.Restored, "is of a restore that was cut short: run it again");
        if (files.Length(Names.Data) == 0)
        {
            if (files.Length(Names.Log) > 0) throw Damaged(Names.Data, $"is missing or empty beside its log '{files.FullPath(Names.Log)}'");
            if (files.Exists(Names.Sums) || journal.Numbers().Count > 0) throw Damaged(Names.Data, "is missing or empty");
        }
        else if (!files.Exists(Names.Sums))
        {
            if (!HasSignature()) throw new StoreDamagedException(files.FullPath(Names.Data), "is not a store of this program; move it away, or put it back from a backup.");
            if (journal.Numbers() is { Count: > 0 } segments && (segments[^1] > 1 || files.Length(Journal.Name(1)) > Epoch.HeaderSize))
                throw Damaged(Names.Sums, "is missing");
        }
    }

    /// <summary>Makes the data file whole before it gets its name, so that a power cut leaves no half of one.</summary>
    private void Create()
    {
        string unfinished = Names.Data + Names.Unfinished;
        using (var file = new OpenFile(files.Open(unfinished, FileMode.Create), new LogStream(new MemoryStream(), () => { })))
            file.Checkpoint();
        files.Move(unfinished, Names.Data);
    }

    /// <summary>Takes on a data file that has no checksums: a new one, or one from before the journal, with its log.</summary>
    private void Adopt()
    {
        try
        {
            using Stream data = files.Open(Names.Data, FileMode.Open);
            using Stream log = files.Open(Names.Log, FileMode.OpenOrCreate);
            if (new LogCopy(log).ReadHeader() is not null) throw Damaged(Names.Sums, "is missing");
            using MemoryStream pages = LegacyLog.Read(log);
            if (pages.Length > 0) Replay.Into(data, pages);
            data.Flush();
            log.SetLength(0);
            log.Flush();
            PageSums sums = PageSums.Of(data, 1, clock.GetUtcNow());
            journal.Begin(sums.Epoch).Dispose();
            sums.Write(files, Names.Sums);
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            throw new StoreDamagedException(files.FullPath(Names.Data), "cannot be read; put it and its log back from one backup.", fault);
        }
    }

    private PageSums ReadSums()
    {
        try
        {
            return PageSums.Read(files, Names.Sums);
        }
        catch (InvalidDataException fault)
        {
            throw Damaged(Names.Sums, "is damaged", fault);
        }
    }

    /// <summary>Data file, log and journal must be of one moment: an older file put in the place of one of them would lose what came since.</summary>
    private void CheckAge(LogCopy log, Epoch epoch)
    {
        if (journal.Numbers().Any(number => number > epoch.Number + (files.Length(Journal.Name(number)) > Epoch.HeaderSize ? 0 : 1)))
            throw Damaged(Names.Data, "is older than its journal");
        Epoch? ofLog = log.ReadHeader();
        if (ofLog is not null && ofLog != epoch && ofLog.Number != epoch.Number - 1) throw Damaged(Names.Log, "is of another moment than the data file");
        using LogCopy segment = LogCopy.Read(files, Journal.Name(epoch.Number));
        Epoch? ofSegment = segment.ReadHeader();
        if (ofSegment != epoch && (ofSegment is not null || ofLog != epoch))
            throw Damaged(Journal.Name(epoch.Number), "is missing, damaged or of another moment than the data file, and the log does not replace it");
    }

    private void CheckLoss(LogPair pair)
    {
        if (pair.HasLost) throw Damaged(Names.Log, "is damaged, and the journal in the same place");
    }

    private void CheckPages(Stream data, PageSums sums, LogPair pair)
    {
        if (sums.FindBad(data, pair.Covered, copy: null, CancellationToken.None) is { } page) throw Damaged(Names.Data, $"is damaged at page {page}");
    }

    private void Mend(LogPair pair)
    {
        Healed = pair.Healed == 0 ? [] : [$"{pair.Healed} damaged pages of '{files.FullPath(Names.Log)}' or its journal were healed from the other copy."];
        pair.Mend();
        files.Sync(Journal.Folder);
        files.Sync("");
    }

    /// <summary>Before anything can be acknowledged that only a snapshot could bring back. Without room for one the store opens all the same.</summary>
    private void TakeFirstSnapshot()
    {
        try
        {
            snapshots.Take(CancellationToken.None);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or StoreDamagedException)
        {
            // The store's upkeep tries again, after a checkpoint.
        }
    }

    /// <summary>The segment comes first: so checksums never stand without the segment of their epoch.</summary>
    private (Epoch Epoch, LogCopy? Journal) Begin(PageSums sums, Epoch epoch)
    {
        LogCopy? segment = null;
        try
        {
            sums.Begin(epoch.Number + 1, clock.GetUtcNow());
            segment = journal.Begin(sums.Epoch);
            sums.Write(files, Names.Sums);
            return (sums.Epoch, segment);
        }
        catch (UnauthorizedAccessException refused)
        {
            segment?.Dispose();
            throw new IOException(refused.Message, refused);
        }
        catch
        {
            segment?.Dispose();
            throw;
        }
    }

    private bool HasSignature()
    {
        byte[] page = new byte[Frame.Page];
        using Stream file = files.Open(Names.Data, FileMode.Open, FileAccess.Read);
        return file.ReadAtLeast(page, page.Length, throwOnEndOfStream: false) == page.Length
            && page.AsSpan(SignatureAt).StartsWith("** This is a LiteDB file **"u8);
    }
}
