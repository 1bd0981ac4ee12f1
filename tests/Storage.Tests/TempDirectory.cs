namespace WorkerAdvisor.Storage.Tests;

/// <summary>A new empty directory, removed with all that is in it.</summary>
internal sealed class TempDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("storage-tests-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <returns>A directory of its own with a copy of everything.</returns>
    public TempDirectory Copy()
    {
        var copy = new TempDirectory();
        foreach (string file in Directory.GetFiles(Path, "*", SearchOption.AllDirectories))
        {
            string name = copy.File(System.IO.Path.GetRelativePath(Path, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(name) ?? copy.Path);
            System.IO.File.Copy(file, name);
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
