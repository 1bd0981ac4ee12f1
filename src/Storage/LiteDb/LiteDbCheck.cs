using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>Reads a store that is not open, every page and every document. An open one checks itself: <see cref="LiteDbStore.CheckAsync"/>.</summary>
public static class LiteDbCheck
{
    /// <summary>Changes nothing.</summary>
    /// <exception cref="StoreInUseException">Another process has it open.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such directory, or no store in it.</exception>
    /// <exception cref="IOException">The disk failed.</exception>
    public static Task<StoreReport> RunAsync(string directory, CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            string path = Path.GetFullPath(directory);
            if (!File.Exists(Path.Combine(path, Names.Data)) && !Directory.Exists(Path.Combine(path, Journal.Folder)))
                throw new DirectoryNotFoundException($"There is no store in '{path}'.");
            using DirectoryLock held = DirectoryLock.Acquire(path);
            return Run(new DirectoryFiles(path), cancellationToken);
        }, cancellationToken);

    private static StoreReport Run(DirectoryFiles files, CancellationToken cancellationToken)
    {
        var inspection = new Inspection(files);
        if (!files.Exists(Names.Sums) && !files.Exists(Journal.Folder)) inspection.Find(Names.Sums, "is not there yet; the store makes it when it is opened", isDamage: false);
        else inspection.Look(isOpen: false, cancellationToken);
        return inspection.Report(inspection.Current is { } sums ? Walk(files, inspection, sums) : 0);
    }

    private static long Walk(DirectoryFiles files, Inspection inspection, PageSums sums)
    {
        try
        {
            using LogCopy log = LogCopy.Read(files, Names.Log), segment = LogCopy.Read(files, Journal.Name(sums.Epoch.Number));
            var pair = new LogPair(log, segment, sums.Epoch);
            using var data = new DataPages(files.Open(Names.Data, FileMode.Open, FileAccess.Read), sums, pair.Covered);
            using MemoryStream pages = pair.ReadPages();
            using LiteDatabase lite = Replay.Open(data, pages, isReadOnly: true);
            return StoreWalk.Count(lite);
        }
        catch (Exception fault) when (fault is not (UnauthorizedAccessException or OutOfMemoryException))
        {
            inspection.Find(Names.Data, $"cannot be read ({fault.GetType().Name})", isDamage: true);
            return 0;
        }
    }
}
