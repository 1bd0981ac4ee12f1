using LiteDB;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Inbox;

namespace WorkerAdvisor.Storage.LiteDb;

internal sealed class LiteDbInboxStore(Database database, GroupCommitter committer) : IInboxStore
{
    /// <summary>Updates forgotten in one write, so that forgetting many lets commits through.</summary>
    private const int ForgottenAtOnce = 500;

    private const string Id = "_id", Update = "update", Content = "content", At = "at", Entry = "entry";

    public async Task<IReadOnlyList<InboxEntry>> AddAsync(IReadOnlyList<ReceivedUpdate> updates, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(updates);
        foreach (ReceivedUpdate update in updates) Check(update);
        if (updates.Count == 0) return [];
        return await committer.WriteAsync(db => Add(db, updates), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<InboxEntry>> ListAsync(long afterId, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return await database.ReadAsync(
            db => db.Inbox().Find(Query.GT(Id, afterId), limit: max).Select(Read).ToList(), cancellationToken).ConfigureAwait(false);
    }

    public async Task RemoveAsync(long id, CancellationToken cancellationToken) =>
        await committer.WriteAsync(db => Take(db, id), cancellationToken).ConfigureAwait(false);

    public async Task<int> ForgetSeenAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        int forgotten = 0, kept = 0, looked;
        do
        {
            int skip = kept;
            (looked, int gone) = await committer.WriteAsync(db => Forget(db, before, skip), cancellationToken).ConfigureAwait(false);
            forgotten += gone;
            kept += looked - gone;
        }
        while (looked == ForgottenAtOnce);
        return forgotten;
    }

    /// <summary>Takes an entry out; runs inside the writer's transaction.</summary>
    /// <returns>Whether it was there.</returns>
    internal static bool Take(ILiteDatabase db, long id) => db.Inbox().Delete(id);

    /// <summary>Takes out what a chat sent before a moment; runs inside the writer's transaction.</summary>
    internal static int Drop(ILiteDatabase db, ConversationKey chat, DateTimeOffset before) =>
        db.Inbox().DeleteMany(Query.And(Query.EQ(Schema.Chat, chat.Document), Query.LT(At, Stored.Moment(before))));

    private static void Check(ReceivedUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        ArgumentNullException.ThrowIfNull(update.UpdateId, nameof(update));
        ArgumentNullException.ThrowIfNull(update.Content, nameof(update));
        _ = new ConversationKey(update.Conversation);
        if (update.Conversation.Channel.Length + update.UpdateId.Length > ReceivedUpdate.MaxLength)
            throw new ArgumentException($"A channel and its update's id have at most {ReceivedUpdate.MaxLength} characters.", nameof(update));
    }

    private List<InboxEntry> Add(ILiteDatabase db, IReadOnlyList<ReceivedUpdate> updates)
    {
        var added = new List<InboxEntry>(updates.Count);
        foreach (ReceivedUpdate update in updates)
        {
            BsonValue seen = SeenKey(update);
            if (db.Seen().FindById(seen) is not null) continue;
            long id = database.Ids.Next(db);
            db.Seen().Insert(new BsonDocument { [Id] = seen, [At] = Stored.Moment(update.At), [Entry] = id });
            db.Inbox().Insert(new BsonDocument
            {
                [Id] = id,
                [Schema.Chat] = new ConversationKey(update.Conversation).Document,
                [Update] = Stored.Text(update.UpdateId),
                [Content] = update.Content,
                [At] = Stored.Moment(update.At),
            });
            added.Add(new InboxEntry(id, update));
        }

        return added;
    }

    private static (int Looked, int Gone) Forget(ILiteDatabase db, DateTimeOffset before, int skip)
    {
        // All read before the first is deleted: LiteDB would walk an index while it changes.
        List<BsonDocument> old = [.. db.Seen().Find(Query.LT(At, Stored.Moment(before)), skip, ForgottenAtOnce)];
        int gone = 0;
        foreach (BsonDocument seen in old)
        {
            if (db.Inbox().FindById(seen[Entry]) is null && db.Seen().Delete(seen[Id])) gone++;
        }

        return (old.Count, gone);
    }

    private static InboxEntry Read(BsonDocument entry)
    {
        ConversationId conversation = ConversationKey.Conversation(entry[Schema.Chat]);
        return new InboxEntry(
            entry[Id].AsInt64, new ReceivedUpdate(conversation, Stored.Text(entry[Update]), entry[Content].AsBinary, Stored.Moment(entry[At])));
    }

    /// <summary>Names no chat, so it may outlive an erased one.</summary>
    private static BsonValue SeenKey(ReceivedUpdate update) =>
        Stored.Text($"{update.Conversation.Channel.Length}:{update.Conversation.Channel}{update.UpdateId}");
}
