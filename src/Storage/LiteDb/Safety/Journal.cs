using System.Globalization;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// A second copy of every log, a segment for each epoch, kept from the oldest snapshot on: a snapshot and the segments since are
/// everything that was acknowledged.
/// </summary>
internal sealed class Journal(IStoreFiles files)
{
    public const string Folder = "journal";

    private const string Extension = ".log";

    public static string Name(long number) => string.Create(CultureInfo.InvariantCulture, $"{Folder}/{number:D8}{Extension}");

    /// <summary>The numbers of the segments that are there, in order.</summary>
    public IReadOnlyList<long> Numbers() => NumberedFiles.In(files, Folder, Extension);

    /// <returns>The segment of an epoch, made if it is not there.</returns>
    public LogCopy Open(long number) => new(files.Open(Name(number), FileMode.OpenOrCreate));

    /// <summary>Begins a segment, durably. One that is there is of a checkpoint that was cut short, and holds nothing.</summary>
    public LogCopy Begin(Epoch epoch)
    {
        LogCopy segment = Open(epoch.Number);
        try
        {
            segment.Begin(epoch);
            segment.Sync();
            files.Sync(Folder);
            files.Sync("");
            return segment;
        }
        catch
        {
            segment.Dispose();
            throw;
        }
    }

    /// <summary>Length in bytes of the segments from a number on.</summary>
    public long LengthFrom(long number) => Numbers().Where(segment => segment >= number).Sum(segment => Math.Max(0, files.Length(Name(segment)) - Epoch.HeaderSize));

    public void DropBefore(long number)
    {
        foreach (long old in Numbers().Where(segment => segment < number)) files.Delete(Name(old));
        files.Sync(Folder);
    }
}
