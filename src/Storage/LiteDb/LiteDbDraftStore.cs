using LiteDB;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Drafts;

namespace WorkerAdvisor.Storage.LiteDb;

internal sealed class LiteDbDraftStore(Database database, GroupCommitter committer) : IDraftStore
{
    /// <summary>Drafts forgotten in one write, so that a large purge lets other commits through.</summary>
    private const int PurgedAtOnce = 200;

    private const string Id = "_id", Content = "content", Until = "until";

    public async Task<byte[]?> FindAsync(ConversationId conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = new ConversationKey(conversation);
        BsonDocument? found = await database.ReadAsync(db => db.Drafts().FindById(key.Document), cancellationToken).ConfigureAwait(false);
        return found is null || IsOver(found, now) ? null : found[Content].AsBinary;
    }

    public async Task<int> PurgeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Looked through beside the writer: drafts live for days, so they are few, and an index would cost every step of a form.
        List<BsonValue> over = await database.ReadAsync(
            db => db.Drafts().FindAll().Where(draft => IsOver(draft, now)).Select(draft => draft[Id]).ToList(), cancellationToken).ConfigureAwait(false);
        int forgotten = 0;
        foreach (BsonValue[] some in over.Chunk(PurgedAtOnce))
        {
            forgotten += await committer.WriteAsync(db => Forget(db, some, now), cancellationToken).ConfigureAwait(false);
        }

        return forgotten;
    }

    internal static void Check(DraftChange? change)
    {
        if (change is DraftChange.Keep keep) ArgumentNullException.ThrowIfNull(keep.Content, nameof(change));
    }

    /// <summary>Runs inside the writer's transaction.</summary>
    /// <param name="isSent">Whether the draft became a lead. What was given up is emptied here, and taken out of older copies by the next purge.</param>
    internal static void Apply(ILiteDatabase db, ConversationKey key, DraftChange? change, bool isSent)
    {
        if (change is DraftChange.Keep keep)
            db.Drafts().Upsert(new BsonDocument { [Id] = key.Document, [Content] = keep.Content, [Until] = Stored.Moment(keep.Until) });
        else if (change is DraftChange.Drop && isSent)
            Drop(db, key);
        else if (change is DraftChange.Drop && db.Drafts().FindById(key.Document) is not null)
            db.Drafts().Update(new BsonDocument { [Id] = key.Document, [Content] = Array.Empty<byte>(), [Until] = Stored.Moment(DateTimeOffset.MinValue) });
    }

    /// <summary>Runs inside the writer's transaction.</summary>
    /// <returns>Whether there was one.</returns>
    internal static bool Drop(ILiteDatabase db, ConversationKey key) => db.Drafts().Delete(key.Document);

    /// <summary>What was typed without a consent leaves the older copies of the store too.</summary>
    private static int Forget(ILiteDatabase db, BsonValue[] keys, DateTimeOffset now)
    {
        int forgotten = keys.Count(key => db.Drafts().FindById(key) is { } draft && IsOver(draft, now) && db.Drafts().Delete(key));
        if (forgotten > 0) ErasureMark.Set(db);
        return forgotten;
    }

    private static bool IsOver(BsonDocument draft, DateTimeOffset now) => Stored.Moment(draft[Until]) <= now;
}
