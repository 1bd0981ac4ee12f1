using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff;

/// <summary>The page of the audit log.</summary>
public sealed class AuditPageTests
{
    [Fact]
    public async Task An_action_means_only_itself_and_one_with_a_dot_all_that_begin_so()
    {
        await using Desk desk = await StartAsync(("mai", "staff.signin", null), ("mai", "staff.signin.failed", null), ("mai", "leads.open", "7"), ("mai", "leads.note", "7"), ("lan", "leads.open", "8"));
        using DeskBrowser chu = await desk.SignedInAsync(StaffRole.Administrator, "chu");

        Assert.Equal(2, await CountAsync(chu, "what=staff.signin"));   // the administrator's own too
        Assert.Equal(1, await CountAsync(chu, "what=staff.signin.failed"));
        Assert.Equal(3, await CountAsync(chu, "what=leads."));
        Assert.Equal(2, await CountAsync(chu, "subject=7"));
        Assert.Equal(1, await CountAsync(chu, "what=leads.open&subject=7&actor=mai&since=2026-11-01"));
        Assert.Equal(0, await CountAsync(chu, "what=leads.open&until=2026-11-01"));
        Assert.Equal(0, await CountAsync(chu, "subject=%22%3E%3Cscript%3E"));
        Assert.DoesNotContain((await desk.AuditAsync()).Where(entry => entry.Action == "audit.read"), entry => entry.Detail!.Contains("script", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_log_is_turned_page_by_page_with_its_filters()
    {
        await using Desk desk = await StartAsync([.. Enumerable.Range(0, 250).Select(n => ("mai", n % 2 == 0 ? "leads.open" : "leads.note", (string?)$"{n}"))]);
        using DeskBrowser chu = await desk.SignedInAsync(StaffRole.Administrator, "chu");

        string first = await chu.ReadAsync("/staff/audit?what=leads.open&actor=mai");
        string next = Regex.Match(first, "href=\"([^\"]+)\" rel=\"next\"").Groups[1].Value, second = await chu.ReadAsync(next);

        Assert.Contains("what=leads.open", next, StringComparison.Ordinal);
        Assert.Equal((100, 25), (RowsIn(first), RowsIn(second)));
        Assert.DoesNotContain("rel=\"next\"", second, StringComparison.Ordinal);
    }

    private static async Task<Desk> StartAsync(params (string Actor, string Action, string? Subject)[] entries)
    {
        Desk desk = await Desk.StartAsync();
        var log = desk.Services.GetRequiredService<IAuditStore>();
        await Task.WhenAll(entries.Select(entry => log.AppendAsync(new AuditEntry(desk.Clock.GetUtcNow(), entry.Actor, entry.Action, entry.Subject), TestContext.Current.CancellationToken)));
        return desk;
    }

    private static async Task<int> CountAsync(DeskBrowser browser, string query) => RowsIn(await browser.ReadAsync("/staff/audit?" + query));

    private static int RowsIn(string page) => Regex.Count(page, "<tr><td class=\"number\"");
}
