namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// The log and its second copy, the journal's segment, looked at together: a frame that is good in either counts, so damage to one is
/// healed from the other. The first frame that is good in neither ends the log: it was not synced, so nothing of it was acknowledged.
/// Looking changes nothing.
/// </summary>
internal sealed class LogPair
{
    private readonly LogCopy log;
    private readonly LogCopy journal;
    private readonly Epoch epoch;
    private readonly List<long> badInLog = [], badInJournal = [];

    public LogPair(LogCopy log, LogCopy journal, Epoch epoch)
    {
        this.log = log;
        this.journal = journal;
        this.epoch = epoch;
        Frames = Count();
        HasLost = FindsLater();
        Covered = FindCovered();
    }

    /// <summary>How many frames are good.</summary>
    public long Frames { get; }

    /// <summary>Whether a later frame says that more than these were durable: what was acknowledged is damaged in both copies.</summary>
    public bool HasLost { get; }

    /// <summary>Pages that the next checkpoint writes anew, so that the data file may have anything in their place.</summary>
    public IReadOnlySet<uint> Covered { get; }

    /// <summary>How many transactions these are.</summary>
    public int Transactions { get; private set; }

    /// <summary>Frames that one copy has to take from the other.</summary>
    public int Healed => badInLog.Count + badInJournal.Count;

    /// <summary>Reads a page that is good in either copy.</summary>
    public void ReadPage(long index, byte[] frame)
    {
        if (!log.TryRead(epoch, index, frame) && !journal.TryRead(epoch, index, frame)) throw new IOException("The store's log changed while it was read.");
    }

    /// <returns>The good frames as LiteDB's own log.</returns>
    public MemoryStream ReadPages()
    {
        var pages = new MemoryStream();
        byte[] frame = new byte[Frame.Size];
        for (long index = 0; index < Frames; index++)
        {
            ReadPage(index, frame);
            pages.Write(frame, 0, Frame.Page);
        }

        return pages;
    }

    /// <summary>Brings both copies to the good frames, durably.</summary>
    public void Mend()
    {
        Mend(log, badInLog);
        Mend(journal, badInJournal);
    }

    private void Mend(LogCopy copy, List<long> bad)
    {
        bool fits = copy.ReadHeader() == epoch;
        if (fits && bad.Count == 0 && copy.Frames == Frames) return;
        if (!fits) copy.WriteHeader(epoch);
        byte[] frame = new byte[Frame.Size];
        foreach (long index in bad)
        {
            ReadPage(index, frame);
            copy.Write(index, frame);
        }

        copy.Cut(Frames);
        copy.Sync();
    }

    private long Count()
    {
        byte[] frame = new byte[Frame.Size];
        for (long index = 0; ; index++)
        {
            bool inLog = log.TryRead(epoch, index, frame), inJournal = journal.TryRead(epoch, index, frame);
            if (!inLog && !inJournal) return index;
            if (!inLog) badInLog.Add(index);
            if (!inJournal) badInJournal.Add(index);
        }
    }

    private bool FindsLater()
    {
        byte[] frame = new byte[Frame.Size];
        for (long index = Frames + 1; index < Math.Max(log.Frames, journal.Frames); index++)
        {
            if ((log.TryRead(epoch, index, frame) || journal.TryRead(epoch, index, frame)) && Frame.Durable(frame) > Frames) return true;
        }

        return false;
    }

    private HashSet<uint> FindCovered()
    {
        byte[] frame = new byte[Frame.Size];
        var pages = new List<(uint Transaction, uint Page)>();
        var confirmed = new HashSet<uint>();
        for (long index = 0; index < Frames; index++)
        {
            ReadPage(index, frame);
            pages.Add((Frame.Transaction(frame), Frame.PageId(frame)));
            if (Frame.Confirms(frame)) confirmed.Add(Frame.Transaction(frame));
        }

        Transactions = confirmed.Count;
        return [.. pages.Where(page => confirmed.Contains(page.Transaction)).Select(page => page.Page)];
    }
}
