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
    ILeadStore leads, ILeadTaskStore tasks, IStaffStore staff, ListFilters filters, LeadStatuses statuses, LeadWork work, StaffAudit audit, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<BulkWork> logger)
{
    /// <summary>Most leads in one change.</summary>
    public const int Most = 5_000;

    /// <summary>Most leads, and most tasks, that are handed on at once: more than one person ever has.</summary>
    public const int MostHanded = 100_000;

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
        return Begin(account, change, meant.Count, meant.Select(id => (Func<Task<bool>>)(() => ChangeAsync(account, id, change, action, to, colleagues))));
    }

    /// <returns>What an account has to do that can be handed on.</returns>
    public async Task<HandedWork> CountOfAsync(string account, CancellationToken cancellationToken) => new(
        await leads.CountAsync(Of(account), MostHanded, cancellationToken), await tasks.CountOpenAsync(null, account, DateTimeOffset.MaxValue, cancellationToken));

    /// <summary>Begins to hand all that somebody has to do on to a colleague; what is not for that colleague's centre stays.</summary>
    /// <param name="confirmed">What was confirmed; with another count nothing is begun.</param>
    /// <returns>Null when there is nothing, it is something else by now, or the colleague cannot have it.</returns>
    public async Task<BulkRun?> BeginHandingAsync(StaffAccount account, string from, string to, HandedWork confirmed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        Colleagues colleagues = await Colleagues.LoadAsync(staff, cancellationToken);
        if (LeadScope.Of(account) is not { Centre: null } || to == from || colleagues.For(account).All(one => one.Id != to)) return null;
        if (confirmed.Total == 0 || await CountOfAsync(from, cancellationToken) != confirmed) return null;
        var change = new BulkChange(null, to) { From = from };
        List<LeadId> given = await leads.ReadAllAsync(Of(from), cancellationToken).Select(lead => lead.Id).Take(MostHanded).ToListAsync(cancellationToken);
        IReadOnlyList<LeadTask> open = await tasks.ListOpenAsync(null, from, DateTimeOffset.MaxValue, MostHanded, cancellationToken);

        await audit.WriteAsync(account, LeadAudit.Assign, from, $"handed on to={to} leads={given.Count} tasks={open.Count}", cancellationToken);
        return Begin(account, change, given.Count + open.Count, [
            .. given.Select(id => (Func<Task<bool>>)(() => ChangeAsync(account, id, change, LeadAudit.Assign, to, colleagues))),
            .. open.Select(task => (Func<Task<bool>>)(() => GiveAsync(account, task, to, colleagues)))]);
    }

    /// <returns>Null when there is none (any more), or it is somebody else's.</returns>
    public BulkRun? Find(StaffAccount account, string id)
    {
        ArgumentNullException.ThrowIfNull(account);
        return _runs.TryGetValue(id, out BulkRun? run) && run.Owner == account.Id ? run : null;
    }

    private async Task<IReadOnlyList<LeadId>> FindAsync(StaffAccount account, BulkTarget target, CancellationToken cancellationToken)
    {
        if (await filters.FindAsync(account, target.Query, cancellationToken) is not { } filter) return [];
        var found = new List<LeadId>();
        if (target.Ids is { } ids)
        {
            foreach (LeadId id in ids.Distinct().Take(Most + 1))
            {
                if (await leads.FindForAsync(account, id, cancellationToken) is not null) found.Add(id);
            }

            return found;
        }

        await foreach (Lead lead in leads.ReadAllAsync(filter, cancellationToken))
        {
            found.Add(lead.Id);
            if (found.Count > Most) break;
        }

        return found;
    }

    private static LeadFilter Of(string account) => new() { Assignee = account, IsWithdrawn = false };

    private BulkRun Begin(StaffAccount account, BulkChange change, int total, IEnumerable<Func<Task<bool>>> steps)
    {
        Forget();
        var run = new BulkRun(Secrets.Token(), account.Id, change, total, clock.GetUtcNow());
        _runs[run.Id] = run;
        _ = Task.Run(() => RunAsync(run, steps), CancellationToken.None);
        return run;
    }

    /// <param name="steps">Each tells whether it is as it was asked for.</param>
    private async Task RunAsync(BulkRun run, IEnumerable<Func<Task<bool>>> steps)
    {
        bool isBroken = true;
        try
        {
            foreach (Func<Task<bool>>[] some in steps.Chunk(AtOnce))
            {
                lifetime.ApplicationStopping.ThrowIfCancellationRequested();
                // Together, so that they share the waits for the disk.
                await Task.WhenAll(some.Select(async step => run.Count(await step())));
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
            if (lead.WithdrawnAt is not null) return false;
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

    private async Task<bool> GiveAsync(StaffAccount account, LeadTask task, string to, Colleagues colleagues)
    {
        if (!colleagues.CanWorkFor(to, task.Centre)) return false;
        await audit.WriteAsync(account, LeadAudit.Task, task.Lead.ToString(), $"to={to}", CancellationToken.None);
        return await tasks.AssignAsync(task.Id, to, CancellationToken.None);
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
