namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>One file of frames: the log, or the journal's segment that holds the same.</summary>
/// <param name="file">Owned.</param>
/// <param name="sync">Makes durable what was written, beside reads; the stream's own flush if null.</param>
internal sealed class LogCopy(Stream file, Action? sync = null) : IDisposable
{
    /// <summary>Frames that the file has room for; behind the last good one may be anything.</summary>
    public long Frames => Math.Max(0, (file.Length - Epoch.HeaderSize + Frame.Size - 1) / Frame.Size);

    public bool IsEmpty => file.Length == 0;

    /// <summary>Opens a copy for reading; one that is not there is empty.</summary>
    public static LogCopy Read(IStoreFiles files, string name) => new(files.Exists(name) ? files.Open(name, FileMode.Open, FileAccess.Read) : new MemoryStream());

    /// <returns>Null when there is none, or it is damaged.</returns>
    public Epoch? ReadHeader()
    {
        Span<byte> header = stackalloc byte[Epoch.HeaderSize];
        file.Position = 0;
        return file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length ? Epoch.Read(header) : null;
    }

    /// <summary>Drops everything and begins an epoch. Not durable before <see cref="Sync"/>, nor need it be: old frames do not fit the new epoch.</summary>
    public void Begin(Epoch epoch)
    {
        file.SetLength(0);
        WriteHeader(epoch);
    }

    public void WriteHeader(Epoch epoch)
    {
        file.Position = 0;
        file.Write(epoch.ToHeader());
    }

    /// <returns>Whether a whole frame of the epoch is there.</returns>
    public bool TryRead(Epoch epoch, long index, Span<byte> frame)
    {
        file.Position = At(index);
        return file.ReadAtLeast(frame, Frame.Size, throwOnEndOfStream: false) == Frame.Size && Frame.IsWhole(frame, epoch.Seed, index);
    }

    public void Write(long index, byte[] frame)
    {
        file.Position = At(index);
        file.Write(frame, 0, Frame.Size);
    }

    /// <summary>Keeps the first frames only.</summary>
    public void Cut(long frames) => file.SetLength(At(frames));

    public void Sync()
    {
        if (sync is null) file.Flush();
        else sync();
    }

    public void Dispose() => file.Dispose();

    private static long At(long index) => Epoch.HeaderSize + (index * Frame.Size);
}
