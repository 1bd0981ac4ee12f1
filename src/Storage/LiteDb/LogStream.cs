using System.Numerics;
using System.Runtime.InteropServices;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// The log as LiteDB sees it, made safe against two things in LiteDB 5.0.20. Commit returns when its pages are in a queue that
/// another thread may still be writing: <see cref="Sync"/> waits for them, and syncs once where LiteDB would after every page.
/// And its pages carry no checksum, so one that a power cut left half written makes the whole store unreadable: here each page
/// has its CRC behind it, and opening cuts the log before the first that does not match. Acknowledged pages were synced, so all match.
/// </summary>
internal sealed class LogStream : Stream
{
    public const int Page = 8192;
    private const int Frame = Page + sizeof(uint);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Stream inner;
    private readonly Action sync;
    private readonly byte[] frame = new byte[Frame];   // LiteDB holds a lock around each read and write
    private readonly Lock gate = new();
    private readonly ManualResetEventSlim progress = new();
    private long written;
    private IOException? fault;

    /// <param name="inner">The log file, or memory. Owned.</param>
    /// <param name="sync">Makes durable what was written to <paramref name="inner"/>; may be called beside reads of it.</param>
    public LogStream(Stream inner, Action sync)
    {
        this.inner = inner;
        this.sync = sync;
        CutTornPages();
        written = Length;
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => inner.Length / Frame * Page;

    public override long Position { get; set; }

    /// <summary>Returns when the log is durable up to a length.</summary>
    /// <exception cref="IOException">The disk failed, now or in an earlier write: this log must be closed and opened again.</exception>
    public void Sync(long length)
    {
        while (!IsWritten(length))
        {
            if (!progress.Wait(Patience)) throw new IOException("The store's log was not written in time.");
        }

        sync();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (Position >= Length) return 0;
        inner.Position = Physical(Position);
        inner.ReadExactly(buffer, offset, WholePage(count));
        Position += Page;
        return Page;
    }

    /// <summary>
    /// Keeps a fault for <see cref="Sync"/> to report. Thrown here it would end the queue's thread, leave those that wait for
    /// the queue waiting, and make a transaction whose finalizer throws and so ends the process.
    /// </summary>
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (fault is not null) return;
        buffer.AsSpan(offset, WholePage(count)).CopyTo(frame);
        uint crc = Crc(frame);
        MemoryMarshal.Write(frame.AsSpan(Page), crc);
        try
        {
            inner.Position = Physical(Position);
            inner.Write(frame, 0, Frame);
            Position += Page;
            Report(Position, null);
        }
        catch (IOException failed)
        {
            Report(0, failed);
        }
    }

    /// <summary>Does nothing: see <see cref="Sync"/>.</summary>
    public override void Flush() { }

    /// <summary>Cuts the log after a checkpoint, durably: old pages must not come back behind new ones.</summary>
    public override void SetLength(long value)
    {
        inner.SetLength(Physical(value));
        sync();
        lock (gate) written = value;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("LiteDB sets the position.");

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private static long Physical(long position) => position / Page * Frame;

    private static int WholePage(int count) =>
        count == Page ? Page : throw new NotSupportedException($"LiteDB reads and writes whole pages of {Page} bytes, not {count}.");

    /// <summary>Not zero for a page of zeros, which a disk may leave where nothing was written.</summary>
    private static uint Crc(ReadOnlySpan<byte> page)
    {
        uint crc = uint.MaxValue;
        foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(page[..Page])) crc = BitOperations.Crc32C(crc, word);
        return crc;
    }

    private void CutTornPages()
    {
        inner.Position = 0;
        long whole = 0;
        while (inner.ReadAtLeast(frame, Frame, throwOnEndOfStream: false) == Frame && Crc(frame) == MemoryMarshal.Read<uint>(frame.AsSpan(Page)))
            whole += Frame;
        if (inner.Length == whole) return;
        inner.SetLength(whole);
        sync();
    }

    private bool IsWritten(long length)
    {
        lock (gate)
        {
            if (fault is not null) throw new IOException(fault.Message, fault);
            progress.Reset();
            return written >= length;
        }
    }

    private void Report(long position, IOException? failed)
    {
        lock (gate)
        {
            written = Math.Max(written, position);
            fault ??= failed;
            progress.Set();
        }
    }
}
