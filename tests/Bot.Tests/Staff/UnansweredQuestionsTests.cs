using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Questions;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff;

/// <summary>The curator's page of what nobody could answer.</summary>
public sealed class UnansweredQuestionsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_curator_sees_what_is_asked_most_with_its_topic_times_and_channel()
    {
        await using Desk desk = await Desk.StartAsync();
        DateTimeOffset now = desk.Clock.GetUtcNow();
        await AskAsync(desk, new("nấu bún bò ra sao", null, "web", now.AddDays(-3)), new("đi biển … có cần bằng", "loan.amount", "telegram", now.AddDays(-20)), new("đi biển … có cần bằng", "loan.amount", "telegram", now.AddDays(-1)));
        using DeskBrowser curator = await desk.SignedInAsync(StaffRole.Curator);

        string home = await curator.ReadAsync("/staff"), page = await curator.ReadAsync("/staff/questions");

        Assert.Contains("aria-label=\"Câu hỏi chưa trả lời được: 2\"", home, StringComparison.Ordinal);
        Assert.True(page.IndexOf("đi biển …", StringComparison.Ordinal) < page.IndexOf("nấu bún bò", StringComparison.Ordinal));
        Assert.Matches("data-label=\"Số lần\">2<", page);
        Assert.Contains("loan.amount", page, StringComparison.Ordinal);
        Assert.Contains("02/11/2026", page, StringComparison.Ordinal);
        Assert.Contains("21/11/2026", page, StringComparison.Ordinal);
        Assert.Contains("Trang web", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_found_by_the_day_and_a_script_among_them_is_only_text()
    {
        await using Desk desk = await Desk.StartAsync();
        DateTimeOffset now = desk.Clock.GetUtcNow();
        await AskAsync(desk, new("<script>alert(1)</script>", null, "web", now.AddDays(-3)), new("câu cũ", null, "web", now.AddDays(-30)));
        using DeskBrowser curator = await desk.SignedInAsync(StaffRole.Curator);

        using HttpResponseMessage raw = await curator.GetAsync("/staff/questions?since=2026-11-15&until=2026-11-22");
        string html = await raw.Content.ReadAsStringAsync(Token);
        string none = await curator.ReadAsync("/staff/questions?since=2026-11-22");

        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("câu cũ", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("Không có câu nào như vậy", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_seen_to_is_out_of_the_way_until_it_is_asked_again()
    {
        await using Desk desk = await Desk.StartAsync();
        DateTimeOffset now = desk.Clock.GetUtcNow();
        await AskAsync(desk, new UnansweredQuestion("nấu bún bò ra sao", null, "web", now.AddDays(-3)));
        using DeskBrowser curator = await desk.SignedInAsync(StaffRole.Curator);
        string id = Regex.Match(await curator.ReadAsync("/staff/questions?since=2026-11-01"), "name=\"id\" value=\"([0-9a-f]{64})\"").Groups[1].Value;

        using HttpResponseMessage done = await curator.PostAsync("/staff/questions?since=2026-11-01&handler=Settle", ("id", id));
        string open = await curator.ReadAsync("/staff/questions"), settled = await curator.ReadAsync("/staff/questions?show=settled");
        await AskAsync(desk, new UnansweredQuestion("nấu bún bò ra sao", null, "web", now.AddHours(1)));
        string again = await curator.ReadAsync("/staff/questions");
        using HttpResponseMessage unknown = await curator.PostAsync("/staff/questions?handler=Settle", ("id", "../../etc"));

        Assert.Equal("/staff/questions?since=2026-11-01", done.Headers.Location?.ToString());
        Assert.Contains("Không còn câu nào chưa xử lý", open, StringComparison.Ordinal);
        Assert.Contains("Xong 22/11/2026", settled, StringComparison.Ordinal);
        Assert.Contains("nấu bún bò", again, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        AuditEntry entry = (await desk.AuditAsync()).First(line => line.Action == StaffAudit.Settle);
        Assert.Equal(("id-curator", "settled"), (entry.Actor, entry.Detail));
    }

    [Fact]
    public async Task More_than_a_page_can_be_turned_to()
    {
        await using Desk desk = await Desk.StartAsync();
        await AskAsync(desk, [.. Enumerable.Range(0, 60).Select(n => new UnansweredQuestion($"câu số {n}", null, "web", desk.Clock.GetUtcNow()))]);
        using DeskBrowser curator = await desk.SignedInAsync(StaffRole.Curator);

        string first = await curator.ReadAsync("/staff/questions");
        string second = await curator.ReadAsync(Regex.Match(first, "href=\"([^\"]+)\" rel=\"next\"").Groups[1].Value);

        Assert.Equal((50, 10), (Regex.Count(first, "class=\"asked\""), Regex.Count(second, "class=\"asked\"")));
        Assert.DoesNotContain("rel=\"next\"", second, StringComparison.Ordinal);
    }

    private static Task<CommitResult> AskAsync(Desk desk, params UnansweredQuestion[] questions) => desk.Services.GetRequiredService<IConversationStore>()
        .CommitAsync(new TurnCommit(new ConversationId("web", Guid.NewGuid().ToString()), "u1", "{}", "[]", desk.Clock.GetUtcNow(), [], questions), Token);
}
