using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>
/// What staff do with one lead: open it, write a note, call, set status and assignee, plan. Each is in the audit log before it is shown or done. With one
/// whose consent is withdrawn nothing is done but to open it: it only waits to be erased.
/// </summary>
public sealed class LeadWork(ILeadStore leads, ILeadTaskStore tasks, IStaffStore staff, LeadVault vault, PersonalDataSeal seal, LeadStatuses statuses, StaffAudit audit, TimeProvider clock)
{
    /// <summary>Most characters of a note and of a task.</summary>
    public const int LongestNote = 2_000, LongestTask = 300;

    /// <summary>How far ahead something can be planned.</summary>
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(3 * 365);

    /// <summary>Opens a lead for reading; whoever may not see it gets the same as for one that there is not.</summary>
    /// <returns>Null when there is none, or it is not in scope.</returns>
    public async Task<OpenLead?> OpenAsync(StaffAccount account, LeadId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (await leads.FindForAsync(account, id, cancellationToken) is not { } lead) return null;
        await audit.WriteAsync(account, LeadAudit.Open, id.ToString(), null, cancellationToken);
        LeadScope scope = LeadScope.Of(account)!;
        IReadOnlyList<Lead> beside = await leads.ListBesideAsync(id, cancellationToken), merged = await leads.ListMergedAsync(id, cancellationToken);
        IReadOnlyList<LeadEvent> events = await leads.ListEventsAsync(id, cancellationToken);
        DateTimeOffset now = clock.GetUtcNow();
        IReadOnlyList<LeadTask> planned = await tasks.ListOfLeadAsync(id, cancellationToken);
        return Open(lead) with
        {
            Beside = [.. beside.Where(scope.MayOpen).Select(Open)],
            BesideElsewhere = beside.Count(one => !scope.MayOpen(one)),
            Merged = [.. merged.Where(scope.MayOpen).Select(Open)],
            LastMerged = LeadMerging.LastOf(events, merged),
            History = [.. events.Reverse().Select(LineOf)],
            Tasks = [.. planned.OrderBy(task => task.DoneAt is not null).ThenBy(task => task.DueAt).Select(task => new TaskLine(task, seal.Open(task.Sealed), task.DoneAt is null && task.DueAt < now))],
        };
    }

    /// <summary>The lead that a submission stands beside or was merged into, if it can be opened; null for any other.</summary>
    public async Task<LeadId?> FindMainAsync(StaffAccount account, LeadId submission, CancellationToken cancellationToken)
    {
        if (LeadScope.Of(account) is not { } scope || await leads.FindAsync(submission, cancellationToken) is not { } other || !scope.MayOpen(other)) return null;
        return (other.MergedInto ?? other.Beside) is { } main && await leads.FindForAsync(account, main, cancellationToken) is not null ? main : null;
    }

    public Task<LeadWorkResult> NoteAsync(StaffAccount account, LeadId id, long version, string? note, CancellationToken cancellationToken)
    {
        string text = note?.Trim() ?? "";
        if (text.Length is 0 or > LongestNote) return Task.FromResult(LeadWorkResult.Wrong);
        return ChangeAsync(account, id, version, LeadAudit.Note, null, _ => new LeadUpdate(Line(account, LeadEventKind.Noted) with { Sealed = seal.Seal(text) }), cancellationToken);
    }

    public Task<LeadWorkResult> CallAsync(StaffAccount account, LeadId id, long version, string? result, CancellationToken cancellationToken)
    {
        if (LeadCall.Find(result) is not { } call) return Task.FromResult(LeadWorkResult.Wrong);
        return ChangeAsync(
            account, id, version, LeadAudit.Call, call.Id,
            lead => new LeadUpdate(Line(account, LeadEventKind.Called) with { Detail = call.Id })
            {
                Status = call.StatusAfter(lead, statuses), ContactAt = call.IsReached ? clock.GetUtcNow() : null,
            },
            cancellationToken);
    }

    public Task<LeadWorkResult> SetStatusAsync(StaffAccount account, LeadId id, long version, string? status, CancellationToken cancellationToken)
    {
        if (status is null || !statuses.Has(status)) return Task.FromResult(LeadWorkResult.Wrong);
        return ChangeAsync(account, id, version, LeadAudit.Status, status, _ => StatusUpdate(account, status), cancellationToken);
    }

    /// <param name="assignee">A staff account's id; empty for nobody.</param>
    public async Task<LeadWorkResult> AssignAsync(StaffAccount account, LeadId id, long version, string? assignee, CancellationToken cancellationToken)
    {
        if (await leads.FindForAsync(account, id, cancellationToken) is not { } lead) return LeadWorkResult.NotFound;
        if (!(await Colleagues.LoadAsync(staff, cancellationToken)).CanHave(assignee ?? "", lead)) return LeadWorkResult.Wrong;
        return await ChangeAsync(account, id, version, LeadAudit.Assign, NameOf(assignee), _ => AssignUpdate(account, assignee ?? ""), cancellationToken);
    }

    /// <param name="assignee">As for <see cref="AssignAsync"/>.</param>
    public async Task<LeadWorkResult> PlanAsync(StaffAccount account, LeadId id, DateTimeOffset? due, string? text, string? assignee, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (await leads.FindForAsync(account, id, cancellationToken) is not { } lead) return LeadWorkResult.NotFound;
        if (lead.WithdrawnAt is not null) return LeadWorkResult.Withdrawn;
        string what = text?.Trim() ?? "";
        DateTimeOffset now = clock.GetUtcNow();
        bool isRight = what.Length is > 0 and <= LongestTask && due is { } at && at > now.AddDays(-1) && at < now + Farthest;
        if (!isRight || !(await Colleagues.LoadAsync(staff, cancellationToken)).CanHave(assignee ?? "", lead)) return LeadWorkResult.Wrong;
        await audit.WriteAsync(account, LeadAudit.Task, id.ToString(), "add", cancellationToken);
        var task = new LeadTask(0, id, lead.Details.Centre ?? "", assignee ?? "", due!.Value, seal.Seal(what));
        return await tasks.AddAsync(task, cancellationToken) is null ? LeadWorkResult.Withdrawn : LeadWorkResult.Done;
    }

    /// <summary>Says that something is done; done twice is done.</summary>
    public async Task<LeadWorkResult> CompleteAsync(StaffAccount account, LeadId id, long task, CancellationToken cancellationToken)
    {
        if (await leads.FindForAsync(account, id, cancellationToken) is null || (await tasks.FindAsync(task, cancellationToken))?.Lead != id) return LeadWorkResult.NotFound;
        await audit.WriteAsync(account, LeadAudit.Task, id.ToString(), "done", cancellationToken);
        await tasks.CompleteAsync(task, clock.GetUtcNow(), cancellationToken);
        return LeadWorkResult.Done;
    }

    /// <summary>The change that sets a status, for one lead or many.</summary>
    internal LeadUpdate StatusUpdate(StaffAccount account, string status) => new(Line(account, LeadEventKind.Changed) with { Detail = status }) { Status = status };

    /// <summary>The change that gives a lead to somebody, or to nobody.</summary>
    internal LeadUpdate AssignUpdate(StaffAccount account, string assignee) => new(Line(account, LeadEventKind.Assigned) with { Detail = NameOf(assignee) }) { Assignee = assignee };

    private async Task<LeadWorkResult> ChangeAsync(
        StaffAccount account, LeadId id, long version, string action, string? detail, Func<Lead, LeadUpdate> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (await leads.FindForAsync(account, id, cancellationToken) is not { } lead) return LeadWorkResult.NotFound;
        if (lead.Version != version) return LeadWorkResult.Conflict;
        if (lead.WithdrawnAt is not null) return LeadWorkResult.Withdrawn;
        await audit.WriteAsync(account, action, id.ToString(), detail, cancellationToken);
        return Of(await leads.UpdateAsync(id, version, change(lead), cancellationToken));
    }

    internal static LeadWorkResult Of(LeadUpdateResult result) => result switch
    {
        LeadUpdateResult.Done => LeadWorkResult.Done,
        LeadUpdateResult.Gone => LeadWorkResult.NotFound,
        LeadUpdateResult.Withdrawn => LeadWorkResult.Withdrawn,
        _ => LeadWorkResult.Conflict,
    };

    private static string NameOf(string? assignee) => string.IsNullOrEmpty(assignee) ? ListQuery.None : assignee;

    private LeadEvent Line(StaffAccount account, LeadEventKind kind) => new(clock.GetUtcNow(), kind, account.Id);

    private OpenLead Open(Lead lead)
    {
        LeadPerson? person = vault.Open(lead);
        return new OpenLead(lead, lead.WithdrawnAt is null || person is null ? person : person with { Phone = "" });
    }

    private HistoryLine LineOf(LeadEvent line) => line.Kind switch
    {
        LeadEventKind.Noted => new HistoryLine(line, line.Sealed is { } note ? seal.Open(note) : null, null),
        LeadEventKind.Updated or LeadEventKind.Corrected => new HistoryLine(line, null, line.Sealed is { } before ? vault.Open(before) : null),
        LeadEventKind.Merged => new HistoryLine(line, null, ToldBefore.Open(line.Sealed, seal)?.Person),
        _ => new HistoryLine(line, null, null),
    };
}
