using LiteDB;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.Storage.Outbox;

namespace WorkerAdvisor.Storage.LiteDb;

internal sealed class LiteDbHandoverStore(Database database, GroupCommitter committer) : IHandoverStore
{
    /// <summary>Hand-overs closed in one write, so that closing many lets other commits through.</summary>
    private const int ClosedAtOnce = 200;

    public Task<Handover?> FindAsync(HandoverId id, CancellationToken cancellationToken) => database.ReadAsync(db => Find(db, id), cancellationToken);

    public async Task<Handover?> FindOfChatAsync(ConversationId chat, CancellationToken cancellationToken)
    {
        var key = new ConversationKey(chat);
        return await database.ReadAsync(db => OfChat(db, key).MaxBy(one => one.Id.Value), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Handover>> ListAsync(string? centre, bool isOpen, HandoverId? before, int max, CancellationToken cancellationToken)
    {
        if (centre is not null) LeadKeys.Check(centre, nameof(centre));
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return await database.ReadAsync(db => Among(db, HandoverRow.List(centre, isOpen, before), max).ConvertAll(HandoverRow.Read), cancellationToken).ConfigureAwait(false);
    }

    public async Task<int> CountWaitingAsync(string? centre, CancellationToken cancellationToken)
    {
        if (centre is not null) LeadKeys.Check(centre, nameof(centre));
        return await database.ReadAsync(db => Among(db, HandoverRow.Waiting(centre), int.MaxValue).Count, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<HandoverLine>> ListLinesAsync(HandoverId id, long afterLine, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterLine);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return await database.ReadAsync(db => HandoverLines.Of(db, id, afterLine, max), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<OutboxEntry>?> ReplyAsync(HandoverId id, HandoverLine line, IReadOnlyList<byte[]> outbox, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(line.From, nameof(line));
        ArgumentNullException.ThrowIfNull(line.Sealed, nameof(line));
        LiteDbOutboxStore.Check(outbox);
        return await committer.WriteAsync(db => Reply(db, id, line, outbox), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<OutboxEntry>?> NoteAsync(
        HandoverId id, long? before, long upToLine, IReadOnlyList<(ConversationId Chat, byte[] Call)> outbox, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outbox);
        ArgumentOutOfRangeException.ThrowIfNegative(upToLine);
        LiteDbOutboxStore.Check([.. outbox.Select(one => one.Call)]);
        return await committer.WriteAsync(db => Note(db, id, before, upToLine, outbox, at), cancellationToken).ConfigureAwait(false);
    }

    public async Task MarkReadAsync(HandoverId id, long upToLine, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(upToLine);
        await committer.WriteAsync(
            db => Find(db, id) is { IsUnread: true } read && HandoverLines.Of(db, id, upToLine, 1).Count == 0 && Store(db, read with { IsUnread = false }), cancellationToken)
            .ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<OutboxEntry>?> CloseAsync(
        HandoverId id, string staff, DateTimeOffset at, IReadOnlyList<byte[]> outbox, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(staff);
        LiteDbOutboxStore.Check(outbox);
        return await committer.WriteAsync(
            db => Find(db, id) is { IsClosed: false } open ? Change(db, Closed(open, at, staff) with { Officer = staff, IsUnread = false }, outbox, at) : null, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<OutboxEntry>?> ReopenAsync(
        HandoverId id, string staff, DateTimeOffset at, IReadOnlyList<byte[]> outbox, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(staff);
        LiteDbOutboxStore.Check(outbox);
        return await committer.WriteAsync(
            db => Find(db, id) is { IsClosed: true, IsEndedByChat: false } closed && OpenOf(db, new ConversationKey(closed.Chat)) is null
                ? Change(db, closed with { State = HandoverState.Talking, Officer = staff, ClosedAt = null, ClosedBy = null, LastLineAt = at.ToUniversalTime() }, outbox, at)
                : null,
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Handover>> CloseSilentAsync(DateTimeOffset lastLineBefore, DateTimeOffset at, CancellationToken cancellationToken)
    {
        // Looked through beside the writer: what is open is what staff can answer, so they are few.
        List<Handover> silent = await database.ReadAsync(
            db => Among(db, HandoverRow.List(null, isOpen: true, before: null), int.MaxValue).Select(HandoverRow.Read).Where(IsSilent).ToList(), cancellationToken).ConfigureAwait(false);
        var closed = new List<Handover>();
        foreach (Handover[] some in silent.Chunk(ClosedAtOnce))
            closed.AddRange(await committer.WriteAsync(db => some.Select(one => Close(db, one.Id)).OfType<Handover>().ToList(), cancellationToken).ConfigureAwait(false));
        return closed;

        bool IsSilent(Handover one) => one.LastLineAt < lastLineBefore;

        // Not when somebody wrote since it was found.
        Handover? Close(ILiteDatabase db, HandoverId id)
        {
            if (Find(db, id) is not { IsClosed: false } open || !IsSilent(open)) return null;
            Store(db, Closed(open, at, Handover.Silence));
            return Find(db, id);
        }
    }

    internal static void Check(HandoverChange? change)
    {
        if (change is HandoverChange.Say say) ArgumentNullException.ThrowIfNull(say.Line, nameof(change));
        if (change is not HandoverChange.Open open) return;
        LeadKeys.Check(open.Centre, nameof(change));
        ArgumentNullException.ThrowIfNull(open.Lines, nameof(change));
        foreach (byte[] line in open.Lines) ArgumentNullException.ThrowIfNull(line, nameof(change));
    }

    /// <summary>Does what a turn does; runs inside the writer's transaction.</summary>
    internal static void Apply(ILiteDatabase db, Database database, ConversationKey chat, HandoverChange? change, DateTimeOffset at)
    {
        if (change is null) return;
        Handover? open = OpenOf(db, chat);
        switch (change)
        {
            case HandoverChange.Open begin when open is null:
                var id = new HandoverId(database.HandoverIds.Next(db));
                db.Handovers().Insert(HandoverRow.Write(new Handover(
                    id, 1, ConversationKey.Conversation(chat.Document), begin.Centre, HandoverState.Waiting, Officer: null, at, at, IsUnread: true, ClosedAt: null)));
                foreach (byte[] line in begin.Lines) HandoverLines.Add(db, database.Ids, id, at, HandoverLine.Chat, line);
                break;
            case HandoverChange.Open { Lines: var lines } when open is not null:
                Say(db, database.Ids, open, lines, at);
                break;
            case HandoverChange.Say { Line: var line } when open is not null:
                Say(db, database.Ids, open, [line], at);
                break;
            case HandoverChange.Close when open is not null:
                Store(db, Closed(open, at, HandoverLine.Chat));
                break;
        }
    }

    /// <summary>Erases all of a chat; runs inside the writer's transaction.</summary>
    /// <returns>How many they were.</returns>
    internal static int Erase(ILiteDatabase db, ConversationKey chat)
    {
        List<Handover> all = OfChat(db, chat);
        foreach (Handover one in all)
        {
            HandoverLines.Erase(db, one.Id);
            db.Handovers().Delete(one.Id.Value);
        }

        return all.Count;
    }

    private static void Say(ILiteDatabase db, Ids ids, Handover open, IReadOnlyList<byte[]> lines, DateTimeOffset at)
    {
        if (lines.Count == 0) return;
        foreach (byte[] line in lines) HandoverLines.Add(db, ids, open.Id, at, HandoverLine.Chat, line);
        Store(db, open with { LastLineAt = at, IsUnread = true });
    }

    private IReadOnlyList<OutboxEntry>? Reply(ILiteDatabase db, HandoverId id, HandoverLine line, IReadOnlyList<byte[]> outbox)
    {
        if (Find(db, id) is not { IsClosed: false } open) return null;
        HandoverLines.Add(db, database.Ids, id, line.At, line.From, line.Sealed);
        return Change(db, open with { State = HandoverState.Talking, Officer = line.From, LastLineAt = line.At, IsUnread = false }, outbox, line.At);
    }

    private IReadOnlyList<OutboxEntry>? Note(
        ILiteDatabase db, HandoverId id, long? before, long upToLine, IReadOnlyList<(ConversationId Chat, byte[] Call)> outbox, DateTimeOffset at)
    {
        if (Find(db, id) is not { } found || found.NotedUpTo != before) return null;
        Store(db, found with { NotedUpTo = upToLine });
        return [.. outbox.SelectMany(one => LiteDbOutboxStore.Add(db, database.Ids, one.Chat, [one.Call], at))];
    }

    private IReadOnlyList<OutboxEntry> Change(ILiteDatabase db, Handover next, IReadOnlyList<byte[]> outbox, DateTimeOffset at)
    {
        Store(db, next);
        return LiteDbOutboxStore.Add(db, database.Ids, next.Chat, outbox, at);
    }

    private static Handover Closed(Handover open, DateTimeOffset at, string by) => open with { State = HandoverState.Closed, ClosedAt = at, ClosedBy = by };

    private static bool Store(ILiteDatabase db, Handover next) => db.Handovers().Update(HandoverRow.Write(next with { Version = next.Version + 1 }));

    private static Handover? Find(ILiteDatabase db, HandoverId id) => db.Handovers().FindById(id.Value) is { } row ? HandoverRow.Read(row) : null;

    private static Handover? OpenOf(ILiteDatabase db, ConversationKey chat) => OfChat(db, chat).Find(one => !one.IsClosed);

    /// <summary>All of a chat, read before the first is changed: LiteDB would walk an index while it changes.</summary>
    private static List<Handover> OfChat(ILiteDatabase db, ConversationKey chat) =>
        [.. db.Handovers().Find(BsonExpression.Create($"{Schema.Chat} = @0", chat.Document)).Select(HandoverRow.Read)];

    private static List<BsonDocument> Among(ILiteDatabase db, (byte[] Start, byte[] End) stretch, int max) =>
        [.. db.Handovers().Find(BsonExpression.Create($"{Schema.Keys}[*] ANY BETWEEN @0 AND @1", stretch.Start, stretch.End), limit: max)];
}
