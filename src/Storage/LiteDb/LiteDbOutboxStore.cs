using LiteDB;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Outbox;

namespace WorkerAdvisor.Storage.LiteDb;

internal sealed class LiteDbOutboxStore(Database database, GroupCommitter committer) : IOutboxStore
{
    private const string Id = "_id", Content = "content", At = "at";

    public async Task<IReadOnlyList<OutboxEntry>> ListAsync(long afterId, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return await database.ReadAsync(
            db => db.Outbox().Find(BsonExpression.Create("_id > @0", afterId), limit: max).Select(Read).ToList(), cancellationToken).ConfigureAwait(false);
    }

    public async Task RemoveAsync(long id, CancellationToken cancellationToken) =>
        await committer.WriteAsync(db => db.Outbox().Delete(id), cancellationToken).ConfigureAwait(false);

    public async Task<int> RemoveAllAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        var key = new ConversationKey(conversation);
        return await committer.WriteAsync(
            db => Drop(db, key, before: null), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes out what was said to a chat before a moment, all if it is null; runs inside the writer's transaction.</summary>
    internal static int Drop(ILiteDatabase db, ConversationKey chat, DateTimeOffset? before)
    {
        long end = before?.UtcTicks ?? long.MaxValue;
        return db.Outbox().DeleteMany(BsonExpression.Create($"{Schema.Chat} = @0 AND {At} < @1", chat.Document, end));
    }

    internal static void Check(IReadOnlyList<byte[]> outbox)
    {
        ArgumentNullException.ThrowIfNull(outbox);
        foreach (byte[] content in outbox) ArgumentNullException.ThrowIfNull(content, nameof(outbox));
    }

    /// <summary>Puts in what a turn says; runs inside the writer's transaction.</summary>
    internal static IReadOnlyList<OutboxEntry> Add(ILiteDatabase db, Ids ids, TurnCommit turn)
    {
        if (turn.Outbox.Count == 0) return [];
        BsonValue chat = new ConversationKey(turn.Conversation).Document;
        var added = new List<OutboxEntry>(turn.Outbox.Count);
        foreach (byte[] content in turn.Outbox)
        {
            long id = ids.Next(db);
            db.Outbox().Insert(new BsonDocument { [Id] = id, [Schema.Chat] = chat, [Content] = content, [At] = Stored.Moment(turn.At) });
            added.Add(new OutboxEntry(id, turn.Conversation, content, turn.At.ToUniversalTime()));
        }

        return added;
    }

    private static OutboxEntry Read(BsonDocument entry) =>
        new(entry[Id].AsInt64, ConversationKey.Conversation(entry[Schema.Chat]), entry[Content].AsBinary, Stored.Moment(entry[At]));
}
