using LiteDB;
using LiteDB.Engine;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>Applies a log to a data file by LiteDB itself, which gives the very file that the store's own checkpoint gave.</summary>
internal static class Replay
{
    /// <param name="data">Durable on return. Not disposed of.</param>
    /// <param name="pages">LiteDB's log; empty on return.</param>
    public static void Into(Stream data, Stream pages)
    {
        using LiteDatabase lite = Open(data, pages, isReadOnly: false);
        lite.Checkpoint();
    }

    /// <summary>Opens without a look at the schema and, read only, without changing a byte.</summary>
    public static LiteDatabase Open(Stream data, Stream pages, bool isReadOnly) => new(new LiteEngine(new EngineSettings
    {
        DataStream = data,
        LogStream = pages,
        TempStream = new MemoryStream(),
        ReadOnly = isReadOnly,
        Collation = Collation.Binary,
    }));
}
