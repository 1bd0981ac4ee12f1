using Microsoft.Win32.SafeHandles;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// A file without buffers whose flushes reach the disk. LiteDB would sync only what is a FileStream to its eyes, which wrap it;
/// and a FileStream cannot be flushed beside reads.
/// </summary>
internal sealed class DiskFile(string path, FileMode mode, FileAccess access) : Stream
{
    // A reader of its own may stand beside the one writer.
    private readonly SafeFileHandle file = Open(path, mode, access);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => access != FileAccess.Read;

    public override long Length => RandomAccess.GetLength(file);

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = RandomAccess.Read(file, buffer, Position);
        Position += read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        RandomAccess.Write(file, buffer, Position);
        Position += buffer.Length;
    }

    public override void Flush()
    {
        if (CanWrite) RandomAccess.FlushToDisk(file);
    }

    public override void SetLength(long value) => RandomAccess.SetLength(file, value);

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    private static SafeFileHandle Open(string path, FileMode mode, FileAccess access)
    {
        SafeFileHandle file = File.OpenHandle(path, mode, access, access == FileAccess.Read ? FileShare.ReadWrite | FileShare.Delete : FileShare.Read);
        // The directory may be an older one that others can look into.
        if (access != FileAccess.Read && !OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return file;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) file.Dispose();
        base.Dispose(disposing);
    }
}
