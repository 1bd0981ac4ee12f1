namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// Says that one process owns the directory. LiteDB's direct mode takes no lock on Linux: two processes opened one file and
/// corrupted it. The operating system lets go of this lock even when the process is killed, so the file may stay behind.
/// </summary>
internal sealed class DirectoryLock : IDisposable
{
    private const int WindowsSharingViolation = unchecked((int)0x80070020), LinuxWouldBlock = 11, MacWouldBlock = 35;

    private readonly FileStream file;

    private DirectoryLock(FileStream file) => this.file = file;

    /// <exception cref="StoreInUseException">Somebody else holds the directory.</exception>
    public static DirectoryLock Acquire(string directory)
    {
        try
        {
            string path = Path.Combine(directory, "store.lock");
            return new DirectoryLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (taken.HResult is WindowsSharingViolation or LinuxWouldBlock or MacWouldBlock)
        {
            throw new StoreInUseException(directory, taken);
        }
    }

    public void Dispose() => file.Dispose();
}
