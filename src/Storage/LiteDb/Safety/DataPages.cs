namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// The data file as LiteDB sees it: a page that is read is what was written, and pages change in a checkpoint only (LiteDB would
/// also note in the header that it met damage). LiteDB holds a lock around each read and write.
/// </summary>
/// <param name="file">Owned.</param>
/// <param name="covered">Pages of which the log has a newer one, so that the file may have anything in their place.</param>
internal sealed class DataPages(Stream file, PageSums sums, IReadOnlySet<uint> covered) : Stream
{
    private readonly HashSet<uint> stale = [.. covered];

    /// <summary>Whether a checkpoint is under way.</summary>
    public bool IsWritable { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => file.Length / Frame.Page * Frame.Page;

    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    /// <exception cref="IOException">The page is not what was written.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        long index = file.Position / Frame.Page;
        int read = file.ReadAtLeast(buffer.AsSpan(offset, count), count, throwOnEndOfStream: false);
        if (read == 0 || stale.Contains((uint)index)) return read;
        if (read != Frame.Page || !sums.Fits(index, buffer.AsSpan(offset, read))) throw new IOException($"Page {index} of the store is damaged.");
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (!IsWritable) throw new NotSupportedException("The data file changes in a checkpoint only.");
        long index = file.Position / Frame.Page;
        file.Write(buffer, offset, count);
        sums.Set(index, buffer.AsSpan(offset, count));
        stale.Remove((uint)index);
    }

    public override void Flush() => file.Flush();

    public override void SetLength(long value)
    {
        if (value != Length) throw new NotSupportedException("The data file changes in a checkpoint only.");
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("LiteDB sets the position.");

    protected override void Dispose(bool disposing)
    {
        if (disposing) file.Dispose();
        base.Dispose(disposing);
    }
}
