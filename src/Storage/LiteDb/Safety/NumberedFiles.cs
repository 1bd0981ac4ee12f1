using System.Globalization;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>Files that carry an epoch's number as their name.</summary>
internal static class NumberedFiles
{
    /// <returns>The numbers, in order.</returns>
    public static IReadOnlyList<long> In(IStoreFiles files, string folder, string extension) =>
        [.. files.List(folder).Where(name => name.EndsWith(extension, StringComparison.Ordinal)).Select(name => Number(name[..^extension.Length])).OfType<long>().Order()];

    private static long? Number(string name) => long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
