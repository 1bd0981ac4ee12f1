using LiteDB;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Questions;
using WorkerAdvisor.Storage.Ratings;
using WorkerAdvisor.Storage.Referrals;

namespace WorkerAdvisor.Storage.LiteDb;

internal sealed class LiteDbConversationStore(Database database, GroupCommitter committer, RecentConversations recent, LiteDbLeadStore leads) : IConversationStore
{
    /// <summary>Conversations forgotten in one write, so that a large purge lets other commits through.</summary>
    private const int PurgedAtOnce = 200;

    private const string Id = "_id", State = "state", UpdatedAt = "updated", Update = "update", Said = "replies";

    private readonly WaitingRows inbox = new(database, Schema.Inbox), outbox = new(database, Schema.Outbox);

    public async Task<ConversationRecord?> FindAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var key = new ConversationKey(conversation);
        if (recent.Find(conversation) is { } known) return known;
        BsonDocument? found = await database.ReadAsync(db => db.Conversations().FindById(key.Document), cancellationToken).ConfigureAwait(false);
        return found is null
            ? null
            : new ConversationRecord(conversation, Stored.Text(found[State]), Stored.Moment(found[UpdatedAt]));
    }

    public async Task<string?> FindRepliesAsync(ConversationId conversation, string updateId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(updateId);
        var key = new ConversationKey(conversation);
        return await database.ReadAsync(
            db => FindReplies(db, key, db.Replies().FindById(key.Ring), updateId), cancellationToken).ConfigureAwait(false);
    }

    public async Task<CommitResult> CommitAsync(TurnCommit turn, CancellationToken cancellationToken)
    {
        Check(turn);
        var key = new ConversationKey(turn.Conversation);
        // Found beside the writer, and before the turn's own: what is committed meanwhile is looked through once more.
        WaitingRows.Found? unsent = Erases(turn) ? await outbox.FindAsync(row => WaitingRows.ChatOf(row) == key.Document, cancellationToken).ConfigureAwait(false) : null;
        return await committer.WriteAsync(db => Commit(db, key, turn, unsent), Keep, cancellationToken).ConfigureAwait(false);

        void Keep(CommitResult result)
        {
            if (result is CommitResult.Committed) recent.Keep(new ConversationRecord(turn.Conversation, turn.State, turn.At.ToUniversalTime()));
        }
    }

    public async Task DeleteAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        var key = new ConversationKey(conversation);
        BsonValue chat = key.Document;
        bool IsMeant(BsonDocument row) => WaitingRows.ChatOf(row) == chat;
        WaitingRows.Found waiting = await inbox.FindAsync(IsMeant, cancellationToken).ConfigureAwait(false);
        WaitingRows.Found unsent = await outbox.FindAsync(IsMeant, cancellationToken).ConfigureAwait(false);
        await committer.WriteAsync(
            db => inbox.Delete(db, waiting, IsMeant) + Erase(db, key, unsent, IsMeant),
            _ => recent.Forget(conversation),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<int> PurgeOlderThanAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        // What came in or was said later stays: a chat long silent may just have written again.
        bool IsOld(BsonDocument row) => WaitingRows.AtOf(row) < moment;
        WaitingRows.Found waiting = await inbox.FindAsync(IsOld, cancellationToken).ConfigureAwait(false);
        WaitingRows.Found unsent = await outbox.FindAsync(IsOld, cancellationToken).ConfigureAwait(false);
        int purged = 0, last;
        do
        {
            List<ConversationKey> gone = await committer.WriteAsync(
                db => Purge(db, moment, waiting, unsent), gone => gone.ForEach(key => recent.Forget(ConversationKey.Conversation(key.Document))), cancellationToken).ConfigureAwait(false);
            last = gone.Count;
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
        LiteDbReminderStore.Check(turn.Reminders);
        LiteDbDraftStore.Check(turn.Draft);
        LiteDbHandoverStore.Check(turn.Handover);
        LiteDbLeadStore.Check(turn.Leads);
        foreach (AnswerRating rating in turn.Ratings) LiteDbRatingStore.Check(rating);
        foreach (UnansweredQuestion question in turn.Questions) LiteDbQuestionStore.Check(question);
        foreach (ReferralCredit credit in turn.Credits) LiteDbReferralStore.Check(credit);
    }

    /// <summary>Whether something is erased that the chat's replies, sent or not, may repeat.</summary>
    private static bool Erases(TurnCommit turn) => turn.ErasesChat || turn.Leads.Any(change => change is LeadChange.Forget);

    /// <param name="unsent">What waits to be sent to a chat of which something is erased; null when nothing is.</param>
    private CommitResult Commit(ILiteDatabase db, ConversationKey key, TurnCommit turn, WaitingRows.Found? unsent)
    {
        if (turn.InboxId is { } entry && !LiteDbInboxStore.Take(db, entry)) return new CommitResult.AlreadyDone("");

        BsonDocument? ring = turn.InboxId is null ? db.Replies().FindById(key.Ring) : null;
        if (FindReplies(db, key, ring, turn.UpdateId) is { } said) return new CommitResult.AlreadyDone(said);

        if (turn.ErasesChat) Erase(db, key, unsent!, row => WaitingRows.ChatOf(row) == key.Document);
        else if (unsent is not null) outbox.Delete(db, unsent, row => WaitingRows.ChatOf(row) == key.Document);
        leads.Apply(db, key, turn);
        if (turn.InboxId is null) Remember(db, key, unsent is null ? ring : null, turn);
        LiteDbDraftStore.Apply(db, key, turn.Draft, isSent: turn.Leads.Any(change => change is LeadChange.Submit));
        LiteDbHandoverStore.Apply(db, database, key, turn.Handover, turn.At);
        db.Conversations().Upsert(new BsonDocument
        {
            [Id] = key.Document,
            [State] = Stored.Text(turn.State),
            [UpdatedAt] = Stored.Moment(turn.At),
            [Schema.UpdatedHour] = Hour(turn.At),
        });
        foreach (AnswerRating rating in turn.Ratings) LiteDbRatingStore.Add(db, rating, turn.At);
        foreach (UnansweredQuestion question in turn.Questions) LiteDbQuestionStore.Add(db, question);
        foreach (ReferralCredit credit in turn.Credits) LiteDbReferralStore.Count(db, credit, turn.At);
        if (turn.Reminders is { } reminders) LiteDbReminderStore.Replace(db, database.Ids, key, reminders);
        return new CommitResult.Committed(LiteDbOutboxStore.Add(db, database.Ids, turn.Conversation, turn.Outbox, turn.WrittenAt ?? turn.At));
    }

    private static void Remember(ILiteDatabase db, ConversationKey key, BsonDocument? ring, TurnCommit turn)
    {
        ring ??= new BsonDocument { [Id] = key.Ring };
        int slot = new RecentUpdates(ring).Add(turn.UpdateId);
        db.Replies().Upsert(ring);
        db.Replies().Upsert(new BsonDocument
        {
            [Id] = key.Replies(slot), [Update] = Stored.Text(turn.UpdateId), [Said] = Stored.Text(turn.Replies),
        });
    }

    private static string? FindReplies(ILiteDatabase db, ConversationKey key, BsonDocument? ring, string updateId)
    {
        if (ring is null || new RecentUpdates(ring).SlotOf(updateId) is var slot && slot < 0) return null;
        BsonDocument? found = db.Replies().FindById(key.Replies(slot));
        // Each document is read at its own moment: by now the slot may be another update's, or gone.
        return found is not null && Stored.Text(found[Update]) == updateId ? Stored.Text(found[Said]) : null;
    }

    /// <returns>Whose conversations that was.</returns>
    private List<ConversationKey> Purge(ILiteDatabase db, DateTimeOffset moment, WaitingRows.Found waiting, WaitingRows.Found unsent)
    {
        var old = BsonExpression.Create(
            $"{Schema.UpdatedHour} <= @0 AND {UpdatedAt} < @1", Hour(moment), Stored.Moment(moment));
        // All read before the first is deleted: LiteDB would walk an index while it changes.
        List<ConversationKey> keys = [.. db.Conversations().Find(old, limit: PurgedAtOnce).Select(ConversationKey.Of)];
        bool IsMeant(BsonDocument row) =>
            WaitingRows.AtOf(row) < moment && keys.Exists(key => key.Document == WaitingRows.ChatOf(row));
        inbox.Delete(db, waiting, IsMeant);
        outbox.Delete(db, unsent, IsMeant);
        foreach (ConversationKey key in keys) Delete(db, key);
        return keys;
    }

    /// <summary>All that is held of a chat but its leads and what came in from it. LiteDB overwrites what it deletes, which a test shows.</summary>
    private int Erase(ILiteDatabase db, ConversationKey key, WaitingRows.Found unsent, Func<BsonDocument, bool> isOfChat)
    {
        ErasureMark.Set(db);
        return outbox.Delete(db, unsent, isOfChat) + LiteDbReminderStore.RemoveAll(db, key) + Delete(db, key);
    }

    /// <returns>How many documents that was.</returns>
    private static int Delete(ILiteDatabase db, ConversationKey key) =>
        (db.Conversations().Delete(key.Document) ? 1 : 0) + (LiteDbDraftStore.Drop(db, key) ? 1 : 0) + LiteDbHandoverStore.Erase(db, key) + ForgetReplies(db, key);

    /// <summary>Forgets what was said to a chat; runs inside the writer's transaction. LiteDB overwrites what it deletes, which a test shows.</summary>
    /// <returns>How many documents that was.</returns>
    internal static int ForgetReplies(ILiteDatabase db, ConversationKey key) =>
        db.Replies().Delete(key.Ring) ? 1 + Enumerable.Range(0, IConversationStore.UpdatesKept).Count(slot => db.Replies().Delete(key.Replies(slot))) : 0;

    /// <summary>What the index holds: the turns of one hour leave it as it is.</summary>
    private static BsonValue Hour(DateTimeOffset moment) => moment.UtcTicks / TimeSpan.TicksPerHour;
}
