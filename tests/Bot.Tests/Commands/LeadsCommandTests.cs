using System.Text.Json;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Tests.Leads.Export;
using WorkerAdvisor.Bot.Tests.Leads.Import;
using WorkerAdvisor.Bot.Tests.Operators;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Bot.Tests.Commands;

public sealed class LeadsCommandTests : IDisposable
{
    private const string Note = "--consent-note \"Phiếu đăng ký giấy có chữ ký, năm 2025\"";

    private readonly TemporaryDirectory _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_list_is_imported_counted_and_exported_with_and_without_a_host(bool hasHost)
    {
        using ListFile list = ListFile.Workbook(
            ["TRUNG TÂM DỊCH VỤ VIỆC LÀM"],
            ["STT", "Họ và tên", "SĐT", "Xã/Phường", "Huyện", "Tỉnh", "Năm sinh", "Nước", "Ghi chú"],
            [1, "Lý Thị Mai", 912345678, "Bình Trung", "Cao Lộc", "Lạng Sơn", 1998, "Nhật", "biết may"],
            [2, "=cmd|'/C calc'", "0987 654 321", null, null, "Ninh Thuận", "1990", "Hàn Quốc", "=1+1"],
            [3, "LÝ THỊ MAI", "0912.345.678", null, null, "Lạng Sơn"],
            [4, "Hoàng Bí Mật", "09123", null, null, "Lạng Sơn"],
            [5, "Lý Văn Nam", "0912345678", null, null, "Lạng Sơn"]);
        if (hasHost) Directory.CreateDirectory(Data);
        await using LeadHost? host = hasHost ? await LeadHost.StartAsync(Data) : null;

        var imported = await BotProgram.RunAsync($"leads import \"{list.Path}\" {Note} --data \"{Data}\"");
        var again = await BotProgram.RunAsync($"leads import \"{list.Path}\" --dry-run --data \"{Data}\"");
        var count = await BotProgram.RunAsync($"leads count --json --province \"Ninh Thuan\" --data \"{Data}\"");
        string xlsx = Path.Combine(_folder.Path, "out.xlsx"), csv = Path.Combine(_folder.Path, "out.csv");
        var toXlsx = await BotProgram.RunAsync($"leads export --format xlsx --out \"{xlsx}\" --data \"{Data}\"");
        var toCsv = await BotProgram.RunAsync($"leads export --format csv --out \"{csv}\" --market \"Nhật Bản\" --since 1/1/2025 --data \"{Data}\"");

        Assert.Equal("Đã nhập: đọc 5 dòng; 2 người mới; 0 người đã có trong dữ liệu; 1 dòng trùng trong tệp; 2 dòng lỗi.", Assert.Single(imported.Lines));
        Assert.Equal(1, imported.ExitCode);
        Assert.Contains("Dòng 6, cột “SĐT”", imported.Errors, StringComparison.Ordinal);
        Assert.Contains("Dòng 7: cùng số điện thoại với dòng 3 nhưng khác tên", imported.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Bí Mật", imported.Errors, StringComparison.Ordinal);
        Assert.Contains("0 người mới; 2 người đã có", Assert.Single(again.Lines), StringComparison.Ordinal);
        Assert.Equal(1, JsonDocument.Parse(Assert.Single(count.Lines)).RootElement.GetProperty("count").GetInt32());
        Assert.Equal((0, 0, 0), (count.ExitCode, toXlsx.ExitCode, toCsv.ExitCode));
        await using FileStream file = File.OpenRead(xlsx);
        var book = new Workbook(file);
        Assert.Equal(3, book.Rows.Length);
        Assert.Equal(["'=cmd|'/C calc'", "Lý Thị Mai"], Enumerable.Range(1, 2).Select(row => Workbook.Text(book.Cell(row, "Họ và tên"))).Order(StringComparer.Ordinal));
        Assert.Equal(2, (await File.ReadAllLinesAsync(csv, Token)).Length);
    }

    [Fact]
    public async Task A_dry_run_makes_nothing_where_nothing_is()
    {
        using ListFile list = ListFile.Csv("Họ tên,SĐT,Tỉnh\nLan,0912345678,Huế\n");

        (int exit, string[] lines, string errors) = await BotProgram.RunAsync($"leads import \"{list.Path}\" --dry-run --data \"{Data}\"");

        Assert.Equal(0, exit);
        Assert.Contains("1 người mới", Assert.Single(lines), StringComparison.Ordinal);
        Assert.Contains(Data, errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Theory]
    [InlineData("leads count")]
    [InlineData("leads export --format csv --out out.csv")]
    public async Task Where_nothing_is_it_is_said_and_nothing_is_made(string verb)
    {
        (int exit, string[] lines, string errors) = await BotProgram.RunAsync($"{verb} --data \"{Data}\"", workingDirectory: _folder.Path);

        Assert.Equal(1, exit);
        Assert.Empty(lines);
        Assert.Contains(Data, Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("leads count --province Ninh-Thuan-Tinh", "Ninh Thuận")]
    [InlineData("leads count --market sao-hoa", "japan")]
    [InlineData("leads count --since 32/1/2026", "22/11/2026")]
    [InlineData("leads export --format pdf --out a.pdf", "pdf")]
    [InlineData("leads export --format csv", "--out")]
    [InlineData("leads import a.csv", "--consent-note")]
    [InlineData("leads import a.csv --consent-note ngắn", "--consent-note")]
    [InlineData("leads import a.csv --dry-run --map A=b", "--map")]
    [InlineData("leads fly", "fly")]
    public async Task Wrong_usage_is_said_and_ends_with_2(string arguments, string hint)
    {
        (int exit, _, string errors) = await BotProgram.RunAsync(arguments);

        Assert.Equal(2, exit);
        Assert.Contains(hint, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_is_kept_unless_told()
    {
        await SeedAsync();
        string file = Path.Combine(_folder.Path, "out.csv");
        await File.WriteAllTextAsync(file, "kept", Token);

        var refused = await BotProgram.RunAsync($"leads export --format csv --out \"{file}\" --data \"{Data}\"");
        string kept = await File.ReadAllTextAsync(file, Token);
        var done = await BotProgram.RunAsync($"leads export --format csv --out \"{file}\" --overwrite --data \"{Data}\"");

        Assert.Equal((1, "kept", 0), (refused.ExitCode, kept, done.ExitCode));
        Assert.Contains("--overwrite", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_another_process_holds_without_answering_is_said()
    {
        await SeedAsync();
        (LiteDbStore store, _) = await SomeLeads.OpenAsync(Data);
        await using LiteDbStore held = store;

        (int exit, _, string errors) = await BotProgram.RunAsync($"leads count --data \"{Data}\"");

        Assert.Equal(1, exit);
        Assert.Contains("tiến trình khác", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_whose_keys_are_gone_are_exported_without_what_is_personal_and_counted()
    {
        await SeedAsync();
        Directory.Delete(Path.Combine(Data, "keys"), recursive: true);
        string file = Path.Combine(_folder.Path, "out.csv");

        var done = await BotProgram.RunAsync($"leads export --format csv --out \"{file}\" --data \"{Data}\"");

        Assert.Equal(0, done.ExitCode);
        Assert.Contains("1 phiếu không mở được", done.Errors, StringComparison.Ordinal);
        Assert.Contains("(không mở được)", await File.ReadAllTextAsync(file, Token), StringComparison.Ordinal);
    }

    private async Task SeedAsync()
    {
        (LiteDbStore store, LeadVault vault) = await SomeLeads.OpenAsync(Data);
        await using LiteDbStore owned = store;
        await store.Conversations.CommitAsync(SomeLeads.Registration(vault, "1", SomeLeads.Person(1).Person), Token);
    }
}
