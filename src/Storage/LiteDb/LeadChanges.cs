using System.Globalization;
using LiteDB;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>Carries out what chats, centres and staff do to leads; all of it runs inside the writer's transaction.</summary>
internal sealed class LeadChanges(Database database)
{
    private const string Id = "_id", Count = "count", ByChat = "chat", ByImport = "import", DayFormat = "yyyy-MM-dd";

    private readonly LeadMerges merges = new(database);

    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);   // no summer time

    public void Apply(ILiteDatabase db, ConversationKey chat, IReadOnlyList<LeadChange> changes, DateTimeOffset at)
    {
        foreach (LeadChange change in changes)
        {
            switch (change)
            {
                case LeadChange.Submit submit:
                    Submit(db, chat, submit, at.ToUniversalTime());
                    break;
                case LeadChange.Withdraw withdraw:
                    foreach (LeadRow row in Meant(db, chat, withdraw.Ids)) Withdraw(db, row.Key, at.ToUniversalTime(), ByChat);
                    break;
                case LeadChange.Forget forget:
                    foreach (LeadRow row in Meant(db, chat, forget.Ids)) Erase(db, row.Key, Day(at), at.ToUniversalTime());
                    break;
            }
        }
    }

    public LeadUpdateResult Update(ILiteDatabase db, LeadId id, long version, LeadUpdate update)
    {
        if (Find(db, id) is not { } row) return LeadUpdateResult.Gone;
        if (row.Lead.Version != version || row.Lead.MergedInto is not null) return LeadUpdateResult.Conflict;
        Lead lead = row.Lead;
        LeadDetails details = update.Details ?? lead.Details;
        if (update.Centre is { } centre) details = details with { Centre = centre.Length > 0 ? centre : null };
        bool isChanged = update.Status is not null || update.Centre is not null || update.Assignee is not null || update.Details is not null;
        Store(db, row, lead with
        {
            Details = details,
            Status = update.Status ?? lead.Status,
            Assignee = update.Assignee is { } assignee ? (assignee.Length > 0 ? assignee : null) : lead.Assignee,
            UpdatedAt = isChanged ? update.Event.At : lead.UpdatedAt,
            LastContactAt = update.ContactAt is { } reached && reached > lead.LastContactAt ? reached : lead.LastContactAt,
        });
        LeadEvents.Add(db, database.Ids, id, update.Event);
        return LeadUpdateResult.Done;
    }

    public LeadUpdateResult Withdraw(ILiteDatabase db, LeadId id, long version, string staff, DateTimeOffset at)
    {
        if (Find(db, id) is not { } row) return LeadUpdateResult.Gone;
        if (row.Lead.Version != version || row.Lead.MergedInto is not null) return LeadUpdateResult.Conflict;
        if (row.Lead.WithdrawnAt is not null) return LeadUpdateResult.Withdrawn;
        Withdraw(db, id, at.ToUniversalTime(), staff);
        return LeadUpdateResult.Done;
    }

    public LeadUpdateResult Erase(ILiteDatabase db, LeadId id, long version, string staff, DateTimeOffset at)
    {
        if (Find(db, id) is not { } row) return LeadUpdateResult.Gone;
        if (row.Lead.Version != version || row.Lead.MergedInto is not null) return LeadUpdateResult.Conflict;
        Erase(db, id, Day(at), at.ToUniversalTime(), staff);
        return LeadUpdateResult.Done;
    }

    public LeadUpdateResult Correct(ILiteDatabase db, LeadId id, long version, LeadCorrection correction)
    {
        if (Find(db, id) is not { } row) return LeadUpdateResult.Gone;
        if (row.Lead.Version != version || row.Lead.MergedInto is not null) return LeadUpdateResult.Conflict;
        if (row.Lead.WithdrawnAt is not null) return LeadUpdateResult.Withdrawn;
        LeadRow next = row with
        {
            Person = row.Person is null ? null : correction.AssistedPerson,
            Mixes = [.. row.Mixes.Select(mix => mix.Before is { } before ? mix with { Before = Corrected(before) } : mix)],
        };
        Store(db, next, row.Lead with { Details = Corrected(row.Lead.Details), UpdatedAt = correction.Event.At });
        LeadEvents.Add(db, database.Ids, id, correction.Event);
        return LeadUpdateResult.Done;

        LeadDetails Corrected(LeadDetails told)
        {
            LeadDetails now = correction.Correct(told);
            LiteDbLeadStore.Check(now);
            bool isSame = now.PhoneKey.AsSpan().SequenceEqual(told.PhoneKey);
            return now with { IsPhoneProven = told.IsPhoneProven && isSame, Centre = told.Centre, Consent = told.Consent };
        }
    }

    public IReadOnlyList<ImportResult> Import(ILiteDatabase db, IReadOnlyList<ImportedLead> leads)
    {
        // One search for all numbers: a search for each takes longer than adding a lead.
        BsonValue[] phones = [.. leads.DistinctBy(PhoneOf).Select(lead => new BsonValue(lead.Details.PhoneKey))];
        HashSet<string> known = [.. phones.Length == 0 ? [] : db.Leads().Find(BsonExpression.Create($"{Schema.Phone} IN @0", new BsonArray(phones))).Select(row => Convert.ToHexString(row[Schema.Phone].AsBinary))];
        return [.. leads.Select(lead => known.Add(PhoneOf(lead)) ? Import(db, lead) : ImportResult.Known)];
    }

    public LeadUpdateResult Merge(ILiteDatabase db, LeadId lead, long version, LeadId submission, LeadDetails merged, LeadEvent line) =>
        merges.Merge(db, lead, version, submission, merged, line);

    public LeadUpdateResult UndoMerge(ILiteDatabase db, LeadId lead, long version, LeadId submission, LeadDetails before, LeadEvent line) =>
        merges.Undo(db, lead, version, submission, before, line);

    /// <summary>Erases a lead with its history, and what it told wherever it was merged, and leaves a count.</summary>
    /// <param name="day">Under which it is counted.</param>
    /// <param name="at">When it was asked for, by its chat or through staff; null when its time was over.</param>
    /// <param name="actor">Who erases it, as the history of what was merged with it tells.</param>
    public void Erase(ILiteDatabase db, LeadId id, string day, DateTimeOffset? at, string actor = ByChat)
    {
        if (Find(db, id) is not { } row) return;
        merges.TakeOut(db, row, at, actor);
        db.Leads().Delete(id.Value);
        LeadEvents.Erase(db, id);
        // What was said to its chat may repeat what it told.
        if (row.Lead.Chat is { } chat) LiteDbConversationStore.ForgetReplies(db, new ConversationKey(chat));
        LeadTasks.Erase(db, id);
        LeadGroup.Settle(db, row.Lead.Details.PhoneKey, changed: null, isNew: false);
        BsonDocument count = db.Erased().FindById(day) ?? new BsonDocument { [Id] = day, [Count] = 0L };
        count[Count] = count[Count].AsInt64 + 1;
        db.Erased().Upsert(count);
        ErasureMark.Set(db);
    }

    public static long CountErased(ILiteDatabase db) => db.Erased().FindAll().Sum(day => day[Count].AsInt64);

    public static LeadRow? Find(ILiteDatabase db, LeadId id) => db.Leads().FindById(id.Value) is { } row ? LeadRow.Read(row) : null;

    /// <summary>All that a chat submitted, the oldest first, read before the first is changed: LiteDB would walk an index while it changes.</summary>
    public static List<LeadRow> OfChat(ILiteDatabase db, ConversationKey chat) =>
        [.. db.Leads().Find(BsonExpression.Create($"{Schema.Chat} = @0", chat.Document)).Select(LeadRow.Read).OrderBy(row => row.Key.Value)];

    private void Submit(ILiteDatabase db, ConversationKey chat, LeadChange.Submit submit, DateTimeOffset at)
    {
        LeadDetails details = submit.Details;
        LeadRow? known = OfChat(db, chat).Find(row => row.Person.AsSpan().SequenceEqual(submit.AssistedPerson) && row.Person is null == submit.AssistedPerson is null);
        if (known is null)
        {
            var id = new LeadId(database.LeadIds.Next(db));
            Lead lead = new(id, 1, ConversationKey.Conversation(chat.Document), details, Lead.NewStatus, Beside: null, at, at, at, WithdrawnAt: null);
            LeadGroup.Settle(db, details.PhoneKey, new LeadRow(lead, submit.AssistedPerson, []), isNew: true);
            LeadEvents.Add(db, database.Ids, id, new LeadEvent(at, LeadEventKind.Submitted, ByChat));
            return;
        }

        LeadDetails before = known.Own.Details;
        bool isConsented = details.Consent is not null;
        // Once proven, a number typed again is proven still.
        if (before.IsPhoneProven && details.PhoneKey.AsSpan().SequenceEqual(before.PhoneKey)) details = details with { IsPhoneProven = true };
        LeadRow row = LeadMerges.StandBeside(db, known, isConsented) with
        {
            Mixes = [.. known.Mixes.Select(mix => mix with { Before = null })], WithdrawnThrough = isConsented ? null : known.WithdrawnThrough,
        };
        Store(db, row, row.Lead with { Details = details, UpdatedAt = at, LastContactAt = at, WithdrawnAt = isConsented ? null : row.Lead.WithdrawnAt });
        LeadEvents.Add(db, database.Ids, known.Key, new LeadEvent(at, LeadEventKind.Updated, ByChat, before.Sealed));
    }

    private void Withdraw(ILiteDatabase db, LeadId id, DateTimeOffset at, string actor)
    {
        if (Find(db, id) is not { } row) return;
        if (row.Lead.WithdrawnAt is null || row.WithdrawnThrough is not null)   // the first time counts
        {
            Store(db, row with { WithdrawnThrough = null }, row.Lead with { WithdrawnAt = row.Lead.WithdrawnAt ?? at, UpdatedAt = at });
            LeadEvents.Add(db, database.Ids, id, new LeadEvent(at, LeadEventKind.Withdrawn, actor));
            LeadTasks.EndAll(db, id, at);
        }

        merges.Withdraw(db, row, at, actor);
    }

    private ImportResult Import(ILiteDatabase db, ImportedLead imported)
    {
        var id = new LeadId(database.LeadIds.Next(db));
        DateTimeOffset at = imported.CreatedAt.ToUniversalTime();
        Lead lead = new(id, 1, Chat: null, imported.Details, imported.Status, Beside: null, at, at, at, WithdrawnAt: null);
        db.Leads().Insert(new LeadRow(lead, null, []).Write());
        LeadEvents.Add(db, database.Ids, id, new LeadEvent(at, LeadEventKind.Imported, ByImport));
        return ImportResult.Added;
    }

    /// <summary>Stores the next version of a lead, among those of its number.</summary>
    private void Store(ILiteDatabase db, LeadRow row, Lead lead)
    {
        byte[] before = row.Lead.Details.PhoneKey, now = lead.Details.PhoneKey;
        bool isMoved = !before.AsSpan().SequenceEqual(now);
        LeadRow next = row with { Lead = lead with { Version = lead.Version + 1 }, Former = isMoved ? [] : row.Former };
        if (lead.MergedInto is not null)
        {
            db.Leads().Update(next.Write());
            return;
        }

        if (row.Lead.Details.Centre != lead.Details.Centre) LeadTasks.Move(db, row.Key, lead.Details.Centre ?? "");
        LeadGroup.Settle(db, now, next, isMoved);
        if (!isMoved) return;
        merges.Release(db, next, before, lead.WithdrawnAt, ByChat);
        LeadGroup.Settle(db, before, changed: null, isNew: false);
    }

    /// <summary>Those of a chat's own that are meant; others' ids are as if there were no such lead.</summary>
    private static List<LeadRow> Meant(ILiteDatabase db, ConversationKey chat, IReadOnlyList<LeadId>? ids) =>
        OfChat(db, chat).FindAll(row => ids is null || ids.Contains(row.Key));

    private static string PhoneOf(ImportedLead lead) => Convert.ToHexString(lead.Details.PhoneKey);

    private static string Day(DateTimeOffset at) => at.ToOffset(Vietnam).ToString(DayFormat, CultureInfo.InvariantCulture);
}
