using LiteDB;
using LiteDB.Engine;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>LiteDB over its two streams, with the syncing and the checkpoints in our hands.</summary>
internal sealed class OpenFile : IDisposable
{
    /// <summary>Length of the log at which it is moved into the data file, in bytes: LiteDB's own default of 1000 pages.</summary>
    private const long LogToCheckpoint = 1000 * LogStream.Page;

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

    private long LogLength => Lite.Execute("SELECT logFileSize FROM $database").Single()["logFileSize"].AsInt64;

    /// <summary>Returns when every commit so far is durable.</summary>
    public void Sync() => log.Sync(LogLength);

    /// <summary>Moves a log that has grown long into the data file. Everything must be synced.</summary>
    public void CheckpointIfDue()
    {
        if (log.Length >= LogToCheckpoint) Lite.Checkpoint();
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
