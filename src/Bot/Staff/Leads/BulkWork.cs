using System.Collections.Concurrent;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>Changes many leads in the background; who asked sees how far it is. What is out of scope is left alone, as if it were not there.</summary>
public sealed partial class BulkWork(
    ILeadStore leads, IStaffStore staff, LeadVault vault, LeadStatuses statuses, LeadWork work, StaffAudit audit, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<BulkWork> logger)
{
    /// <summary>Most leads in one change.</summary>
    public const int Most = 5_000;

    private const int AtOnce = 25, MostTries = 5;

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, BulkRun> _runs = new();

    /// <returns>How many leads are meant and in scope, counted up to one more than <see cref="Most"/>.</returns>
    public async Task<int> CountAsync(StaffAccount account, BulkTarget target, CancellationToken cancellationToken) => (await FindAsync(account, target, cancellationToken)).Count;

    /// <summary>Begins a change.</summary>
    /// <param name="confirmed">The count that was confirmed; with another one nothing is begun. Null where none has to be.</param>
    /// <returns>Null when nothing is meant, too much is, the count is another one, or the change makes no sense.</returns>
    public async Task<BulkRun?> BeginAsync(StaffAccount account, BulkTarget target, BulkChange change, int? confirmed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(change);
        if (change.Status is { } status ? change.Assignee is not null || !statuses.Has(status) : change.Assignee is null) return null;
        Colleagues colleagues = await Colleagues.LoadAsync(staff, cancellationToken);
        if (change.Assignee is { Length: > 0 } given && colleagues.For(account).All(one => one.Id != given)) return null;
        IReadOnlyList<LeadId> meant = await FindAsync(account, target, cancellationToken);
        if (meant.Count is 0 or > Most || (confirmed is { } count && count != meant.Count)) return null;

        string action = change.Status is null ? LeadAudit.Assign : LeadAudit.Status, to = change.Status ?? (change.Assignee is { Length: > 0 } id ? id : ListQuery.None);
        await audit.WriteAsync(account, action, null, $"to={to} count={meant.Count} of {target}", cancellationToken);
        Forget();
        var run = new BulkRun(Secrets.Token(), account.Id, change, meant.Count, clock.GetUtcNow());
        _runs[run.Id] = run;
        _ = Task.Run(() => RunAsync(run, account, meant, action, to, colleagues), CancellationToken.None);
        return run;
    }

    /// <returns>Null when there is none (any more), or it is somebody else's.</returns>
    public BulkRun? Find(StaffAccount account, string id)
    {
        ArgumentNullException.ThrowIfNull(account);
        return _runs.TryGetValue(id, out BulkRun? run) && run.Owner == account.Id ? run : null;
    }

    private async Task<IReadOnlyList<LeadId>> FindAsync(StaffAccount account, BulkTarget target, CancellationToken cancellationToken)
    {
        if (LeadScope.Of(account) is not { } scope) return [];
        var found = new List<LeadId>();
        if (target.Ids is { } ids)
        {
            foreach (LeadId id in ids.Distinct().Take(Most + 1))
            {
                if (await leads.FindForAsync(account, id, cancellationToken) is not null) found.Add(id);
            }

            return found;
        }

        await foreach (Lead lead in leads.ReadAllAsync(scope.Force(target.Query.FilterFor(account, vault)), cancellationToken))
        {
            found.Add(lead.Id);
            if (found.Count > Most) break;
        }

        return found;
    }

    private async Task RunAsync(BulkRun run, StaffAccount account, IReadOnlyList<LeadId> meant, string action, string to, Colleagues colleagues)
    {
        bool isBroken = true;
        try
        {
            foreach (LeadId[] some in meant.Chunk(AtOnce))
            {
                lifetime.ApplicationStopping.ThrowIfCancellationRequested();
                // Together, so that they share the waits for the disk.
                await Task.WhenAll(some.Select(async id => run.Count(await ChangeAsync(account, id, run.Change, action, to, colleagues))));
            }

            isBroken = false;
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception fault)
        {
            LogFailed(fault);
        }
        finally
        {
            run.End(isBroken);
        }
    }

    /// <returns>Whether it is as it was asked for.</returns>
    private async Task<bool> ChangeAsync(StaffAccount account, LeadId id, BulkChange change, string action, string to, Colleagues colleagues)
    {
        bool isAudited = false;
        for (int tries = 0; tries < MostTries; tries++)
        {
            if (await leads.FindForAsync(account, id, CancellationToken.None) is not { } lead) return false;
            if (change.Status is { } status ? lead.Status == status : (lead.Assignee ?? "") == change.Assignee) return true;
            if (change.Assignee is { } assignee && !colleagues.CanHave(assignee, lead)) return false;
            if (!isAudited) await audit.WriteAsync(account, action, id.ToString(), to, CancellationToken.None);
            isAudited = true;
            LeadUpdate update = change.Status is { } next ? work.StatusUpdate(account, next) : work.AssignUpdate(account, change.Assignee!);
            LeadUpdateResult result = await leads.UpdateAsync(id, lead.Version, update, CancellationToken.None);
            if (result != LeadUpdateResult.Conflict) return result == LeadUpdateResult.Done;
        }

        return false;
    }

    private void Forget()
    {
        DateTimeOffset now = clock.GetUtcNow();
        foreach ((string id, BulkRun run) in _runs)
        {
            if (run.IsOver && now - run.StartedAt > Remembered) _runs.TryRemove(id, out _);
        }
    }

    [LoggerMessage(LogLevel.Error, "A change to many leads broke off")]
    private partial void LogFailed(Exception fault);
}
