namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>The files of a directory on a disk.</summary>
internal sealed class DirectoryFiles(string directory) : IStoreFiles
{
    public long FreeSpace => new DriveInfo(directory).AvailableFreeSpace;

    public string FullPath(string name) => Path.Combine(directory, name);

    public bool Exists(string name) => Path.Exists(FullPath(name));

    public long Length(string name)
    {
        var file = new FileInfo(FullPath(name));
        return file.Exists ? file.Length : 0;
    }

    public Stream Open(string name, FileMode mode, FileAccess access = FileAccess.ReadWrite)
    {
        string path = FullPath(name);
        if (mode is not FileMode.Open) OwnDirectory.Make(Path.GetDirectoryName(path) ?? directory);
        return new DiskFile(path, mode, access);
    }

    public IReadOnlyList<string> List(string folder)
    {
        string path = FullPath(folder);
        if (!Directory.Exists(path)) return [];
        return [.. Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)];
    }

    public void Move(string from, string to)
    {
        string source = FullPath(from), target = FullPath(to);
        OwnDirectory.Make(Path.GetDirectoryName(target) ?? directory);
        if (Directory.Exists(source)) Directory.Move(source, target);
        else File.Move(source, target, overwrite: true);
        OwnDirectory.Sync(Path.GetDirectoryName(target) ?? directory);
        if (Path.GetDirectoryName(source) != Path.GetDirectoryName(target)) OwnDirectory.Sync(Path.GetDirectoryName(source) ?? directory);
    }

    public void Delete(string name)
    {
        string path = FullPath(name);
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        else if (File.Exists(path)) File.Delete(path);
    }

    public void Sync(string folder) => OwnDirectory.Sync(Path.Combine(directory, folder));

    public IStoreFiles In(string folder) => new DirectoryFiles(FullPath(folder));
}
