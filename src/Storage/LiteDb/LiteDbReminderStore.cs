using LiteDB;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Outbox;
using WorkerAdvisor.Storage.Reminders;

namespace WorkerAdvisor.Storage.LiteDb;

internal sealed class LiteDbReminderStore(Database database, GroupCommitter committer) : IReminderStore
{
    private const string Id = "_id", Content = "content";

    public async Task<IReadOnlyList<ReminderEntry>> ListDueAsync(
        DateTimeOffset now, IReadOnlyCollection<string> channels, int max, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(channels);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        BsonExpression isDue = BsonExpression.Create($"{Schema.Due} <= @0", Stored.Moment(now));
        List<ReminderEntry> due = await database.ReadAsync(
            db => db.Reminders().Query().Where(isDue).OrderBy(Schema.Due).ToEnumerable().Select(Read)
                .Where(entry => channels.Contains(entry.Conversation.Channel)).Take(max).ToList(),
            cancellationToken).ConfigureAwait(false);
        return Sorted(due);
    }

    public async Task<IReadOnlyList<ReminderEntry>> ListAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        var key = new ConversationKey(conversation);
        return Sorted(await database.ReadAsync(db => Of(db, key).ConvertAll(Read), cancellationToken).ConfigureAwait(false));
    }

    public async Task<IReadOnlyList<OutboxEntry>?> TakeAsync(
        ConversationId conversation, IReadOnlyList<long> ids, IReadOnlyList<byte[]> outbox, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        LiteDbOutboxStore.Check(outbox);
        BsonValue chat = new ConversationKey(conversation).Document;
        return await committer.WriteAsync(db => Take(db, conversation, chat, ids, outbox, at), cancellationToken).ConfigureAwait(false);
    }

    public async Task<int> RemoveAllAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        var key = new ConversationKey(conversation);
        return await committer.WriteAsync(db => RemoveAll(db, key), cancellationToken).ConfigureAwait(false);
    }

    internal static void Check(IReadOnlyList<Reminder>? reminders)
    {
        foreach (Reminder reminder in reminders ?? [])
        {
            ArgumentNullException.ThrowIfNull(reminder, nameof(reminders));
            ArgumentNullException.ThrowIfNull(reminder.Content, nameof(reminders));
        }
    }

    /// <summary>Puts these in place of all that a chat has; runs inside the writer's transaction.</summary>
    internal static void Replace(ILiteDatabase db, Ids ids, ConversationKey key, IReadOnlyList<Reminder> reminders)
    {
        RemoveAll(db, key);
        foreach (Reminder reminder in reminders)
        {
            db.Reminders().Insert(new BsonDocument
            {
                [Id] = ids.Next(db), [Schema.Chat] = key.Document, [Schema.Due] = Stored.Moment(reminder.DueAt), [Content] = reminder.Content,
            });
        }
    }

    /// <summary>Runs inside the writer's transaction.</summary>
    /// <returns>How many they were.</returns>
    internal static int RemoveAll(ILiteDatabase db, ConversationKey key) => Of(db, key).Count(row => db.Reminders().Delete(row[Id]));

    private IReadOnlyList<OutboxEntry>? Take(
        ILiteDatabase db, ConversationId conversation, BsonValue chat, IReadOnlyList<long> ids, IReadOnlyList<byte[]> outbox, DateTimeOffset at)
    {
        if (ids.Any(id => db.Reminders().FindById(id) is not { } row || row[Schema.Chat] != chat)) return null;
        foreach (long id in ids) db.Reminders().Delete(id);
        return LiteDbOutboxStore.Add(db, database.Ids, conversation, outbox, at);
    }

    /// <summary>All of a chat, read before the first is changed: LiteDB would walk an index while it changes.</summary>
    private static List<BsonDocument> Of(ILiteDatabase db, ConversationKey key) =>
        [.. db.Reminders().Find(BsonExpression.Create($"{Schema.Chat} = @0", key.Document))];

    private static List<ReminderEntry> Sorted(IEnumerable<ReminderEntry> entries) => [.. entries.OrderBy(entry => entry.Reminder.DueAt).ThenBy(entry => entry.Id)];

    private static ReminderEntry Read(BsonDocument row) => new(
        row[Id].AsInt64, ConversationKey.Conversation(row[Schema.Chat]), new Reminder(Stored.Moment(row[Schema.Due]), row[Content].AsBinary));
}
