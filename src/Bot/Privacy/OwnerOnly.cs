using Microsoft.Win32.SafeHandles;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Bot.Privacy;

/// <summary>Files and directories that only their owner may read. On Windows the directory's own rights hold.</summary>
internal static class OwnerOnly
{
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite, Directory = File | UnixFileMode.UserExecute;

    /// <summary>Makes a directory, or takes from others the right to one that is there.</summary>
    public static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            System.IO.Directory.CreateDirectory(path);
            return;
        }

        System.IO.Directory.CreateDirectory(path, Directory);
        System.IO.File.SetUnixFileMode(path, Directory);
    }

    /// <summary>Makes a file, or empties one.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = File;
        return new FileStream(path, options);
    }

    /// <summary>Makes the files of a directory, and their names, outlive a power cut.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static void Sync(string directory)
    {
        foreach (string path in System.IO.Directory.GetFiles(directory))
        {
            using SafeFileHandle file = System.IO.File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(file);
        }

        OwnDirectory.Sync(directory);
    }
}
