using System.Globalization;
using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>Whole copies of the data file, each with its checksums and named by the epoch that began with it. Those with checksums are whole.</summary>
internal sealed class Snapshots(IStoreFiles files)
{
    public const string Folder = "snapshots";

    private const string OfData = ".db", OfSums = ".crc";

    public static string DataName(long number) => string.Create(CultureInfo.InvariantCulture, $"{Folder}/{number:D8}{OfData}");

    public static string SumsName(long number) => string.Create(CultureInfo.InvariantCulture, $"{Folder}/{number:D8}{OfSums}");

    /// <summary>The numbers of those that are there, in order.</summary>
    public IReadOnlyList<long> Numbers() => NumberedFiles.In(files, Folder, OfSums);

    /// <summary>Copies the data file, which must not change meanwhile, and looks whether the copy is good.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="StoreDamagedException">The data file is damaged.</exception>
    public long Take(CancellationToken cancellationToken)
    {
        PageSums sums = PageSums.Read(files, Names.Sums);
        long number = sums.Epoch.Number;
        if (files.Exists(SumsName(number)) && IsGood(number, cancellationToken)) return number;
        string name = DataName(number), unfinished = name + Names.Unfinished;
        try
        {
            PageCopy.Make(files, Names.Data, files, unfinished, sums, cancellationToken);
            files.Move(unfinished, name);
        }
        finally
        {
            files.Delete(unfinished);
        }

        sums.Write(files, SumsName(number));
        return number;
    }

    /// <summary>Whether a snapshot is what was written.</summary>
    public bool IsGood(long number, CancellationToken cancellationToken)
    {
        try
        {
            PageSums sums = PageSums.Read(files, SumsName(number));
            if (sums.Epoch.Number != number || files.Length(DataName(number)) != (long)sums.Count * Frame.Page) return false;
            using Stream data = files.Open(DataName(number), FileMode.Open, FileAccess.Read);
            return sums.FindBad(data, covered: null, copy: null, cancellationToken) is null;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Drops the older ones, durably, and what was left unfinished.</summary>
    /// <returns>The oldest number kept, 0 when there is none.</returns>
    public long KeepNewest(int count)
    {
        List<long> kept = [.. Numbers().TakeLast(count)];
        string[] wanted = [.. kept.SelectMany(number => new[] { DataName(number), SumsName(number) })];
        // The checksums go first: a snapshot that has them is whole.
        foreach (string name in files.List(Folder).Select(name => $"{Folder}/{name}").Except(wanted).OrderByDescending(IsSums)) files.Delete(name);
        files.Sync(Folder);
        return kept.FirstOrDefault();
    }

    private static bool IsSums(string name) => name.EndsWith(OfSums, StringComparison.Ordinal);
}
