using LiteDB;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Outbox;

namespace WorkerAdvisor.Storage.LiteDb;

internal sealed class LiteDbOutboxStore(Database database, GroupCommitter committer) : IOutboxStore
{
    private const string Id = "_id", Content = "content", Time = "time";

    private readonly WaitingRows rows = new(database, Schema.Outbox);

    public async Task<IReadOnlyList<OutboxEntry>> ListAsync(long afterId, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        List<BsonDocument> page = await rows.ListAsync(afterId, max, cancellationToken).ConfigureAwait(false);
        return page.ConvertAll(Read);
    }

    public async Task<IReadOnlyList<OutboxEntry>> AddAsync(ConversationId conversation, IReadOnlyList<byte[]> calls, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Check(calls);
        if (calls.Count == 0) return [];
        return await committer.WriteAsync(db => Add(db, database.Ids, conversation, calls, at), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<OutboxEntry>?> AddOnceAsync(
        ConversationId conversation, string occasion, string time, IReadOnlyList<byte[]> calls, DateTimeOffset at, CancellationToken cancellationToken)
    {
        LeadKeys.Check(occasion, nameof(occasion));
        ArgumentNullException.ThrowIfNull(time);
        Check(calls);
        string mark = "said " + occasion;
        return await committer.WriteAsync(db => AddOnce(db, database.Ids, conversation, mark, time, calls, at), cancellationToken).ConfigureAwait(false);
    }

    public async Task RemoveAsync(long id, CancellationToken cancellationToken) =>
        await committer.WriteAsync(db => db.Outbox().Delete(id), cancellationToken).ConfigureAwait(false);

    public async Task<int> RemoveAllAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        BsonValue key = new ConversationKey(conversation).Document;
        bool IsMeant(BsonDocument row) => WaitingRows.ChatOf(row) == key;
        WaitingRows.Found found = await rows.FindAsync(IsMeant, cancellationToken).ConfigureAwait(false);
        return await committer.WriteAsync(db => rows.Delete(db, found, IsMeant), cancellationToken).ConfigureAwait(false);
    }

    internal static void Check(IReadOnlyList<byte[]> outbox)
    {
        ArgumentNullException.ThrowIfNull(outbox);
        foreach (byte[] content in outbox) ArgumentNullException.ThrowIfNull(content, nameof(outbox));
    }

    /// <summary>Puts in what is said to a chat; runs inside the writer's transaction.</summary>
    internal static IReadOnlyList<OutboxEntry> Add(ILiteDatabase db, Ids ids, ConversationId conversation, IReadOnlyList<byte[]> outbox, DateTimeOffset at)
    {
        if (outbox.Count == 0) return [];
        var chat = new ConversationKey(conversation);
        var added = new List<OutboxEntry>(outbox.Count);
        foreach (byte[] content in outbox)
        {
            long id = ids.Next(db);
            BsonDocument row = WaitingRows.New(id, chat, at);
            row[Content] = content;
            db.Outbox().Insert(row);
            added.Add(new OutboxEntry(id, conversation, content, at.ToUniversalTime()));
        }

        return added;
    }

    private static IReadOnlyList<OutboxEntry>? AddOnce(ILiteDatabase db, Ids ids, ConversationId conversation, string mark, string time, IReadOnlyList<byte[]> calls, DateTimeOffset at)
    {
        if (db.Marks().FindById(mark) is { } last && Stored.Text(last[Time]) == time) return null;
        db.Marks().Upsert(new BsonDocument { [Id] = mark, [Time] = Stored.Text(time) });
        return Add(db, ids, conversation, calls, at);
    }

    private static OutboxEntry Read(BsonDocument entry) =>
        new(entry[Id].AsInt64, ConversationKey.Conversation(WaitingRows.ChatOf(entry)), entry[Content].AsBinary, WaitingRows.AtOf(entry));
}
