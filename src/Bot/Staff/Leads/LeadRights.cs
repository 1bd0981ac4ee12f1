using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>
/// What people who registered may ask of whoever holds it, as the consent promises: to be called no more, to be erased, to be told of rightly. Each is in
/// the audit log before it is done.
/// </summary>
public sealed class LeadRights(ILeadStore leads, LeadVault vault, LiveKnowledge knowledge, StaffAudit audit, TimeProvider clock)
{
    /// <summary>From now on nobody may call; what was planned ends, and the lead is erased by the day that the law sets.</summary>
    /// <param name="version">The lead's version that was seen.</param>
    public async Task<LeadWorkResult> WithdrawAsync(StaffAccount account, LeadId id, long version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (await leads.FindForAsync(account, id, cancellationToken) is not { } lead) return LeadWorkResult.NotFound;
        if (lead.Version != version) return LeadWorkResult.Conflict;
        if (lead.WithdrawnAt is not null) return LeadWorkResult.Withdrawn;
        await audit.WriteAsync(account, LeadAudit.Withdraw, id.ToString(), null, cancellationToken);
        return LeadWork.Of(await leads.WithdrawAsync(id, version, account.Id, clock.GetUtcNow(), cancellationToken));
    }

    /// <summary>Erases it for good; a count stays, and its code in the audit log.</summary>
    /// <param name="isSure">Whether it was confirmed.</param>
    /// <inheritdoc cref="WithdrawAsync" path="/param"/>
    public async Task<LeadWorkResult> EraseAsync(StaffAccount account, LeadId id, long version, bool isSure, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (await leads.FindForAsync(account, id, cancellationToken) is not { } lead) return LeadWorkResult.NotFound;
        if (!isSure) return LeadWorkResult.Wrong;
        if (lead.Version != version) return LeadWorkResult.Conflict;
        await audit.WriteAsync(account, LeadAudit.Erase, id.ToString(), null, cancellationToken);
        return LeadWork.Of(await leads.EraseAsync(id, version, account.Id, clock.GetUtcNow(), cancellationToken));
    }

    /// <summary>Corrects name, number and place; what they were stays in the history, sealed.</summary>
    /// <returns>With what is wrong about what was typed, in words, where the result is <see cref="LeadWorkResult.Wrong"/>.</returns>
    /// <inheritdoc cref="WithdrawAsync" path="/param"/>
    public async Task<(LeadWorkResult Result, string? Fault)> CorrectAsync(StaffAccount account, LeadId id, long version, TypedCorrection typed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(typed);
        if (await leads.FindForAsync(account, id, cancellationToken) is not { } lead) return (LeadWorkResult.NotFound, null);
        if (lead.WithdrawnAt is not null) return (LeadWorkResult.Withdrawn, null);
        if (lead.Version != version) return (LeadWorkResult.Conflict, null);
        if (vault.Open(lead) is not { } person) return (LeadWorkResult.Wrong, "Phần riêng tư của phiếu này không mở được nữa, nên không sửa được.");
        (Corrected? corrected, string? fault) = new CorrectionReader(knowledge.Current.PlaceNames).Read(typed, person);
        if (corrected is null) return (LeadWorkResult.Wrong, fault);
        await audit.WriteAsync(account, LeadAudit.Correct, id.ToString(), corrected.Things, cancellationToken);
        byte[] before = vault.Seal(new LeadPerson(person.Name, person.Phone, person.Place));
        var line = new LeadEvent(clock.GetUtcNow(), LeadEventKind.Corrected, account.Id, before, corrected.Things);
        var correction = new LeadCorrection(told => corrected.In(told, vault), vault.PersonKey(corrected.In(person)), line);
        return (LeadWork.Of(await leads.CorrectAsync(id, version, correction, cancellationToken)), null);
    }
}
