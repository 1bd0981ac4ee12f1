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
            forgotten += await committer.WriteAsync(
                db => some.Count(key => db.Drafts().FindById(key) is { } draft && IsOver(draft, now) && db.Drafts().Delete(key)), cancellationToken).ConfigureAwait(false);
        }

        return forgotten;
    }

    internal static void Check(DraftChange? change)
    {
        if (change is DraftChange.Keep keep) ArgumentNullException.ThrowIfNull(keep.Content, nameof(change));
    }

    /// <summary>Runs inside the writer's transaction.</summary>
    internal static void Apply(ILiteDatabase db, ConversationKey key, DraftChange? change)
    {
        if (change is DraftChange.Keep keep)
            db.Drafts().Upsert(new BsonDocument { [Id] = key.Document, [Content] = keep.Content, [Until] = Stored.Moment(keep.Until) });
        else if (change is DraftChange.Drop)
            Drop(db, key);
    }

    /// <summary>Runs inside the writer's transaction.</summary>
    /// <returns>Whether there was one.</returns>
    internal static bool Drop(ILiteDatabase db, ConversationKey key) => db.Drafts().Delete(key.Document);

    private static bool IsOver(BsonDocument draft, DateTimeOffset now) => Stored.Moment(draft[Until]) <= now;
}
