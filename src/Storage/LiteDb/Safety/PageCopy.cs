using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>Copies a data file that does not change meanwhile, and proves the copy.</summary>
internal static class PageCopy
{
    /// <summary>The copy is durable on return (its name is not yet), has the pages that the checksums tell, and can be opened by LiteDB.</summary>
    /// <exception cref="StoreDamagedException">The file is not what was written.</exception>
    public static void Make(IStoreFiles from, string name, IStoreFiles to, string copyName, PageSums sums, CancellationToken cancellationToken)
    {
        using (Stream data = from.Open(name, FileMode.Open, FileAccess.Read))
        using (Stream copy = to.Open(copyName, FileMode.Create))
        {
            if (sums.FindBad(data, covered: null, copy, cancellationToken) is { } page)
                throw new StoreDamagedException(from.FullPath(name), $"is damaged at page {page}; it was not copied.");
            copy.Flush();
        }

        using Stream made = to.Open(copyName, FileMode.Open, FileAccess.Read);
        if (sums.FindBad(made, covered: null, copy: null, cancellationToken) is not null) throw new IOException($"The disk did not keep '{to.FullPath(copyName)}'.");
        using LiteDatabase lite = Replay.Open(made, new MemoryStream(), isReadOnly: true);
        _ = lite.GetCollectionNames().Count();
    }
}
