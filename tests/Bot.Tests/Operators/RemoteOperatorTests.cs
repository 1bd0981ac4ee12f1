using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Leads.Export;
using WorkerAdvisor.Bot.Operators;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Tests.Operators;

public sealed class RemoteOperatorTests : IAsyncLifetime
{
    private readonly TemporaryDirectory _folder = new();
    private LeadHost _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await LeadHost.StartAsync(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_lead_comes_over_the_socket_with_words_for_its_ids()
    {
        var person = new LeadPerson("Trần Thị Bưởi", "+84912345678", "xã Ninh Phước, tỉnh Khánh Hòa") { BirthYear = 1998, Trade = "thợ may" };
        await _host.Services.GetRequiredService<IConversationStore>().CommitAsync(SomeLeads.Registration(_host.Services.GetRequiredService<LeadVault>(), "1", person), Token);
        await using IOperator work = await _host.FindAsync(Token);

        LeadRow row = Assert.Single(await ListAsync(work, new LeadQuery()));

        Assert.Equal(("Trần Thị Bưởi", "+84912345678", 1998, "thợ may"), (row.Name, row.Phone, row.BirthYear, row.Trade));
        Assert.Equal(("Khánh Hòa", "Nhật Bản, Đài Loan", "Mới", "Telegram"), (row.Province, row.Markets, row.Status, row.Channel));
        Assert.Equal((LiveBot.Today, "2026-11", true, true), (row.ConsentAt, row.ConsentVersion, row.IsPhoneProven, row.NeedsLoan));
    }

    [Fact]
    public async Task Each_command_is_in_the_audit_log_before_anything_is_told()
    {
        await using IOperator work = await _host.FindAsync(Token);
        await work.BeginImportAsync(new ImportNotice("cu.xlsx", "đồng ý bằng giấy năm 2025", IsDryRun: false), Token);
        await SomeLeads.ImportAsync(work, 2_000, Token);
        await work.CountAsync(new LeadQuery { Provinces = ["khanh-hoa"], Markets = ["japan"] }, Token);
        await using (IAsyncEnumerator<LeadRow> rows = work.ExportAsync(new LeadQuery { Status = "new" }, "a.xlsx", Token).GetAsyncEnumerator(Token))
        {
            Assert.True(await rows.MoveNextAsync());
            IReadOnlyList<(long Number, AuditEntry Entry)> entries = await _host.Audit.ListAsync(null, 10, Token);

            Assert.Equal(
                [("leads.export", "a.xlsx", "status=new"), ("leads.count", null, "province=khanh-hoa market=japan"), ("leads.import", "cu.xlsx", "đồng ý bằng giấy năm 2025")],
                entries.Select(one => (one.Entry.Action, one.Entry.Subject, one.Entry.Detail)));
            Assert.All(entries, one => Assert.Equal("operator", one.Entry.Actor));
        }
    }

    [Fact]
    public async Task Who_is_known_is_left_out_and_a_dry_run_tells_so_before()
    {
        await using IOperator work = await _host.FindAsync(Token);
        await work.ImportAsync([SomeLeads.Person(1)], isDryRun: false, Token);

        IReadOnlyList<ImportResult> dry = await work.ImportAsync([SomeLeads.Person(1), SomeLeads.Person(2)], isDryRun: true, Token);
        int afterDry = await work.CountAsync(new LeadQuery(), Token);
        IReadOnlyList<ImportResult> wet = await work.ImportAsync([SomeLeads.Person(1), SomeLeads.Person(2)], isDryRun: false, Token);

        Assert.Equal([ImportResult.Known, ImportResult.Added], dry);
        Assert.Equal(1, afterDry);
        Assert.Equal(dry, wet);
        Assert.Equal(2, await work.CountAsync(new LeadQuery(), Token));
    }

    [Fact]
    public async Task Filters_hold_together_and_of_several_countries_any_counts()
    {
        await using IOperator work = await _host.FindAsync(Token);
        await work.ImportAsync(
            [SomeLeads.Person(1, market: "japan"), SomeLeads.Person(2, market: "korea"), SomeLeads.Person(3, market: "germany"), SomeLeads.Person(4, "lang-son", "japan")], isDryRun: false, Token);

        Assert.Equal(3, await work.CountAsync(new LeadQuery { Markets = ["japan", "korea"] }, Token));
        Assert.Equal(2, await work.CountAsync(new LeadQuery { Markets = ["japan", "korea"], Provinces = ["khanh-hoa"] }, Token));
        Assert.Equal(3, await work.CountAsync(new LeadQuery { Since = LiveBot.Today.AddMinutes(-3) }, Token));
        Assert.Equal(0, await work.CountAsync(new LeadQuery { Status = "called" }, Token));
        Assert.Equal(["+84900000001", "+84900000002"], (await ListAsync(work, new LeadQuery { Markets = ["japan", "korea"], Provinces = ["khanh-hoa"] })).Select(row => row.Phone));
    }

    [Fact]
    public async Task Who_withdrew_is_left_out_unless_asked_for()
    {
        var conversations = _host.Services.GetRequiredService<IConversationStore>();
        TurnCommit registration = SomeLeads.Registration(_host.Services.GetRequiredService<LeadVault>(), "1", SomeLeads.Person(1).Person);
        await conversations.CommitAsync(registration, Token);
        await conversations.CommitAsync(registration with { UpdateId = "2", Leads = [new LeadChange.Withdraw()] }, Token);
        await using IOperator work = await _host.FindAsync(Token);

        Assert.Empty(await ListAsync(work, new LeadQuery()));
        Assert.NotNull(Assert.Single(await ListAsync(work, new LeadQuery { WithWithdrawn = true })).WithdrawnAt);
    }

    [Fact]
    public async Task Twenty_thousand_leads_are_exported_while_people_write()
    {
        const int Leads = 20_000;
        await using IOperator work = await _host.FindAsync(Token);
        await SomeLeads.ImportAsync(work, Leads, Token);
        var handler = _host.Services.GetRequiredService<TurnHandler>();
        var file = new ExportFile(Path.Combine(_folder.Path, "out.csv"), overwrite: false);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Token);

        Task<int> talking = TalkAsync(handler, enough.Token);
        (int rows, int unreadable) = await new LeadExport(work, _ => { }).RunAsync(new LeadQuery(), ExportFormat.Csv, file, Token);
        await enough.CancelAsync();

        Assert.Equal((Leads, 0), (rows, unreadable));
        Assert.Equal(Leads + 1, (await File.ReadAllLinesAsync(file.Path, Token)).Distinct().Count());
        Assert.True(await talking > 0);
    }

    [Fact]
    public async Task All_is_checked_and_backed_up_while_people_write()
    {
        await using IOperator work = await _host.FindAsync(Token);
        await SomeLeads.ImportAsync(work, 3_000, Token);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task<int> talking = TalkAsync(_host.Services.GetRequiredService<TurnHandler>(), enough.Token);
        string backup = Path.Combine(_folder.Path, "saved.tar");

        await work.BackupAsync(backup, withKeys: true, Token);
        CheckReport report = await work.CheckAsync(Token);
        await enough.CancelAsync();

        Assert.True(await talking > 0);
        Assert.True(report.IsSound, string.Join('\n', report.Store.Findings));
        Assert.Equal((3_000, 0), (report.Leads, report.Unreadable));
        Assert.True(File.Exists(backup));
        await Assert.ThrowsAsync<OperatorException>(() => work.BackupAsync(backup, withKeys: true, Token));
    }

    [Fact]
    public async Task A_host_that_stops_breaks_the_export_off_and_leaves_no_half_file()
    {
        await using IOperator work = await _host.FindAsync(Token);
        await SomeLeads.ImportAsync(work, 20_000, Token);
        var file = new ExportFile(Path.Combine(_folder.Path, "out.xlsx"), overwrite: false);
        Task stop = Task.CompletedTask;

        var fault = await Assert.ThrowsAsync<OperatorException>(() =>
            new LeadExport(work, rows => stop = rows == 300 ? _host.StopAsync() : stop).RunAsync(new LeadQuery(), ExportFormat.Xlsx, file, Token));
        await stop;

        Assert.Contains("Hãy chạy lại lệnh", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path, "out.xlsx*"));
    }

    [Fact]
    public async Task Nothing_personal_is_logged()
    {
        await using IOperator work = await _host.FindAsync(Token);
        await SomeLeads.ImportAsync(work, 10, Token);
        await ListAsync(work, new LeadQuery());
        await Assert.ThrowsAsync<OperatorException>(() => work.ImportAsync([SomeLeads.Person(7) with { Status = new string('x', 5_000) }], isDryRun: false, Token));

        Assert.DoesNotContain(_host.LogLines, line => line.Contains("Nguyễn Văn", StringComparison.Ordinal) || line.Contains("90000000", StringComparison.Ordinal));
    }

    private static async Task<int> TalkAsync(TurnHandler handler, CancellationToken enough)
    {
        int said = 0;
        try
        {
            while (true)
            {
                IReadOnlyList<Reply> replies = await handler.HandleAsync(LiveBot.Says("vay được bao nhiêu", $"{said}"), enough);
                Assert.NotEmpty(replies);
                said++;
            }
        }
        catch (OperationCanceledException)
        {
            return said;
        }
    }

    private static async Task<List<LeadRow>> ListAsync(IOperator work, LeadQuery query)
    {
        List<LeadRow> rows = [];
        await foreach (LeadRow row in work.ExportAsync(query, "test", Token)) rows.Add(row);
        return rows;
    }
}
