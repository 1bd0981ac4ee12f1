namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>The files of a store's directory.</summary>
internal static class Names
{
    public const string Data = "store.db", Sums = "store.crc";

    /// <summary>Not store-log.db, where LiteDB's own tools would look for a log and not understand this one.</summary>
    public const string Log = "store.log";

    /// <summary>Behind a name: not finished yet. Whatever carries it may be deleted.</summary>
    public const string Unfinished = ".new";

    /// <summary>A restored store that only has to be moved to its place; while it is there, the store is not to be opened.</summary>
    public const string Restored = "restored";

    /// <summary>The way out that every message about damage names.</summary>
    public const string WayOut = "nothing was changed; `data restore` brings back what was acknowledged.";
}
