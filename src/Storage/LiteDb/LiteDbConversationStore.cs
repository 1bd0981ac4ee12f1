using LiteDB;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Questions;
using WorkerAdvisor.Storage.Ratings;

namespace WorkerAdvisor.Storage.LiteDb;

internal sealed class LiteDbConversationStore(Database database, GroupCommitter committer) : IConversationStore
{
    /// <summary>Conversations forgotten in one write, so that a large purge lets other commits through.</summary>
    private const int PurgedAtOnce = 200;

    private const string Id = "_id", State = "state", Update = "update", Said = "replies";

    public async Task<ConversationRecord?> FindAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        BsonValue key = new ConversationKey(conversation).Document;
        BsonDocument? found = await database.ReadAsync(db => db.Conversations().FindById(key), cancellationToken).ConfigureAwait(false);
        return found is null
            ? null
            : new ConversationRecord(conversation, Stored.Text(found[State]), Stored.Moment(found[Schema.UpdatedAt]));
    }

    public async Task<string?> FindRepliesAsync(ConversationId conversation, string updateId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(updateId);
        var key = new ConversationKey(conversation);
        return await database.ReadAsync(
            db => FindReplies(db, key, db.Conversations().FindById(key.Document), updateId), cancellationToken).ConfigureAwait(false);
    }

    public async Task<CommitResult> CommitAsync(TurnCommit turn, CancellationToken cancellationToken)
    {
        Check(turn);
        var key = new ConversationKey(turn.Conversation);
        return await committer.WriteAsync(db => Commit(db, key, turn), cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        var key = new ConversationKey(conversation);
        await committer.WriteAsync(db => Delete(db, key, db.Conversations().FindById(key.Document), DateTimeOffset.MaxValue), cancellationToken).ConfigureAwait(false);
    }

    public async Task<int> PurgeOlderThanAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        int purged = 0, last;
        do
        {
            last = await committer.WriteAsync(db => Purge(db, moment), cancellationToken).ConfigureAwait(false);
            purged += last;
        }
        while (last == PurgedAtOnce);
        return purged;
    }

    private static void Check(TurnCommit turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(turn.UpdateId, nameof(turn));
        ArgumentNullException.ThrowIfNull(turn.State, nameof(turn));
        ArgumentNullException.ThrowIfNull(turn.Replies, nameof(turn));
        LiteDbOutboxStore.Check(turn.Outbox);
        foreach (AnswerRating rating in turn.Ratings) LiteDbRatingStore.Check(rating);
        foreach (UnansweredQuestion question in turn.Questions) LiteDbQuestionStore.Check(question);
    }

    private CommitResult Commit(ILiteDatabase db, ConversationKey key, TurnCommit turn)
    {
        if (turn.InboxId is { } entry && !LiteDbInboxStore.Take(db, entry)) return new CommitResult.AlreadyDone("");

        BsonDocument? known = db.Conversations().FindById(key.Document);
        BsonDocument conversation = known ?? new BsonDocument { [Id] = key.Document };
        if (turn.InboxId is null)
        {
            if (FindReplies(db, key, known, turn.UpdateId) is { } said) return new CommitResult.AlreadyDone(said);
            Remember(db, key, conversation, turn);
        }

        conversation[State] = Stored.Text(turn.State);
        conversation[Schema.UpdatedAt] = Stored.Moment(turn.At);
        db.Conversations().Upsert(conversation);
        foreach (AnswerRating rating in turn.Ratings) LiteDbRatingStore.Add(db, rating, turn.At);
        foreach (UnansweredQuestion question in turn.Questions) LiteDbQuestionStore.Add(db, question);
        return new CommitResult.Committed(LiteDbOutboxStore.Add(db, database.Ids, turn));
    }

    private static void Remember(ILiteDatabase db, ConversationKey key, BsonDocument conversation, TurnCommit turn)
    {
        int slot = new RecentUpdates(conversation).Add(turn.UpdateId);
        db.Replies().Upsert(new BsonDocument
        {
            [Id] = key.Replies(slot), [Update] = Stored.Text(turn.UpdateId), [Said] = Stored.Text(turn.Replies),
        });
    }

    private static string? FindReplies(ILiteDatabase db, ConversationKey key, BsonDocument? conversation, string updateId)
    {
        if (conversation is null || new RecentUpdates(conversation).SlotOf(updateId) is var slot && slot < 0) return null;
        BsonDocument? found = db.Replies().FindById(key.Replies(slot));
        // Each collection is read at its own moment: by now the slot may be another update's, or gone.
        return found is not null && Stored.Text(found[Update]) == updateId ? Stored.Text(found[Said]) : null;
    }

    private static int Purge(ILiteDatabase db, DateTimeOffset moment)
    {
        // All read before the first is deleted: LiteDB would walk an index while it changes.
        List<BsonDocument> old = [.. db.Conversations().Find(Query.LT(Schema.UpdatedAt, Stored.Moment(moment)), limit: PurgedAtOnce)];
        foreach (BsonDocument conversation in old) Delete(db, ConversationKey.Of(conversation), conversation, moment);
        return old.Count;
    }

    /// <param name="before">What came in or was said later stays: a chat long silent may just have written again.</param>
    private static bool Delete(ILiteDatabase db, ConversationKey key, BsonDocument? conversation, DateTimeOffset before)
    {
        LiteDbInboxStore.Drop(db, key, before);
        LiteDbOutboxStore.Drop(db, key, before);
        if (conversation is null) return false;
        int slots = new RecentUpdates(conversation).Count;
        for (int slot = 0; slot < slots; slot++) db.Replies().Delete(key.Replies(slot));
        return db.Conversations().Delete(key.Document);
    }
}
