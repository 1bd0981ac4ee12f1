namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// The log as LiteDB sees it, made safe against two things in LiteDB 5.0.20. Commit returns when its pages are in a queue that
/// another thread may still be writing: <see cref="Sync"/> waits for them, and syncs once where LiteDB would after every page.
/// And its pages carry no checksum, so one that a power cut left half written makes the whole store unreadable: here each page is
/// a <see cref="Frame"/>, written to the log and to the journal, and read from the one where it is whole.
/// </summary>
internal sealed class LogStream : Stream
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly LogCopy log;
    private readonly Func<Epoch, (Epoch Epoch, LogCopy? Journal)> begin;
    private readonly byte[] frame = new byte[Frame.Size];   // LiteDB holds a lock around each read and write
    private readonly Lock gate = new();
    private readonly ManualResetEventSlim progress = new();
    private readonly SecondSync? second;
    private LogCopy? journal;
    private Epoch epoch;
    private long written, durable;   // in frames
    private IOException? fault;

    /// <summary>A log with one copy only: for a store that is not kept, and for tests.</summary>
    /// <param name="inner">The log file, or memory. Owned.</param>
    /// <param name="sync">Makes durable what was written to <paramref name="inner"/>; may be called beside reads of it.</param>
    public LogStream(Stream inner, Action sync)
    {
        log = new LogCopy(inner, sync);
        begin = old => (old with { Number = old.Number + 1 }, null);
        epoch = log.ReadHeader() ?? new Epoch(0, 0);
        while (log.TryRead(epoch, written, frame)) written++;
        if (log.ReadHeader() is not null && log.Frames == written) return;
        log.WriteHeader(epoch);
        log.Cut(written);
        log.Sync();
    }

    /// <param name="log">Owned, as is <paramref name="journal"/>.</param>
    /// <param name="frames">How many whole ones both have.</param>
    /// <param name="begin">Ends an epoch, when its pages are durable in the data file, and begins the next.</param>
    public LogStream(LogCopy log, LogCopy journal, Epoch epoch, long frames, Func<Epoch, (Epoch Epoch, LogCopy? Journal)> begin)
    {
        this.log = log;
        this.journal = journal;
        this.epoch = epoch;
        this.begin = begin;
        second = new SecondSync();
        written = frames;
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => Volatile.Read(ref written) * Frame.Page;

    public override long Position { get; set; }

    /// <summary>Returns when the log is durable up to a length.</summary>
    /// <exception cref="IOException">The disk failed, now or in an earlier write: this log must be closed and opened again.</exception>
    public void Sync(long length)
    {
        while (!IsWritten(length / Frame.Page))
        {
            if (!progress.Wait(Patience)) throw new IOException("The store's log was not written in time.");
        }

        if (journal is null || second is null) log.Sync();
        else second.Sync(log, journal);
        Volatile.Write(ref durable, length / Frame.Page);
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (Position >= Length) return 0;
        long index = Position / Frame.Page;
        if (!log.TryRead(epoch, index, frame) && !(journal?.TryRead(epoch, index, frame) ?? false))
            throw new IOException($"Frame {index} of the store's log is damaged.");
        frame.AsSpan(0, WholePage(count)).CopyTo(buffer.AsSpan(offset));
        Position += Frame.Page;
        return Frame.Page;
    }

    /// <summary>
    /// Keeps a fault for <see cref="Sync"/> to report. Thrown here it would end the queue's thread, leave those that wait for
    /// the queue waiting, and make a transaction whose finalizer throws and so ends the process.
    /// </summary>
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (fault is not null) return;
        long index = Position / Frame.Page;
        buffer.AsSpan(offset, WholePage(count)).CopyTo(frame);
        Frame.Seal(frame, epoch.Seed, index, Volatile.Read(ref durable));
        try
        {
            log.Write(index, frame);
            journal?.Write(index, frame);
            Position += Frame.Page;
            Report(index + 1, null);
        }
        catch (IOException failed)
        {
            Report(0, failed);
        }
    }

    /// <summary>Does nothing: see <see cref="Sync"/>.</summary>
    public override void Flush() { }

    /// <summary>Ends the epoch after a checkpoint, durably.</summary>
    public override void SetLength(long value)
    {
        if (value != 0) throw new NotSupportedException("LiteDB keeps its log or empties it.");
        (Epoch next, LogCopy? segment) = begin(epoch);
        journal?.Dispose();
        (epoch, journal) = (next, segment);
        log.Begin(epoch);
        log.Sync();
        lock (gate) written = durable = 0;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("LiteDB sets the position.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            second?.Dispose();
            log.Dispose();
            journal?.Dispose();
        }

        base.Dispose(disposing);
    }

    private static int WholePage(int count) =>
        count == Frame.Page ? Frame.Page : throw new NotSupportedException($"LiteDB reads and writes whole pages of {Frame.Page} bytes, not {count}.");

    private bool IsWritten(long frames)
    {
        lock (gate)
        {
            if (fault is not null) throw new IOException(fault.Message, fault);
            progress.Reset();
            return written >= frames;
        }
    }

    private void Report(long frames, IOException? failed)
    {
        lock (gate)
        {
            written = Math.Max(written, frames);
            fault ??= failed;
            progress.Set();
        }
    }
}
