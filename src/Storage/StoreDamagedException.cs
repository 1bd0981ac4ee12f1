namespace WorkerAdvisor.Storage;

/// <summary>A file of the store is missing or unreadable. Nothing is mended or deleted; that is for a person to decide.</summary>
/// <param name="file">Full path of the file at fault.</param>
/// <param name="fault">One line: what is wrong, and what to do.</param>
public sealed class StoreDamagedException(string file, string fault, Exception? inner = null)
    : Exception($"The store file '{file}' {fault}", inner)
{
    /// <summary>Full path of the file at fault.</summary>
    public string File { get; } = file;
}
