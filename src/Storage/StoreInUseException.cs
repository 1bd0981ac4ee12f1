namespace WorkerAdvisor.Storage;

/// <summary>Another process, or another store of this one, holds the directory. Nothing was opened; stop the other one, or ask it.</summary>
public sealed class StoreInUseException(string directory, Exception? inner = null)
    : Exception($"The store in '{directory}' is in use by another process; stop that one first, or choose another directory.", inner)
{
    /// <summary>Full path of the directory that is in use.</summary>
    public string Directory { get; } = directory;
}
