using LiteDB;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Inbox;

namespace WorkerAdvisor.Storage.LiteDb;

internal sealed class LiteDbInboxStore(Database database, GroupCommitter committer) : IInboxStore
{
    /// <summary>
    /// Seen updates looked through at once, so that forgetting many lets commits through. All are looked through: an index by
    /// time would cost every update as much as storing it, for one search a day that finds half of them.
    /// </summary>
    private const int PageOfSeen = 500;

    private const string Id = "_id", Update = "update", Content = "content", At = "at";

    private readonly WaitingRows rows = new(database, Schema.Inbox);

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
        List<BsonDocument> page = await rows.ListAsync(afterId, max, cancellationToken).ConfigureAwait(false);
        return page.ConvertAll(Read);
    }

    public async Task RemoveAsync(long id, CancellationToken cancellationToken) =>
        await committer.WriteAsync(db => Take(db, id), cancellationToken).ConfigureAwait(false);

    public async Task<int> ForgetSeenAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        HashSet<string> waiting = await WaitingAsync(cancellationToken).ConfigureAwait(false);
        int forgotten = 0;
        BsonValue last = BsonValue.MinValue;
        List<BsonDocument> page;
        do
        {
            BsonValue after = last;
            page = await database.ReadAsync(
                db => db.Seen().Find(BsonExpression.Create("_id > @0", after), limit: PageOfSeen).ToList(), cancellationToken).ConfigureAwait(false);
            List<BsonValue> old = [.. page.Where(seen => Stored.Moment(seen[At]) < before).Select(seen => seen[Id])
                .Where(key => !waiting.Contains(Stored.Text(key)))];
            if (old.Count > 0) forgotten += await committer.WriteAsync(db => old.Count(db.Seen().Delete), cancellationToken).ConfigureAwait(false);
            if (page.Count > 0) last = page[^1][Id];
        }
        while (page.Count == PageOfSeen);
        return forgotten;
    }

    /// <summary>Takes an entry out; runs inside the writer's transaction.</summary>
    /// <returns>Whether it was there.</returns>
    internal static bool Take(ILiteDatabase db, long id) => db.Inbox().Delete(id);

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
        var documents = new List<BsonDocument>(updates.Count);
        foreach (ReceivedUpdate update in updates)
        {
            // One search instead of two. For an update that was seen it moves the time, so the memory counts from the last time.
            if (!db.Seen().Upsert(new BsonDocument { [Id] = Stored.Text(SeenKey(update)), [At] = Stored.Moment(update.At) })) continue;
            var entry = new InboxEntry(database.Ids.Next(db), update);
            BsonDocument row = WaitingRows.New(entry.Id, new ConversationKey(update.Conversation), update.At);
            row[Update] = Stored.Text(update.UpdateId);
            row[Content] = update.Content;
            documents.Add(row);
            added.Add(entry);
        }

        if (documents.Count > 0) db.Inbox().Insert(documents);
        return added;
    }

    private async Task<HashSet<string>> WaitingAsync(CancellationToken cancellationToken)
    {
        var waiting = new HashSet<string>();
        long last = 0;
        while (await ListAsync(last, PageOfSeen, cancellationToken).ConfigureAwait(false) is { Count: > 0 } page)
        {
            waiting.UnionWith(page.Select(entry => SeenKey(entry.Update)));
            last = page[^1].Id;
        }

        return waiting;
    }

    private static InboxEntry Read(BsonDocument entry)
    {
        ConversationId conversation = ConversationKey.Conversation(WaitingRows.ChatOf(entry));
        return new InboxEntry(
            entry[Id].AsInt64, new ReceivedUpdate(conversation, Stored.Text(entry[Update]), entry[Content].AsBinary, WaitingRows.AtOf(entry)));
    }

    /// <summary>Names no chat, so it may outlive an erased one.</summary>
    private static string SeenKey(ReceivedUpdate update) =>
        $"{update.Conversation.Channel.Length}:{update.Conversation.Channel}{update.UpdateId}";
}
