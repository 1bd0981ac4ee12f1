using System.Runtime.CompilerServices;
using LiteDB;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.LiteDb;

internal sealed class LiteDbLeadStore(Database database, GroupCommitter committer) : ILeadStore
{
    /// <summary>Leads erased in one write, so that a large purge lets other commits through.</summary>
    private const int PurgedAtOnce = 100;

    /// <summary>Leads read, or keys counted, at once.</summary>
    private const int PageSize = 500, KeysAtOnce = 2_000;

    /// <summary>Under which purged leads are counted as erased: the store has no clock.</summary>
    private const string Purged = "purged";

    private readonly LeadChanges changes = new(database);
    private readonly WaitingRows outbox = new(database, Schema.Outbox);

    public Task<Lead?> FindAsync(LeadId id, CancellationToken cancellationToken) =>
        database.ReadAsync(db => LeadChanges.Find(db, id)?.Lead, cancellationToken);

    public async Task<IReadOnlyList<Lead>> ListOfChatAsync(ConversationId chat, CancellationToken cancellationToken)
    {
        var key = new ConversationKey(chat);
        return await database.ReadAsync(db => LeadChanges.OfChat(db, key).ConvertAll(row => row.Own), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Lead>> ListBesideAsync(LeadId lead, CancellationToken cancellationToken) =>
        ListAroundAsync(lead, one => one.Beside == lead && one.MergedInto is null, cancellationToken);

    public Task<IReadOnlyList<Lead>> ListMergedAsync(LeadId lead, CancellationToken cancellationToken) =>
        ListAroundAsync(lead, one => one.MergedInto == lead, cancellationToken);

    public async Task<LeadPage> ListAsync(LeadFilter filter, LeadCursor? after, int max, CancellationToken cancellationToken)
    {
        Check(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        var leads = new List<Lead>();
        LeadCursor? place = after;
        for (int stretch = 0; stretch <= max / LeadList.LookedAt; stretch++)
        {
            // One more, to know whether there is another page.
            LeadList some = await ReadAsync(filter, place, Math.Min(max - leads.Count, int.MaxValue - 1) + 1, cancellationToken).ConfigureAwait(false);
            leads.AddRange(some.Leads);
            place = some.Next;
            if (leads.Count > max || place is null) break;
        }

        if (leads.Count <= max) return new LeadPage(leads, place) { IsCutShort = place is not null };
        leads.RemoveAt(max);
        return new LeadPage(leads, new LeadCursor(leads[^1].CreatedAt, leads[^1].Id));
    }

    public async IAsyncEnumerable<Lead> ReadAllAsync(LeadFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Check(filter);
        LeadCursor? place = null;
        do
        {
            LeadList page = await ReadAsync(filter, place, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (Lead lead in page.Leads) yield return lead;
            place = page.Next;
        }
        while (place is not null);
    }

    public async Task<int> CountAsync(LeadFilter filter, int upTo, CancellationToken cancellationToken)
    {
        Check(filter);
        int count = 0;
        if (filter.IsToldByKeys())
        {
            List<LeadRun> runs = await database.ReadAsync(db => LeadWays.Runs(db, filter).ToList(), cancellationToken).ConfigureAwait(false);
            for (int run = 0; run < runs.Count && count < upTo; run++)
                count += await CountAsync(runs[run], filter, upTo - count, cancellationToken).ConfigureAwait(false);
            return count;
        }

        LeadCursor? place = null;
        do
        {
            LeadList page = await ReadAsync(filter, place, Math.Clamp(upTo - count, 1, PageSize), cancellationToken).ConfigureAwait(false);
            count += page.Leads.Count;
            place = page.Next;
        }
        while (place is not null && count < upTo);
        return Math.Min(count, upTo);
    }

    public async Task<LeadCount> CountBrieflyAsync(LeadFilter filter, int upTo, CancellationToken cancellationToken)
    {
        Check(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(upTo, 1);
        if (filter.IsToldByKeys())
        {
            int told = await CountAsync(filter, Math.Min(upTo, KeysAtOnce), cancellationToken).ConfigureAwait(false);
            return new LeadCount(told, told >= Math.Min(upTo, KeysAtOnce));
        }

        LeadList some = await ReadAsync(filter, null, upTo, cancellationToken).ConfigureAwait(false);
        return new LeadCount(some.Leads.Count, some.Next is not null);
    }

    public async Task<IReadOnlyList<ImportResult>> ImportAsync(IReadOnlyList<ImportedLead> leads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(leads);
        foreach (ImportedLead lead in leads)
        {
            ArgumentNullException.ThrowIfNull(lead, nameof(leads));
            LeadKeys.Check(lead.Status, nameof(leads));
            Check(lead.Details);
        }

        return await committer.WriteAsync(db => changes.Import(db, leads), cancellationToken).ConfigureAwait(false);
    }

    public async Task<LeadUpdateResult> UpdateAsync(LeadId id, long version, LeadUpdate update, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(update);
        LeadEvents.Check(update.Event);
        foreach (string text in new[] { update.Status, update.Centre, update.Assignee }.OfType<string>()) LeadKeys.Check(text, nameof(update));
        if (update.Details is { } details) Check(details);
        return await committer.WriteAsync(db => changes.Update(db, id, version, update), cancellationToken).ConfigureAwait(false);
    }

    public async Task<LeadUpdateResult> MergeAsync(
        LeadId lead, long version, LeadId submission, LeadDetails merged, LeadEvent line, CancellationToken cancellationToken)
    {
        Check(merged);
        LeadEvents.Check(line);
        return await committer.WriteAsync(db => changes.Merge(db, lead, version, submission, merged, line), cancellationToken).ConfigureAwait(false);
    }

    public async Task<LeadUpdateResult> UndoMergeAsync(
        LeadId lead, long version, LeadId submission, LeadDetails before, LeadEvent line, CancellationToken cancellationToken)
    {
        Check(before);
        LeadEvents.Check(line);
        return await committer.WriteAsync(db => changes.UndoMerge(db, lead, version, submission, before, line), cancellationToken).ConfigureAwait(false);
    }

    public async Task<LeadUpdateResult> WithdrawAsync(LeadId id, long version, string staff, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(staff);
        return await committer.WriteAsync(db => changes.Withdraw(db, id, version, staff, at), cancellationToken).ConfigureAwait(false);
    }

    public async Task<LeadUpdateResult> EraseAsync(LeadId id, long version, string staff, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(staff);
        if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } lead) return LeadUpdateResult.Gone;
        BsonValue? chat = lead.Chat is { } own ? new ConversationKey(own).Document : null;
        bool IsOfChat(BsonDocument row) => WaitingRows.ChatOf(row) == chat;
        WaitingRows.Found? unsent = chat is null ? null : await outbox.FindAsync(IsOfChat, cancellationToken).ConfigureAwait(false);
        return await committer.WriteAsync(
            db =>
            {
                LeadUpdateResult result = changes.Erase(db, id, version, staff, at);
                if (result == LeadUpdateResult.Done && unsent is not null) outbox.Delete(db, unsent, IsOfChat);
                return result;
            },
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<LeadUpdateResult> CorrectAsync(LeadId id, long version, LeadCorrection correction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(correction);
        ArgumentNullException.ThrowIfNull(correction.Correct, nameof(correction));
        ArgumentNullException.ThrowIfNull(correction.AssistedPerson, nameof(correction));
        LeadEvents.Check(correction.Event);
        return await committer.WriteAsync(db => changes.Correct(db, id, version, correction), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<LeadEvent>> ListOwnEventsAsync(LeadId id, CancellationToken cancellationToken) =>
        await database.ReadAsync(db => LeadChanges.Find(db, id) is null ? [] : LeadEvents.Of(db, id).ToList(), cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<LeadEvent>> ListEventsAsync(LeadId id, CancellationToken cancellationToken) => await database.ReadAsync(
        db => LeadChanges.Find(db, id) is not { } row
            ? []
            // What others submitted stays with their submissions; here only that it happened.
            : LeadEvents.Of(db, id).Concat(row.Former.SelectMany(former => LeadEvents.Of(db, former)).Select(line => line with { Sealed = null }))
                .OrderBy(line => line.At).ToList(),
        cancellationToken).ConfigureAwait(false);

    public async Task<int> PurgeAsync(DateTimeOffset withdrawnBefore, DateTimeOffset lastContactBefore, CancellationToken cancellationToken)
    {
        // What is merged lasts as long as its lead, through which its person was reached.
        bool IsMeant(Lead lead) => lead.WithdrawnAt < withdrawnBefore || (lead.LastContactAt < lastContactBefore && lead.MergedInto is null);
        List<LeadRun> runs = [new(Schema.Tags, [LeadKeys.Withdrawn])];
        // Nobody was reached before they submitted, so who submitted later need not be looked at.
        runs.Add(new(Schema.Tags, [LeadKeys.Aside]));
        runs.AddRange(await database.ReadAsync(db => LeadWays.Runs(db, new LeadFilter()).ToList(), cancellationToken).ConfigureAwait(false));
        int purged = 0;
        for (int run = 0; run < runs.Count; run++)
        {
            var filter = new LeadFilter(Until: run == 0 ? null : lastContactBefore);
            LeadCursor? place = null;
            do
            {
                (List<LeadId> meant, place) = await database.ReadAsync(db => LeadList.Among(db, runs[run], filter, place, IsMeant), cancellationToken).ConfigureAwait(false);
                foreach (LeadId[] some in meant.Chunk(PurgedAtOnce))
                    purged += await committer.WriteAsync(db => some.Count(id => Purge(db, id, IsMeant)), cancellationToken).ConfigureAwait(false);
            }
            while (place is not null);
        }

        return purged;
    }

    public Task<long> CountErasedAsync(CancellationToken cancellationToken) => database.ReadAsync(LeadChanges.CountErased, cancellationToken);

    internal static void Check(IReadOnlyList<LeadChange> leads)
    {
        ArgumentNullException.ThrowIfNull(leads);
        foreach (LeadChange change in leads)
        {
            ArgumentNullException.ThrowIfNull(change, nameof(leads));
            if (change is LeadChange.Submit submit) Check(submit.Details);
        }
    }

    /// <summary>See <see cref="LeadChanges.Apply"/>; runs inside the writer's transaction.</summary>
    internal void Apply(ILiteDatabase db, ConversationKey chat, TurnCommit turn) => changes.Apply(db, chat, turn.Leads, turn.At);

    internal static void Check(LeadDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(details.Sealed, nameof(details));
        ArgumentNullException.ThrowIfNull(details.Source, nameof(details));
        ArgumentNullException.ThrowIfNull(details.Source.Channel, nameof(details));
        ArgumentNullException.ThrowIfNull(details.PriorityGroups, nameof(details));
        LeadKeys.Check(details.PhoneKey, nameof(details));
        LeadKeys.Check(details.Province, nameof(details));
        foreach (string text in new[] { details.Source.Code, details.Centre, details.Commune }.OfType<string>()) LeadKeys.Check(text, nameof(details));
        foreach (byte[] key in details.SearchKeys) LeadKeys.Check(key, nameof(details));
        foreach (string text in details.Markets.Concat(details.PriorityGroups)) LeadKeys.Check(text, nameof(details));
    }

    private static void Check(LeadFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        foreach (string province in filter.Provinces ?? []) LeadKeys.Check(province, nameof(filter));
        foreach (byte[] key in filter.SearchKeys) LeadKeys.Check(key, nameof(filter));
        foreach (string text in new[] { filter.Status, filter.Market, filter.SourceCode, filter.Centre, filter.Commune, filter.PriorityGroup, filter.Assignee }.OfType<string>())
            LeadKeys.Check(text, nameof(filter));
        if (filter.Due is { } due) ArgumentOutOfRangeException.ThrowIfGreaterThan(due.WithTasks.Count, LeadDue.MostNamed, nameof(filter));
    }

    private Task<LeadList> ReadAsync(LeadFilter filter, LeadCursor? after, int max, CancellationToken cancellationToken) =>
        database.ReadAsync(db => LeadList.Read(db, filter, after, max, database.HasAllKeys), cancellationToken);

    private async Task<IReadOnlyList<Lead>> ListAroundAsync(LeadId lead, Func<Lead, bool> isMeant, CancellationToken cancellationToken) => await database.ReadAsync(
        db => LeadChanges.Find(db, lead) is not { } row
            ? []
            : LeadGroup.Of(db, row.Lead.Details.PhoneKey).Select(one => one.Lead).Where(isMeant).OrderBy(one => one.Id.Value).ToList(),
        cancellationToken).ConfigureAwait(false);

    private async Task<int> CountAsync(LeadRun run, LeadFilter filter, int upTo, CancellationToken cancellationToken)
    {
        int count = 0;
        LeadCursor? place = null;
        while (count < upTo)
        {
            LeadCursor? after = place;
            int size = Math.Min(upTo - count, KeysAtOnce);
            List<LeadFound> page = await database.ReadAsync(db => run.Walk(db, filter, after).Take(size).ToList(), cancellationToken).ConfigureAwait(false);
            count += page.Count(found => filter.MatchesWithdrawn(found.IsWithdrawn));
            if (page.Count < size) break;
            place = page[^1].Place;
        }

        return count;
    }

    /// <returns>Whether it was erased; not when it was submitted again or reached since it was found.</returns>
    private bool Purge(ILiteDatabase db, LeadId id, Func<Lead, bool> isMeant)
    {
        if (LeadChanges.Find(db, id) is not { } row || !isMeant(row.Lead)) return false;
        changes.Erase(db, id, Purged, at: null);
        return true;
    }
}
