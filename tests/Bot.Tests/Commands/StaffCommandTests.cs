using WorkerAdvisor.Bot.Tests.Staff;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.LiteDb;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Commands;

/// <summary>The way back in for a sole administrator, on the machine's own shell.</summary>
public sealed class StaffCommandTests
{
    private const string NewPassword = "mưa dầm thấm đất lâu";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sole_administrator_gets_back_in_with_a_link_that_only_the_terminal_shows()
    {
        using var data = new TemporaryDirectory();
        await using Desk desk = await Desk.StartAsync(data.Path);
        await desk.AddAsync(StaffRole.Administrator, "lan", change: account => account with { Failures = 9, LockedUntil = desk.Clock.GetUtcNow().AddHours(1), SealedTotp = [1] });

        (int exit, string[] lines, string errors) = await BotProgram.RunAsync($"staff reset LAN --data \"{data.Path}\"", variable: ("Staff__PublicUrl", "https://bot.example.vn/"));
        string link = Assert.Single(lines), token = link[(link.IndexOf("token=", StringComparison.Ordinal) + 6)..];
        using DeskBrowser browser = desk.Browser();
        await browser.ReadAsync($"/staff/reset?token={token}");
        using HttpResponseMessage set = await browser.PostAsync("/staff/reset", ("Token", token), ("Password", NewPassword), ("Again", NewPassword));
        using HttpResponseMessage signedIn = await browser.SignInAsync("lan", NewPassword);
        string again = await browser.ReadAsync("/staff/account");

        Assert.Equal(0, exit);
        Assert.StartsWith("https://bot.example.vn/staff/reset?token=", link, StringComparison.Ordinal);
        Assert.DoesNotContain(token, errors, StringComparison.Ordinal);
        Assert.Equal("/staff", signedIn.Headers.Location?.ToString());
        Assert.DoesNotContain(desk.LogLines, line => line.Contains(token, StringComparison.Ordinal));
        AuditEntry made = (await desk.AuditAsync()).First(entry => entry.Detail == "reset link made");
        Assert.Equal(("operator", "staff.change", "id-lan"), (made.Actor, made.Action, made.Subject));
        Assert.NotEmpty(again);
    }

    [Fact]
    public async Task It_works_without_a_host_and_says_what_is_wrong()
    {
        using var data = new TemporaryDirectory();
        await using (Desk desk = await Desk.StartAsync(data.Path))
        {
            await desk.AddAsync(StaffRole.Administrator, "lan");
            await desk.AddAsync(StaffRole.Officer, "mai", change: account => account with { DisabledAt = desk.Clock.GetUtcNow() });
        }

        var unknown = await BotProgram.RunAsync($"staff reset lann --data \"{data.Path}\"");
        var closed = await BotProgram.RunAsync($"staff reset mai --data \"{data.Path}\"");
        var made = await BotProgram.RunAsync($"staff reset lan --data \"{data.Path}\"");
        var nowhere = await BotProgram.RunAsync($"staff reset lan --data \"{Path.Combine(data.Path, "nowhere")}\"");
        var wrong = await BotProgram.RunAsync("staff reset");

        Assert.Equal((1, 1, 0, 1, 2), (unknown.ExitCode, closed.ExitCode, made.ExitCode, nowhere.ExitCode, wrong.ExitCode));
        Assert.Contains("Không có tài khoản 'lann'. Người quản trị: lan.", unknown.Errors, StringComparison.Ordinal);
        Assert.Contains("đang bị khóa", closed.Errors, StringComparison.Ordinal);
        Assert.StartsWith("http://localhost:5080/staff/reset?token=", Assert.Single(made.Lines), StringComparison.Ordinal);
        await using LiteDbStore store = await LiteDbStore.OpenAsync(data.Path, Token);
        Assert.Equal("id-lan", Assert.Single(await store.Staff.ListLinksAsync(OneTimeLinkKind.Reset, TimeProvider.System.GetUtcNow(), Token)).Account);
    }
}
