namespace WorkerAdvisor.Knowledge.Tests;

/// <summary>A path in a directory of its own, which goes away with it; no file is there yet.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("file-");

    public string Path => System.IO.Path.Combine(_directory.FullName, "model.bin");

    /// <summary>Names of all files beside the path.</summary>
    public IEnumerable<string> Siblings => _directory.GetFiles().Select(file => file.Name);

    public void Dispose() => _directory.Delete(recursive: true);
}
