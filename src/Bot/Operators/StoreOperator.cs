using System.Runtime.CompilerServices;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Storage;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Operators;

/// <summary>Works on an open store.</summary>
/// <param name="owned">The store, when it is to close with this; null when it is somebody else's.</param>
/// <param name="keyDirectory">Full path of the keys that open what is in the store.</param>
/// <param name="content">Asked for anew each time: the content may change while the host runs.</param>
public sealed class StoreOperator(
    ILeadStore leads, IStaffStore staff, IAuditStore audit, IStoreCare care, string keyDirectory, LeadVault vault, Func<ContentInUse> content, TimeProvider clock, IAsyncDisposable? owned = null)
    : IOperator
{
    private const string Actor = "operator";

    /// <inheritdoc/>
    public async IAsyncEnumerable<LeadRow> ExportAsync(LeadQuery query, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        await RecordAsync("leads.export", file, query.ToString(), cancellationToken);
        var maker = new LeadRowMaker(vault, new RowWords(content()));
        await foreach (Lead lead in leads.ReadAllAsync(query.Filter, cancellationToken))
        {
            if (query.Fits(lead)) yield return maker.RowOf(lead);
        }
    }

    /// <inheritdoc/>
    public async Task<int> CountAsync(LeadQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        await RecordAsync("leads.count", null, query.ToString(), cancellationToken);
        if (query.IsFilter) return await leads.CountAsync(query.Filter, int.MaxValue, cancellationToken);
        int count = 0;
        await foreach (Lead lead in leads.ReadAllAsync(query.Filter, cancellationToken)) count += query.Fits(lead) ? 1 : 0;
        return count;
    }

    /// <inheritdoc/>
    public Task BeginImportAsync(ImportNotice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return RecordAsync("leads.import", notice.File, notice.IsDryRun ? "dry run" : notice.ConsentNote, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ImportResult>> ImportAsync(IReadOnlyList<ImportedPerson> people, bool isDryRun, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(people.Count, OperatorLimits.ImportAtOnce);
        if (isDryRun) return await FindKnownAsync(people, cancellationToken);
        CentreContent centres = content().Content.Centres;
        return await leads.ImportAsync([.. people.Select(person => LeadOf(person, centres))], cancellationToken);
    }

    /// <inheritdoc/>
    public async Task BackupAsync(string path, bool withKeys, CancellationToken cancellationToken)
    {
        await RecordAsync("data.backup", Path.GetFileName(path), withKeys ? "with keys" : "without keys", cancellationToken);
        await care.BackupAsync(path, withKeys ? keyDirectory : null, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<CheckReport> CheckAsync(CancellationToken cancellationToken)
    {
        await RecordAsync("data.check", null, null, cancellationToken);
        StoreReport store = await care.CheckAsync(cancellationToken);
        int count = 0, unreadable = 0;
        await foreach (Lead lead in leads.ReadAllAsync(new LeadFilter(), cancellationToken))
        {
            count++;
            if (vault.Open(lead) is null) unreadable++;
        }

        return new CheckReport(store, await audit.FindTamperedAsync(cancellationToken), count, unreadable);
    }

    /// <inheritdoc/>
    public async Task<StaffReset> ResetStaffAsync(string login, CancellationToken cancellationToken)
    {
        StaffAccount? account = LoginName.Read(login) is { } read ? await staff.FindByLoginAsync(read, cancellationToken) : null;
        if (account is null) throw new OperatorException($"Không có tài khoản '{login}'. {await AdministratorsAsync(cancellationToken)}");
        if (account.DisabledAt is not null) throw new OperatorException($"Tài khoản '{account.Login}' đang bị khóa, đặt mật khẩu cũng không vào được. Người quản trị mở lại trước. {await AdministratorsAsync(cancellationToken)}");
        await RecordAsync(StaffAudit.Change, account.Id, "reset link made", cancellationToken);
        string secret = Secrets.Token();
        DateTimeOffset now = clock.GetUtcNow();
        await staff.AddLinkAsync(new OneTimeLink(Secrets.Hash(secret), OneTimeLinkKind.Reset, now + Invitations.LinkLasts, account.Id), now, cancellationToken);
        return new StaffReset(account.Name, secret);
    }

    /// <summary>Tells, in a store that was restored, of the restore.</summary>
    internal Task RecordRestoreAsync(RestoreResult result, CancellationToken cancellationToken) =>
        RecordAsync("data.restore", Path.GetFileName(result.Source), result.Loss is null ? null : "with loss", cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => owned?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<string> AdministratorsAsync(CancellationToken cancellationToken)
    {
        string[] logins = [.. (await staff.ListAsync(cancellationToken)).Where(account => account.IsActiveAdministrator).Select(account => account.Login)];
        return logins.Length == 0 ? "Chưa có người quản trị nào: khởi động bot, nó in đường dẫn tạo tài khoản." : $"Người quản trị: {string.Join(", ", logins)}.";
    }

    private async Task<IReadOnlyList<ImportResult>> FindKnownAsync(IReadOnlyList<ImportedPerson> people, CancellationToken cancellationToken)
    {
        var results = new ImportResult[people.Count];
        for (int i = 0; i < results.Length; i++)
        {
            var sameNumber = new LeadFilter { SearchKeys = [vault.PhoneKey(people[i].Person.Phone)] };
            results[i] = await leads.CountAsync(sameNumber, upTo: 1, cancellationToken) > 0 ? ImportResult.Known : ImportResult.Added;
        }

        return results;
    }

    private ImportedLead LeadOf(ImportedPerson person, CentreContent centres)
    {
        var details = new LeadDetails(
            vault.Seal(person.Person), vault.PhoneKey(person.Person.Phone), IsPhoneProven: false, vault.SearchKeysOf(person.Person),
            person.Province, person.Commune, person.Markets, [.. person.Person.PriorityGroups.Select(vault.GroupKey)], person.NeedsLoan, centres.Covering(person.Province)?.Id,
            new LeadSource(ImportedPerson.Channel), Consent: null);
        return new ImportedLead(details, person.Status, person.CreatedAt ?? clock.GetUtcNow());
    }

    private Task RecordAsync(string action, string? subject, string? detail, CancellationToken cancellationToken) =>
        audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), Actor, action, subject, detail), cancellationToken);
}
