namespace WorkerAdvisor.Knowledge.Content;

/// <summary>The files of a content folder.</summary>
internal static class ContentFiles
{
    /// <summary>Paths relative to the content folder, with forward slashes, in order; none when there is no such folder.</summary>
    public static IEnumerable<string> In(string folder, string under, string pattern)
    {
        string start = Path.Combine(folder, under);
        if (!Directory.Exists(start)) return [];
        return Directory.EnumerateFiles(start, pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal);
    }
}
