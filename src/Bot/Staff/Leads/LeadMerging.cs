using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>Merges a submission into the lead that it stands beside, and undoes it. Both have to be in scope.</summary>
public sealed class LeadMerging(ILeadStore leads, LeadVault vault, PersonalDataSeal seal, DeskWords words, StaffAudit audit, TimeProvider clock)
{
    private readonly MergeFields _fields = new(words);

    /// <summary>Both submissions side by side.</summary>
    /// <returns>Null when one of them is not there, not in scope, withdrawn or not to be opened, or they do not stand beside each other.</returns>
    public async Task<MergePreview?> PreviewAsync(StaffAccount account, LeadId id, LeadId submission, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (await FindAsync(account, id, submission, cancellationToken) is not var (lead, person, other, otherPerson)) return null;
        await audit.WriteAsync(account, LeadAudit.Open, id.ToString(), $"merge with {submission}", cancellationToken);
        return new MergePreview(new OpenLead(lead, person), new OpenLead(other, otherPerson), _fields.Of(lead.Details, person, other.Details, otherPerson));
    }

    /// <param name="version">The lead's version that was seen.</param>
    /// <param name="taken">Ids of what is taken from the submission.</param>
    public async Task<LeadWorkResult> MergeAsync(StaffAccount account, LeadId id, long version, LeadId submission, IReadOnlySet<string> taken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(taken);
        if (await FindAsync(account, id, submission, cancellationToken) is not var (lead, person, other, otherPerson)) return LeadWorkResult.NotFound;
        if (lead.Version != version) return LeadWorkResult.Conflict;
        (LeadDetails details, LeadPerson mixed) = MergeFields.Mix(lead.Details, person, other.Details, otherPerson, taken);
        // By either name: whoever calls back may give the one or the other.
        IReadOnlyList<byte[]> keys = [.. vault.SearchKeysOf(mixed).Concat(lead.Details.SearchKeys).Concat(other.Details.SearchKeys).DistinctBy(Convert.ToHexString)];
        await audit.WriteAsync(account, LeadAudit.Merge, id.ToString(), $"with {submission}", cancellationToken);
        var line = new LeadEvent(clock.GetUtcNow(), LeadEventKind.Merged, account.Id, ToldBefore.Of(lead.Details, person).SealWith(seal), submission.ToString());
        return LeadWork.Of(await leads.MergeAsync(id, version, submission, details with { Sealed = vault.Seal(mixed), SearchKeys = keys }, line, cancellationToken));
    }

    /// <summary>Takes out again what was merged last.</summary>
    /// <param name="version">The lead's version that was seen.</param>
    public async Task<LeadWorkResult> UndoAsync(StaffAccount account, LeadId id, long version, LeadId submission, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (await leads.FindForAsync(account, id, cancellationToken) is not { } lead) return LeadWorkResult.NotFound;
        IReadOnlyList<LeadEvent> events = await leads.ListEventsAsync(id, cancellationToken);
        IReadOnlyList<Lead> merged = await leads.ListMergedAsync(id, cancellationToken);
        if (merged.FirstOrDefault(one => one.Id == submission) is not { } other || !LeadScope.Of(account)!.MayOpen(other)) return LeadWorkResult.NotFound;
        if (lead.Version != version || LastOf(events, merged) != submission) return LeadWorkResult.Conflict;
        await audit.WriteAsync(account, LeadAudit.Unmerge, id.ToString(), $"from {submission}", cancellationToken);
        LeadDetails before = BeforeMerging(events, submission)?.Restore(lead.Details, vault) is { } told ? CorrectedSince(events, submission, lead, told) : lead.Details;
        var line = new LeadEvent(clock.GetUtcNow(), LeadEventKind.MergeUndone, account.Id, Detail: submission.ToString());
        return LeadWork.Of(await leads.UndoMergeAsync(id, version, submission, before, line, cancellationToken));
    }

    /// <summary>What was merged last and still is; null for none.</summary>
    internal static LeadId? LastOf(IReadOnlyList<LeadEvent> events, IReadOnlyList<Lead> merged) =>
        merged.Count == 0 ? null : merged.MaxBy(one => events.ToList().FindLastIndex(line => IsMerging(line, one.Id)))!.Id;

    private static bool IsMerging(LeadEvent line, LeadId submission) => line.Kind == LeadEventKind.Merged && line.Detail == submission.ToString();

    /// <summary>What the lead told before; null when it was told anew since then, so that what it tells now is right.</summary>
    private ToldBefore? BeforeMerging(IReadOnlyList<LeadEvent> events, LeadId submission)
    {
        int at = events.ToList().FindLastIndex(line => IsMerging(line, submission));
        return at < 0 || events.Skip(at + 1).Any(line => line.Kind == LeadEventKind.Updated) ? null : ToldBefore.Open(events[at].Sealed, seal);
    }

    /// <summary>What staff corrected since it was merged is right also without it.</summary>
    private LeadDetails CorrectedSince(IReadOnlyList<LeadEvent> events, LeadId submission, Lead lead, LeadDetails told)
    {
        int at = events.ToList().FindLastIndex(line => IsMerging(line, submission));
        HashSet<string> things = [.. events.Skip(at + 1).Where(line => line.Kind == LeadEventKind.Corrected).SelectMany(line => line.Detail?.Split(' ') ?? [])];
        return things.Count > 0 && vault.Open(lead) is { } person ? Corrected.Of(lead.Details, person, things).In(told, vault) : told;
    }

    private async Task<(Lead Lead, LeadPerson Person, Lead Other, LeadPerson OtherPerson)?> FindAsync(StaffAccount account, LeadId id, LeadId submission, CancellationToken cancellationToken)
    {
        if (await leads.FindForAsync(account, id, cancellationToken) is not { WithdrawnAt: null } lead || vault.Open(lead) is not { } person) return null;
        if (await leads.FindAsync(submission, cancellationToken) is not { WithdrawnAt: null, MergedInto: null } other || other.Beside != id) return null;
        return LeadScope.Of(account)!.MayOpen(other) && vault.Open(other) is { } otherPerson ? (lead, person, other, otherPerson) : null;
    }
}
