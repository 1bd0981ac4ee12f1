using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Leads.Export;
using WorkerAdvisor.Bot.Operators;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Bot.Storage;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Exports;

/// <summary>
/// Writes lists to files in the background. A file lies sealed in <c>exports/</c> of the data directory; its key is only in memory, so after a
/// stop nobody can read it. It is deleted after an hour, at a stop, and at the next start.
/// </summary>
public sealed partial class ExportJobs(IServiceProvider services, IOptions<StaffOptions> options, IOptions<StorageOptions> storage, TimeProvider clock, ILogger<ExportJobs> logger) : BackgroundService
{
    /// <summary>Files that one person has at most, those being written too.</summary>
    public const int MostOfPerson = 5;

    private const int AtOnce = 2, MostCounted = 100_000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1), Sweep = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, ExportJob> _jobs = new();
    private readonly SemaphoreSlim _turns = new(AtOnce);

    /// <summary>Whether this deployment lets lists out.</summary>
    public bool IsAllowed => options.Value.ExportsAllowed;

    internal string Folder => Path.Combine(Path.GetFullPath(storage.Value.Directory), "exports");

    /// <summary>Begins to write a file. People who withdrew are never in it.</summary>
    /// <returns>Null when it is not allowed, no column is chosen, or the person has too many files.</returns>
    public async Task<ExportJob?> BeginAsync(StaffAccount account, ExportOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(order);
        IReadOnlyList<LeadColumn> columns = LeadColumns.Of(order.Columns);
        if (!IsAllowed || !account.Has(StaffRight.Export) || LeadScope.Of(account) is not { } scope || columns.Count == 0 || ListOf(account).Count >= MostOfPerson) return null;
        LeadFilter filter = await FilterOfAsync(account, order, cancellationToken);
        int total = await services.GetRequiredService<ILeadStore>().CountAsync(filter, MostCounted, cancellationToken);
        await services.GetRequiredService<StaffAudit>().WriteAsync(
            account, LeadAudit.Export, null, $"{(order.IsCsv ? "csv" : "xlsx")} count={total}{(total >= MostCounted ? "+" : "")} columns={string.Join(',', columns.Select(column => column.Id))} of {(order.Query.IsEmpty ? "all" : order.Query)}",
            cancellationToken);
        DateTimeOffset now = clock.GetUtcNow();
        var job = new ExportJob(Secrets.Token(), account.Id, scope.Centre, order, total, total >= MostCounted, now)
        {
            FileName = $"phieu-dang-ky-{VietnamTime.DayOf(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{(order.IsCsv ? "csv" : "xlsx")}",
        };
        _jobs[job.Id] = job;
        _ = Task.Run(() => RunAsync(job, filter, columns), CancellationToken.None);
        return job;
    }

    /// <returns>The files of a person, the newest first.</returns>
    public IReadOnlyList<ExportJob> ListOf(StaffAccount account) => [.. _jobs.Values.Where(job => IsOf(job, account)).OrderByDescending(job => job.StartedAt)];

    /// <returns>The file in the clear, to be disposed; null when there is none (any more), it is not ready, or it is not this person's.</returns>
    public async Task<(ExportJob Job, Stream Content)?> OpenAsync(StaffAccount account, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!IsAllowed || !_jobs.TryGetValue(id, out ExportJob? job) || !IsOf(job, account) || job.State != ExportState.Ready) return null;
        await services.GetRequiredService<StaffAudit>().WriteAsync(account, LeadAudit.Export, null, $"fetched rows={job.Rows}", cancellationToken);
        try
        {
            return (job, new SealedFileReader(File.OpenRead(PathOf(job)), job.Key));
        }
        catch (IOException)
        {
            return null;   // deleted at this moment
        }
    }

    /// <summary>Drops a file before its time.</summary>
    /// <returns>Whether there was one of this person's.</returns>
    public bool Drop(StaffAccount account, string id)
    {
        if (!_jobs.TryGetValue(id, out ExportJob? job) || !IsOf(job, account)) return false;
        Delete(job);
        return true;
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Clear();
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (ExportJob job in _jobs.Values) Delete(job);
        Clear();
    }

    public override void Dispose()
    {
        _turns.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Sweep, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (ExportJob job in _jobs.Values.Where(IsOver)) Delete(job);
        }
    }

    private async Task<LeadFilter> FilterOfAsync(StaffAccount account, ExportOrder order, CancellationToken cancellationToken)
    {
        LeadFilter filter = await services.GetRequiredService<ListFilters>().FindAsync(account, order.Query, cancellationToken) ?? new LeadFilter([]);
        return filter.IsWithdrawn == true ? filter with { Provinces = [] } : filter with { IsWithdrawn = false };
    }

    /// <summary>Whoever was moved to another centre meanwhile does not get what the former one has.</summary>
    private bool IsOf(ExportJob job, StaffAccount account) => job.Owner == account.Id && !IsOver(job) && LeadScope.Of(account) is { } scope && scope.Centre == job.Centre;

    private bool IsOver(ExportJob job) => clock.GetUtcNow() - job.StartedAt >= Kept;

    private string PathOf(ExportJob job) => Path.Combine(Folder, job.Id);

    private async Task RunAsync(ExportJob job, LeadFilter filter, IReadOnlyList<LeadColumn> columns)
    {
        ExportState ended = ExportState.Failed;
        try
        {
            CancellationToken token = job.Ends.Token;
            await _turns.WaitAsync(token);
            try
            {
                await WriteAsync(job, filter, columns, token);
                ended = ExportState.Ready;
            }
            finally
            {
                _turns.Release();
            }
        }
        catch (OperatorException)
        {
            ended = ExportState.TooMany;
        }
        catch (Exception fault)
        {
            if (fault is not (OperationCanceledException or ObjectDisposedException)) LogFailed(fault);
        }

        if (ended != ExportState.Ready || !_jobs.ContainsKey(job.Id)) Remove(job);
        job.End(ended);
    }

    private async Task WriteAsync(ExportJob job, LeadFilter filter, IReadOnlyList<LeadColumn> columns, CancellationToken cancellationToken)
    {
        OwnerOnly.CreateDirectory(Folder);
        await using FileStream file = OwnerOnly.Create(PathOf(job));
        await using var content = new SealedFileWriter(file, job.Key);
        IAsyncEnumerable<LeadRow> rows = RowsAsync(job, filter, cancellationToken);
        await (job.Order.IsCsv ? CsvLeads.WriteAsync(content, rows, columns, cancellationToken) : XlsxLeads.WriteAsync(content, rows, columns, cancellationToken));
        content.Complete();
    }

    private async IAsyncEnumerable<LeadRow> RowsAsync(ExportJob job, LeadFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var maker = new LeadRowMaker(services.GetRequiredService<LeadVault>(), services.GetRequiredService<DeskWords>().Rows);
        await foreach (Lead lead in services.GetRequiredService<ILeadStore>().ReadAllAsync(filter, cancellationToken))
        {
            if (lead.WithdrawnAt is not null) continue;
            LeadRow row = maker.RowOf(lead);
            if (!row.IsReadable) job.Unreadable++;
            job.Count();
            yield return row;
        }
    }

    private void Delete(ExportJob job)
    {
        if (!_jobs.TryRemove(job.Id, out _)) return;
        job.Dispose();
        Remove(job);
    }

    private void Remove(ExportJob job)
    {
        try
        {
            File.Delete(PathOf(job));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogKept(fault);
        }
    }

    private void Clear()
    {
        try
        {
            if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogKept(fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "An export broke off")]
    private partial void LogFailed(Exception fault);

    [LoggerMessage(LogLevel.Warning, "A file of an export could not be deleted; without its key nobody can read it")]
    private partial void LogKept(Exception fault);
}
