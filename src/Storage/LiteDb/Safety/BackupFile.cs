using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// A backup: one tar file with the data file, its checksums, and the keys that unseal what is in it. Whoever has it can read all, so it is
/// for its owner's eyes only.
/// </summary>
internal static class BackupFile
{
    private const string Keys = "keys/", KeySums = "keys.sha256";

    /// <summary>Writes and proves a backup, then gives it its name. The store's data file must not change meanwhile.</summary>
    /// <exception cref="IOException">The disk failed, or a file of that name is there already.</exception>
    public static void Write(IStoreFiles files, string path, string? keyDirectory, CancellationToken cancellationToken)
    {
        if (File.Exists(path)) throw new IOException($"The file '{path}' is there already; a backup overwrites nothing.");
        string unfinished = $"{path}.{Guid.NewGuid():N}{Names.Unfinished}";
        try
        {
            using (FileStream file = Create(unfinished))
            {
                using (var tar = new TarWriter(file, TarEntryFormat.Pax, leaveOpen: true))
                {
                    Add(tar, files, Names.Sums);
                    Add(tar, files, Names.Data);
                    AddKeys(tar, keyDirectory);
                }

                file.Flush(flushToDisk: true);
            }

            Read(unfinished, target: null, cancellationToken);
            File.Move(unfinished, path, overwrite: false);
            OwnDirectory.Sync(Path.GetDirectoryName(path) ?? "/");
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Reads a whole backup and proves it; puts it into an empty folder if there is a target.</summary>
    /// <exception cref="StoreDamagedException">It is no backup, or damaged.</exception>
    public static PageSums Read(string path, IStoreFiles? target, CancellationToken cancellationToken)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            using var tar = new TarReader(file);
            PageSums sums = PageSums.Read(new MemoryStream(Content(tar, Names.Sums)));
            ReadData(Next(tar, Names.Data), sums, target, cancellationToken);
            ReadKeys(tar, target);
            return sums;
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or FormatException or ArgumentException)
        {
            throw new StoreDamagedException(path, "is not a whole backup of a store; nothing was changed.", fault);
        }
    }

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private static void Add(TarWriter tar, IStoreFiles files, string name)
    {
        using Stream content = files.Open(name, FileMode.Open, FileAccess.Read);
        Add(tar, name, content);
    }

    private static void Add(TarWriter tar, string name, Stream content) => tar.WriteEntry(
        new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite });

    private static void AddKeys(TarWriter tar, string? directory)
    {
        var sums = new StringBuilder();
        string[] paths = directory is null || !Directory.Exists(directory) ? [] : Directory.GetFiles(directory);
        foreach (string path in paths.Order(StringComparer.Ordinal))
        {
            byte[] key = File.ReadAllBytes(path);
            string name = Keys + Path.GetFileName(path);
            sums.Append(Convert.ToHexStringLower(SHA256.HashData(key))).Append("  ").Append(name).Append('\n');
            using var content = new MemoryStream(key);
            Add(tar, name, content);
        }

        using var list = new MemoryStream(Encoding.UTF8.GetBytes(sums.ToString()));
        Add(tar, KeySums, list);
    }

    private static void ReadData(TarEntry entry, PageSums sums, IStoreFiles? target, CancellationToken cancellationToken)
    {
        using Stream? copy = target?.Open(Names.Data, FileMode.Create);
        Stream data = entry.DataStream ?? throw new InvalidDataException();
        if (sums.FindBad(data, covered: null, copy, cancellationToken) is not null || entry.Length != (long)sums.Count * Frame.Page) throw new InvalidDataException();
        copy?.Flush();
    }

    private static void ReadKeys(TarReader tar, IStoreFiles? target)
    {
        var sums = new StringBuilder();
        while (true)
        {
            TarEntry entry = tar.GetNextEntry() ?? throw new InvalidDataException();
            byte[] content = Content(entry);
            if (entry.Name == KeySums)
            {
                if (!content.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(sums.ToString()))) throw new InvalidDataException();
                return;
            }

            string name = entry.Name.StartsWith(Keys, StringComparison.Ordinal) ? entry.Name[Keys.Length..] : "";
            if (name.Length == 0 || name != Path.GetFileName(name) || name is "." or "..") throw new InvalidDataException();
            sums.Append(Convert.ToHexStringLower(SHA256.HashData(content))).Append("  ").Append(entry.Name).Append('\n');
            using Stream? file = target?.Open(entry.Name, FileMode.Create);
            file?.Write(content);
            file?.Flush();
        }
    }

    private static TarEntry Next(TarReader tar, string name) =>
        tar.GetNextEntry() is { EntryType: TarEntryType.RegularFile } entry && entry.Name == name ? entry : throw new InvalidDataException();

    private static byte[] Content(TarReader tar, string name) => Content(Next(tar, name));

    private static byte[] Content(TarEntry entry)
    {
        using var content = new MemoryStream();
        entry.DataStream?.CopyTo(content);
        return content.ToArray();
    }
}
