using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// The data file and the log beside it. Looks at them before LiteDB does, because LiteDB cuts a file to whole pages and
/// makes a new database of what is then empty: a damaged or mistaken file must stay as it was found.
/// </summary>
internal sealed class DataFile(string directory)
{
    private const int PageSize = 8192, SignatureAt = 32;

    private readonly string data = Path.Combine(directory, "store.db");
    private readonly string log = Path.Combine(directory, "store-log.db");   // LiteDB's own naming

    /// <exception cref="StoreDamagedException">A file is missing or cannot be read as a store.</exception>
    public LiteDatabase Open()
    {
        Check();
        LiteDatabase? database = null;
        try
        {
            // Never with a password: that mode does not sync, so acknowledged writes would not survive a power cut.
            // Binary collation: the default ignores case, and would take two chats for one.
            database = new LiteDatabase(new ConnectionString { Filename = data, Collation = Collation.Binary });
            Schema.Prepare(database);
            return database;
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            Abandon(database);
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

    private static long Size(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    private bool HasSignature()
    {
        byte[] page = new byte[PageSize];
        using FileStream file = File.OpenRead(data);
        return file.ReadAtLeast(page, PageSize, throwOnEndOfStream: false) == PageSize
            && page.AsSpan(SignatureAt).StartsWith("** This is a LiteDB file **"u8);
    }

    /// <summary>LiteDB meets bad pages with whatever exception its parsing ends in; a refused or failing disk is no damage.</summary>
    private static bool IsDamage(Exception fault) =>
        fault is not (UnauthorizedAccessException or OutOfMemoryException) && fault.GetType() != typeof(IOException);

    private static void Abandon(LiteDatabase? database)
    {
        try
        {
            database?.Dispose();
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            // The first fault is the one to tell.
        }
    }
}
