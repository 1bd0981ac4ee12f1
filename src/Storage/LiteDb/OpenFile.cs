using LiteDB;
using LiteDB.Engine;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>LiteDB over its two streams, with the syncing and the checkpoints in our hands.</summary>
internal sealed class OpenFile : IDisposable
{
    private readonly Stream data;
    private readonly LogStream log;

    /// <param name="data">Makes its content durable when flushed. Owned.</param>
    /// <param name="log">Owned.</param>
    public OpenFile(Stream data, LogStream log)
    {
        this.data = data;
        this.log = log;
        Lite = new LiteDatabase(new LiteEngine(new EngineSettings
        {
            DataStream = data,
            LogStream = log,
            TempStream = new MemoryStream(),
            Collation = Collation.Binary,   // the default ignores case, and would take two chats for one
        }));
        // LiteDB's own checkpoint runs inside Commit, and could overwrite data pages before the log is synced.
        if (Lite.CheckpointSize != 0) Lite.CheckpointSize = 0;
        Schema.Prepare(Lite);
        Sync();
    }

    public LiteDatabase Lite { get; }

    /// <summary>In bytes, as LiteDB counts it.</summary>
    public long LogWritten => log.Length;

    private long LogLength => Lite.Execute("SELECT logFileSize FROM $database").Single()["logFileSize"].AsInt64;

    /// <summary>Returns when every commit so far is durable.</summary>
    public void Sync() => log.Sync(LogLength);

    /// <summary>Moves the log into the data file. Everything must be synced.</summary>
    public void Checkpoint()
    {
        var pages = data as DataPages;
        try
        {
            if (pages is not null) pages.IsWritable = true;
            Lite.Checkpoint();
        }
        finally
        {
            if (pages is not null) pages.IsWritable = false;
        }
    }

    public void Dispose()
    {
        try
        {
            Lite.Dispose();
        }
        finally
        {
            log.Dispose();
            data.Dispose();
        }
    }
}
