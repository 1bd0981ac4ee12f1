using System.Runtime.InteropServices;
using System.Text;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>Directories for their owner's eyes only, and what .NET cannot do with one: sync it, so that a new name outlives a power cut.</summary>
public static class OwnDirectory
{
    private const int InvalidArgument = 22;   // a file system that syncs names by itself says so

    /// <summary>Makes one that is not there.</summary>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Makes the names in it durable.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static void Sync(string path)
    {
        if (OperatingSystem.IsWindows()) return;   // NTFS journals names in order
        int handle = Open(Encoding.UTF8.GetBytes(path + '\0'), 0);
        if (handle < 0) throw new IOException($"The directory '{path}' cannot be opened (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (Flush(handle) != 0 && Marshal.GetLastPInvokeError() is not InvalidArgument and var error)
                throw new IOException($"The directory '{path}' cannot be synced (error {error}).");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
