using LiteDB;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// What staff merged, and what of it ends when chats withdraw, submit anew or erase. As long as submissions are merged they are one person: if
/// any of them withdraws, the lead is withdrawn; erasing one takes what it told out of the lead. All of it runs inside the writer's transaction.
/// </summary>
internal sealed class LeadMerges(Database database)
{
    public LeadUpdateResult Merge(ILiteDatabase db, LeadId id, long version, LeadId submission, LeadDetails merged, LeadEvent line)
    {
        if (LeadChanges.Find(db, id) is not { } lead || LeadChanges.Find(db, submission) is not { } other) return LeadUpdateResult.Gone;
        if (lead.Lead.Version != version || other.Lead.Beside != id || other.Lead.MergedInto is not null) return LeadUpdateResult.Conflict;
        if (lead.Lead.WithdrawnAt is not null || other.Lead.WithdrawnAt is not null) return LeadUpdateResult.Withdrawn;
        long since = LeadEvents.Add(db, database.Ids, id, line);
        Put(db, other with { Lead = other.Lead with { MergedInto = id }, MixedInto = [.. other.MixedInto.Where(one => one != id), id] });
        DateTimeOffset contact = lead.Lead.LastContactAt > other.Lead.LastContactAt ? lead.Lead.LastContactAt : other.Lead.LastContactAt;
        Put(db, lead with
        {
            Lead = lead.Lead with { Details = OfSame(lead, merged), UpdatedAt = line.At, LastContactAt = contact },
            Mixes = [.. lead.Mixes, new LeadMix(submission, since, lead.Lead.Details)],
        });
        return LeadUpdateResult.Done;
    }

    public LeadUpdateResult Undo(ILiteDatabase db, LeadId id, long version, LeadId submission, LeadDetails before, LeadEvent line)
    {
        if (LeadChanges.Find(db, id) is not { } lead || LeadChanges.Find(db, submission) is not { } other) return LeadUpdateResult.Gone;
        if (lead.Lead.Version != version || other.Lead.MergedInto != id || lead.Lead.MergedInto is not null) return LeadUpdateResult.Conflict;
        LeadEvents.Add(db, database.Ids, id, line);
        LeadRow next = Lift(db, lead, submission);
        Put(db, next with { Lead = next.Lead with { Details = OfSame(lead, before), UpdatedAt = line.At }, Mixes = [.. Without(lead.Mixes, submission)] });
        Put(db, other with { Lead = other.Lead with { MergedInto = null } });
        LeadGroup.Settle(db, lead.Lead.Details.PhoneKey, changed: null, isNew: false);
        return LeadUpdateResult.Done;
    }

    /// <summary>A chat submits anew: what was merged of it stands beside again; where consent is given, a withdrawal that only came through it ends.</summary>
    public static LeadRow StandBeside(ILiteDatabase db, LeadRow row, bool isConsented)
    {
        if (row.Lead.MergedInto is not { } into) return row;
        if (isConsented && LeadChanges.Find(db, into) is { } lead && lead.WithdrawnThrough == row.Key)
        {
            Put(db, Lift(db, lead, row.Key));
            LeadGroup.Settle(db, lead.Lead.Details.PhoneKey, changed: null, isNew: false);
        }

        return row with { Lead = row.Lead with { MergedInto = null } };
    }

    /// <summary>What was merged into a lead that has another number now stands by itself again.</summary>
    /// <param name="phone">The number that it had.</param>
    /// <param name="actor">Who brought it about.</param>
    public void Release(ILiteDatabase db, LeadRow lead, byte[] phone, DateTimeOffset? withdrawnAt, string actor)
    {
        foreach (LeadRow other in LeadGroup.Of(db, phone).Where(row => row.Lead.MergedInto == lead.Key)) StandApart(db, other, lead.Key, withdrawnAt, actor);
    }

    /// <summary>A submission was withdrawn: so is the lead that it was merged into.</summary>
    public void Withdraw(ILiteDatabase db, LeadRow row, DateTimeOffset at, string actor)
    {
        if (row.Lead.MergedInto is not { } into || LeadChanges.Find(db, into) is not { } lead) return;
        if (lead.Lead.WithdrawnAt is null)
        {
            Put(db, lead with { Lead = lead.Lead with { WithdrawnAt = at, UpdatedAt = at }, WithdrawnThrough = row.Key });
            LeadEvents.Add(db, database.Ids, into, new LeadEvent(at, LeadEventKind.Withdrawn, actor));
            LeadTasks.EndAll(db, into, at);
            LeadGroup.Settle(db, lead.Lead.Details.PhoneKey, changed: null, isNew: false);
        }

        Withdraw(db, lead, at, actor);
    }

    /// <summary>Before a row is erased: takes what it told out of the leads that it was merged into, and lets go what was merged into it.</summary>
    /// <param name="at">When it was asked to be erased, which ends its consent too; null when its time was over.</param>
    /// <param name="actor">Who erases it.</param>
    public void TakeOut(ILiteDatabase db, LeadRow row, DateTimeOffset? at, string actor)
    {
        Release(db, row, row.Lead.Details.PhoneKey, at ?? row.Lead.WithdrawnAt, actor);
        if (at is { } moment) Withdraw(db, row, moment, actor);
        TakeOut(db, row, at, since: 0, isErased: true, actor);
    }

    /// <summary>Takes what a row told out of the leads that it was merged into.</summary>
    /// <param name="since">Only what was merged behind this line of history, as numbers of lines grow over all leads.</param>
    /// <param name="isErased">Whether the row goes; else what was merged into it goes, and it stands by itself again.</param>
    private void TakeOut(ILiteDatabase db, LeadRow row, DateTimeOffset? at, long since, bool isErased, string actor)
    {
        bool IsOfRow(LeadMix mix) => mix.Submission == row.Key && mix.Since > since;
        foreach (LeadId into in row.MixedInto)
        {
            if (LeadChanges.Find(db, into) is not { } lead || lead.Mixes.FirstOrDefault(IsOfRow) is not { } earliest) continue;
            LeadEvents.Blank(db, into, earliest.Since);
            int first = lead.Mixes.TakeWhile(mix => !IsOfRow(mix) || mix.Before is null).Count();
            // What was merged later was merged with what this one told: it is to be looked at again.
            foreach (LeadId later in lead.Mixes.Skip(first + 1).Select(mix => mix.Submission).Where(id => id != row.Key).Distinct())
            {
                if (LeadChanges.Find(db, later) is { } other && other.Lead.MergedInto == into) StandApart(db, other, into, lead.Lead.WithdrawnAt, actor);
            }

            LeadRow next = lead with
            {
                Mixes = [.. lead.Mixes.Select((mix, index) => index < first ? mix : mix with { Before = null }).Where(mix => !isErased || mix.Submission != row.Key)],
            };
            if (lead.Mixes.ElementAtOrDefault(first)?.Before is { } before)
            {
                next = next with { Lead = lead.Lead with { Details = before with { Centre = lead.Lead.Details.Centre } } };
                LeadEvents.Add(db, database.Ids, into, new LeadEvent(at ?? lead.Lead.UpdatedAt, LeadEventKind.MergeUndone, actor));
            }

            Put(db, next);
            if (!isErased && row.Lead.MergedInto == into && LeadChanges.Find(db, row.Key) is { } still) StandApart(db, still, into, lead.Lead.WithdrawnAt, actor);
            // It may have been merged further, with all that it told then.
            TakeOut(db, next, at, earliest.Since, isErased: false, actor);
            SettleMoved(db, next, lead.Lead.Details.PhoneKey, actor);
        }
    }

    /// <summary>What it told before may have been another number, which staff had corrected since.</summary>
    private void SettleMoved(ILiteDatabase db, LeadRow lead, byte[] before, string actor)
    {
        byte[] now = lead.Lead.Details.PhoneKey;
        if (!now.AsSpan().SequenceEqual(before))
        {
            Release(db, lead, before, lead.Lead.WithdrawnAt, actor);
            if (LeadChanges.Find(db, lead.Key) is { } moved) LeadGroup.Settle(db, now, moved, isNew: true);
        }

        LeadGroup.Settle(db, before, changed: null, isNew: false);
    }

    /// <summary>Ends a withdrawal that came through a submission, unless another one merged is withdrawn too.</summary>
    private static LeadRow Lift(ILiteDatabase db, LeadRow lead, LeadId submission)
    {
        if (lead.WithdrawnThrough != submission) return lead;
        LeadRow? other = LeadGroup.Of(db, lead.Lead.Details.PhoneKey)
            .Find(row => row.Lead.MergedInto == lead.Key && row.Key != submission && row.Lead.WithdrawnAt is not null);
        return lead with { Lead = lead.Lead with { WithdrawnAt = other?.Lead.WithdrawnAt }, WithdrawnThrough = other?.Key };
    }

    /// <summary>A submission is merged no longer. If the lead was withdrawn, so is this: they were one person.</summary>
    private void StandApart(ILiteDatabase db, LeadRow other, LeadId lead, DateTimeOffset? withdrawnAt, string actor)
    {
        LeadRow next = other with { Lead = other.Lead with { MergedInto = null } };
        if (other.Lead.WithdrawnAt is null && withdrawnAt is { } at)
        {
            next = next with { Lead = next.Lead with { WithdrawnAt = at, UpdatedAt = at }, WithdrawnThrough = lead };
            LeadEvents.Add(db, database.Ids, other.Key, new LeadEvent(at, LeadEventKind.Withdrawn, actor));
            LeadTasks.EndAll(db, other.Key, at);
        }

        Put(db, next);
    }

    /// <summary>Later merges began with what this one had made of the lead: from now on with what was there before it.</summary>
    private static IEnumerable<LeadMix> Without(IReadOnlyList<LeadMix> mixes, LeadId submission)
    {
        LeadDetails? before = null;
        foreach (LeadMix mix in mixes)
        {
            if (mix.Submission == submission) before ??= mix.Before;
            yield return mix.Submission == submission ? mix with { Before = null } : mix with { Before = mix.Before is null ? null : before ?? mix.Before };
        }
    }

    private static LeadDetails OfSame(LeadRow lead, LeadDetails details) =>
        details with { PhoneKey = lead.Lead.Details.PhoneKey, IsPhoneProven = lead.Lead.Details.IsPhoneProven, Centre = lead.Lead.Details.Centre };

    private static void Put(ILiteDatabase db, LeadRow row) => db.Leads().Update((row with { Lead = row.Lead with { Version = row.Lead.Version + 1 } }).Write());
}
