using System.Globalization;
using LiteDB;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// A store that is made anew beside a damaged one and then takes its place. Until it is whole it stands under an unfinished name; then
/// it is renamed, from where on finishing means moving its files in, which can be cut short and gone on with.
/// </summary>
internal sealed class Restoring(IStoreFiles files, TimeProvider clock)
{
    private const string Unfinished = Names.Restored + Names.Unfinished, ResultName = "result.json", Keys = "keys";

    private static readonly string[] Parts = [Names.Data, Names.Sums, Names.Log, Journal.Folder, Snapshots.Folder];

    /// <summary>Where the new store is made.</summary>
    public IStoreFiles Target { get; } = files.In(Unfinished);

    /// <summary>Whether an earlier restore has only to be finished.</summary>
    public bool IsToBeFinished => files.Exists(Names.Restored);

    public void Clear()
    {
        files.Delete(Unfinished);
        files.Sync("");
    }

    /// <summary>Makes a store of a data file in <see cref="Target"/>, proves it, and puts it in the place of the one that is there.</summary>
    /// <param name="aside">What the folder is called to which the files that are there go: this and the time.</param>
    public RestoreResult Finish(PageSums sums, RestoreResult result, string aside, CancellationToken cancellationToken)
    {
        sums.Write(Target, Names.Sums);
        new Journal(Target).Begin(sums.Epoch).Dispose();
        using (var log = new LogCopy(Target.Open(Names.Log, FileMode.Create)))
        {
            log.Begin(sums.Epoch);
            log.Sync();
        }

        new Snapshots(Target).Take(cancellationToken);
        long documents;
        using (Stream data = Target.Open(Names.Data, FileMode.Open, FileAccess.Read))
        using (LiteDatabase lite = Replay.Open(data, new MemoryStream(), isReadOnly: true)) documents = StoreWalk.Count(lite);
        bool replaces = Parts.Any(files.Exists);
        result = result with { Documents = documents, MovedTo = replaces ? FreeName(aside) : null };
        using (Stream file = Target.Open(ResultName, FileMode.Create))
        {
            JsonSerializer.Serialize(file, result);
            file.Flush();
        }

        cancellationToken.ThrowIfCancellationRequested();
        Target.Sync("");
        files.Move(Unfinished, Names.Restored);
        return MoveIn();
    }

    /// <summary>Moves what is there aside and the new store in. May be cut short and called again.</summary>
    public RestoreResult MoveIn()
    {
        RestoreResult result;
        using (Stream file = files.Open($"{Names.Restored}/{ResultName}", FileMode.Open, FileAccess.Read))
            result = JsonSerializer.Deserialize<RestoreResult>(file) ?? throw new InvalidDataException();
        foreach (string part in Parts.Where(part => files.Exists($"{Names.Restored}/{part}")))
        {
            if (files.Exists(part)) files.Move(part, $"{result.MovedTo}/{part}");
            files.Move($"{Names.Restored}/{part}", part);
        }

        foreach (string key in files.List($"{Names.Restored}/{Keys}").Where(key => !files.Exists($"{Keys}/{key}")))
            files.Move($"{Names.Restored}/{Keys}/{key}", $"{Keys}/{key}");
        files.Delete(Names.Restored);
        files.Sync("");
        return result with { MovedTo = result.MovedTo is { } moved ? files.FullPath(moved) : null };
    }

    private string FreeName(string aside)
    {
        string name = aside + clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture), free = name;
        for (int more = 2; files.Exists(free); more++) free = $"{name}-{more}";
        return free;
    }
}
