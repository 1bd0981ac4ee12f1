using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Tests.Operators;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Bot.Tests.Commands;

public sealed class DataCommandTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_folder.Path, "data");

    private string Backup => Path.Combine(_folder.Path, "saved.tar");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_backed_up_is_put_back_into_an_empty_place_and_can_be_read(bool hasHost)
    {
        await SeedAsync();
        await using LeadHost? host = hasHost ? await LeadHost.StartAsync(Data) : null;
        string elsewhere = Path.Combine(_folder.Path, "elsewhere"), list = Path.Combine(_folder.Path, "list.csv");

        var saved = await BotProgram.RunAsync($"data backup --out \"{Backup}\" --data \"{Data}\"");
        var again = await BotProgram.RunAsync($"data backup --out \"{Backup}\" --data \"{Data}\"");
        var restored = await BotProgram.RunAsync($"data restore --from \"{Backup}\" --data \"{elsewhere}\"");
        var exported = await BotProgram.RunAsync($"leads export --format csv --out \"{list}\" --data \"{elsewhere}\"");

        Assert.Equal((0, 1, 0, 0), (saved.ExitCode, again.ExitCode, restored.ExitCode, exported.ExitCode));
        Assert.Contains("đọc được toàn bộ thông tin cá nhân", saved.Errors, StringComparison.Ordinal);
        Assert.Contains("ghi đè", again.Errors, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Backup));
        Assert.Contains("Nguyễn Văn Số 1", await File.ReadAllTextAsync(list, Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_keys_a_backup_tells_nobody_who_registered()
    {
        await SeedAsync();
        string elsewhere = Path.Combine(_folder.Path, "elsewhere");

        var saved = await BotProgram.RunAsync($"data backup --out \"{Backup}\" --without-keys --data \"{Data}\"");
        await BotProgram.RunAsync($"data restore --from \"{Backup}\" --data \"{elsewhere}\"");
        var check = await BotProgram.RunAsync($"data check --data \"{elsewhere}\"");

        Assert.Contains("không kèm khóa", saved.Errors, StringComparison.Ordinal);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("1 trên 1 phiếu không mở được", check.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restore_is_refused_while_the_host_runs_and_moves_what_was_there_aside()
    {
        await SeedAsync();
        await BotProgram.RunAsync($"data backup --out \"{Backup}\" --data \"{Data}\"");
        (int Exit, string Errors) refused;
        await using (await LeadHost.StartAsync(Data))
        {
            var tried = await BotProgram.RunAsync($"data restore --from \"{Backup}\" --data \"{Data}\"");
            refused = (tried.ExitCode, tried.Errors);
        }

        var done = await BotProgram.RunAsync($"data restore --from \"{Backup}\" --data \"{Data}\"");

        Assert.Equal((1, 0), (refused.Exit, done.ExitCode));
        Assert.Contains("dừng bot", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("Tệp cũ được giữ ở " + Data, done.Errors, StringComparison.Ordinal);
        Assert.Equal("data.restore", (await LastEntryAsync()).Action);
    }

    [Fact]
    public async Task A_damaged_store_is_told_kept_and_restored_from_its_own_files()
    {
        await SeedAsync();
        string file = Path.Combine(Data, "store.db");
        byte[] damaged = await File.ReadAllBytesAsync(file, Token);
        damaged.AsSpan(8192, 4096).Fill(0xAA);
        await File.WriteAllBytesAsync(file, damaged, Token);

        var check = await BotProgram.RunAsync($"data check --data \"{Data}\"");
        byte[] kept = await File.ReadAllBytesAsync(file, Token);
        var restored = await BotProgram.RunAsync($"data restore --data \"{Data}\"");
        var checkedAgain = await BotProgram.RunAsync($"data check --data \"{Data}\"");
        var count = await BotProgram.RunAsync($"leads count --data \"{Data}\"");

        Assert.Equal((1, 0, 0), (check.ExitCode, restored.ExitCode, checkedAgain.ExitCode));
        Assert.Contains("HỎNG", check.Errors, StringComparison.Ordinal);
        Assert.Equal(damaged, kept);
        Assert.Equal("1", Assert.Single(count.Lines));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_sound_store_is_told_sound(bool hasHost)
    {
        await SeedAsync();
        await using LeadHost? host = hasHost ? await LeadHost.StartAsync(Data) : null;
        if (host is not null) await host.Services.GetRequiredService<TurnHandler>().HandleAsync(LiveBot.Says("chào"), Token);

        (int exit, string[] lines, _) = await BotProgram.RunAsync($"data check --data \"{Data}\"");

        Assert.Equal(0, exit);
        Assert.Contains("nguyên vẹn", Assert.Single(lines), StringComparison.Ordinal);
        Assert.Contains("1 phiếu", lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data backup --out a.tar")]
    [InlineData("data restore")]
    [InlineData("data restore --from none.tar")]
    [InlineData("data check")]
    public async Task Where_nothing_is_it_is_said_and_nothing_is_made(string verb)
    {
        (int exit, string[] lines, string errors) = await BotProgram.RunAsync($"{verb} --data \"{Data}\"", workingDirectory: _folder.Path);

        Assert.Equal(1, exit);
        Assert.Empty(lines);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_and_nothing_changes()
    {
        await SeedAsync();
        await File.WriteAllTextAsync(Backup, "no backup", Token);

        var refused = await BotProgram.RunAsync($"data restore --from \"{Backup}\" --data \"{Data}\"");
        var count = await BotProgram.RunAsync($"leads count --data \"{Data}\"");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("chưa đổi gì", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("1", Assert.Single(count.Lines));
    }

    private async Task SeedAsync()
    {
        (LiteDbStore store, LeadVault vault) = await SomeLeads.OpenAsync(Data);
        await using LiteDbStore owned = store;
        await store.Conversations.CommitAsync(SomeLeads.Registration(vault, "1", SomeLeads.Person(1).Person), Token);
    }

    private async Task<AuditEntry> LastEntryAsync()
    {
        (LiteDbStore store, _) = await SomeLeads.OpenAsync(Data);
        await using LiteDbStore owned = store;
        return (await store.Audit.ListAsync(null, 1, Token))[0].Entry;
    }
}
