using System.Globalization;
using System.Security.Cryptography;
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
        bool replaces = Parts.Any(files.Exists) || KeysOf(Target).Any(key => IsOther(Target, key));
        result = result with { Documents = documents, MovedTo = replaces ? FreeName(aside) : null };
        using (Stream file = Target.Open(ResultName, FileMode.Create))
        {
            JsonSerializer.Serialize(file, result);
            file.Flush();
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (Target.Exists(Keys)) Target.Sync(Keys);
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

        IStoreFiles restored = files.In(Names.Restored);
        foreach (string key in KeysOf(restored))
        {
            // A key of the same name and other content belongs to what is replaced; what is moved in was written with its own.
            if (IsOther(restored, key)) files.Move(key, $"{result.MovedTo}/{key}");
            files.Move($"{Names.Restored}/{key}", key);
        }

        files.Delete(Names.Restored);
        files.Sync("");
        return result with { MovedTo = result.MovedTo is { } moved ? files.FullPath(moved) : null };
    }

    private static IEnumerable<string> KeysOf(IStoreFiles restored) => restored.List(Keys).Select(key => $"{Keys}/{key}");

    /// <summary>Whether there is a key of this name already, with another content.</summary>
    private bool IsOther(IStoreFiles restored, string key)
    {
        if (!files.Exists(key)) return false;
        using Stream known = files.Open(key, FileMode.Open, FileAccess.Read), made = restored.Open(key, FileMode.Open, FileAccess.Read);
        return !SHA256.HashData(known).AsSpan().SequenceEqual(SHA256.HashData(made));
    }

    private string FreeName(string aside)
    {
        string name = aside + clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture), free = name;
        for (int more = 2; files.Exists(free); more++) free = $"{name}-{more}";
        return free;
    }
}
