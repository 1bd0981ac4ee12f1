using LiteDB;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.LiteDb;

internal sealed class LiteDbLeadTaskStore(Database database, GroupCommitter committer) : ILeadTaskStore
{
    public async Task<LeadTask?> AddAsync(LeadTask task, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(task.Sealed, nameof(task));
        LeadKeys.Check(task.Centre, nameof(task));
        LeadKeys.Check(task.Assignee, nameof(task));
        return await committer.WriteAsync(db => Add(db, task), cancellationToken).ConfigureAwait(false);
    }

    public Task<LeadTask?> FindAsync(long id, CancellationToken cancellationToken) => database.ReadAsync(db => LeadTasks.Find(db, id), cancellationToken);

    public Task<bool> CompleteAsync(long id, DateTimeOffset at, CancellationToken cancellationToken) => committer.WriteAsync(
        db =>
        {
            if (LeadTasks.Find(db, id) is not { DoneAt: null } task) return false;
            LeadTasks.End(db, task, at);
            return true;
        }, cancellationToken);

    public async Task<bool> AssignAsync(long id, string assignee, CancellationToken cancellationToken)
    {
        LeadKeys.Check(assignee, nameof(assignee));
        return await committer.WriteAsync(
            db =>
            {
                if (LeadTasks.Find(db, id) is not { DoneAt: null } task) return false;
                LeadTasks.Give(db, task, assignee);
                return true;
            }, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<LeadTask>> ListOfLeadAsync(LeadId lead, CancellationToken cancellationToken) =>
        await database.ReadAsync(db => LeadTasks.Of(db, lead), cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<LeadTask>> ListOpenAsync(string? centre, string? assignee, DateTimeOffset dueBefore, int max, CancellationToken cancellationToken)
    {
        Check(centre, assignee);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return await database.ReadAsync(db => LeadTasks.Open(db, centre, assignee, dueBefore, max).ToList(), cancellationToken).ConfigureAwait(false);
    }

    public async Task<int> CountOpenAsync(string? centre, string? assignee, DateTimeOffset dueBefore, CancellationToken cancellationToken)
    {
        Check(centre, assignee);
        return await database.ReadAsync(db => LeadTasks.Open(db, centre, assignee, dueBefore, int.MaxValue).Count(), cancellationToken).ConfigureAwait(false);
    }

    private static void Check(string? centre, string? assignee)
    {
        if (centre is not null) LeadKeys.Check(centre, nameof(centre));
        if (assignee is not null) LeadKeys.Check(assignee, nameof(assignee));
    }

    private LeadTask? Add(ILiteDatabase db, LeadTask task)
    {
        if (LeadChanges.Find(db, task.Lead) is not { Lead.WithdrawnAt: null } lead) return null;
        LeadTask added = task with { Id = database.Ids.Next(db), Centre = lead.Lead.Details.Centre ?? "", DueAt = task.DueAt.ToUniversalTime(), DoneAt = null };
        LeadTasks.Add(db, added);
        return added;
    }
}
