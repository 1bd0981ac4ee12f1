using Microsoft.Win32.SafeHandles;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// The data file and the log beside it. Looks at them before LiteDB does, which would make a new database of an empty file
/// though its log is there: what is damaged or no store at all must stay as it was found.
/// </summary>
internal sealed class DataFile(string directory)
{
    /// <summary>In bytes: the log before its checkpoint (8 MB), what that adds to the data file, and one large group of writes.</summary>
    private const long LeastFreeSpace = 64L << 20;

    private const int SignatureAt = 32;

    private readonly string data = Path.Combine(directory, "store.db");
    // Not store-log.db, where LiteDB's own tools would look for a log and not understand this one.
    private readonly string log = Path.Combine(directory, "store.log");

    /// <summary>Whether the disk has room for the next transaction.</summary>
    public bool HasRoom() => new DriveInfo(directory).AvailableFreeSpace >= LeastFreeSpace;

    /// <exception cref="StoreDamagedException">A file is missing or cannot be read as a store.</exception>
    public OpenFile Open()
    {
        Check();
        if (Size(data) == 0) Create();
        SyncingFile? dataFile = null;
        FileStream? logFile = null;
        try
        {
            dataFile = new SyncingFile(data, FileMode.Open);
            logFile = new FileStream(log, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
            SafeFileHandle handle = logFile.SafeFileHandle;
            return new OpenFile(dataFile, new LogStream(logFile, () => RandomAccess.FlushToDisk(handle)));
        }
        catch (Exception fault)
        {
            dataFile?.Dispose();
            logFile?.Dispose();
            if (!IsDamage(fault)) throw;
            throw new StoreDamagedException(data, "cannot be read; keep it and its log, and put both back from one backup.", fault);
        }
    }

    private void Check()
    {
        long size = Size(data);
        if (size == 0 && Size(log) > 0)
        {
            throw new StoreDamagedException(data,
                $"is missing or empty beside its log '{log}'; put both back from one backup, or move the log away to start empty.");
        }

        if (size > 0 && !HasSignature())
            throw new StoreDamagedException(data, "is not a store of this program; move it away, or put it back from a backup.");
    }

    /// <summary>Makes the data file whole before it gets its name, so that a power cut leaves no half of one.</summary>
    private void Create()
    {
        string unfinished = data + ".new";
        using (var file = new OpenFile(new SyncingFile(unfinished, FileMode.Create), new LogStream(new MemoryStream(), () => { })))
            file.Lite.Checkpoint();
        File.Move(unfinished, data, overwrite: true);
    }

    private static long Size(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    private bool HasSignature()
    {
        byte[] page = new byte[LogStream.Page];
        using FileStream file = File.OpenRead(data);
        return file.ReadAtLeast(page, LogStream.Page, throwOnEndOfStream: false) == LogStream.Page
            && page.AsSpan(SignatureAt).StartsWith("** This is a LiteDB file **"u8);
    }

    /// <summary>LiteDB meets bad pages with whatever exception its parsing ends in; a refused or failing disk is no damage.</summary>
    private static bool IsDamage(Exception fault) =>
        fault is not (UnauthorizedAccessException or OutOfMemoryException) && fault.GetType() != typeof(IOException);

    /// <summary>A file whose flushes reach the disk; LiteDB would sync only what is a FileStream to its eyes, which wrap it.</summary>
    private sealed class SyncingFile(string path, FileMode mode) : FileStream(path, mode, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0)
    {
        public override void Flush() => Flush(flushToDisk: true);
    }
}
