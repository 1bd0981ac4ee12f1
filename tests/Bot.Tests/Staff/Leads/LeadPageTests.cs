using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff.Leads;

public sealed class LeadPageTests
{
    private const string Script = "<script>alert(1)</script>";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_opens_notes_calls_plans_and_gives_on()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId id = await desk.AddLeadAsync("one");
        await desk.AddAsync(StaffRole.Officer, "mai");
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        string address = $"/staff/leads/{id}";

        string page = await lan.ReadAsync(address);
        Assert.Contains("href=\"tel:+84912345678\"", page, StringComparison.Ordinal);
        Assert.Contains(await desk.AuditAsync(), entry => entry.Action == LeadAudit.Open && entry.Subject == id.ToString() && entry.Actor == "id-lan");

        await DoneAsync(lan, desk, id, "Note", ("Note", "Chị bận đến trưa"));
        await DoneAsync(lan, desk, id, "Call", ("result", "reached"));
        await DoneAsync(lan, desk, id, "Plan", ("Task", "Gọi lại thứ Năm"), ("Day", "2026-11-26"), ("Hour", "09:30"), ("TaskFor", "id-mai"));
        await DoneAsync(lan, desk, id, "Assign", ("assignee", "id-mai"));
        page = await lan.ReadAsync(address);

        Assert.Contains("Chị bận đến trưa", page, StringComparison.Ordinal);
        Assert.Contains("Gọi: Đã nói chuyện", page, StringComparison.Ordinal);
        Assert.Contains("26/11/2026 09:30", page, StringComparison.Ordinal);
        Assert.Contains("phụ trách: Người mai", page, StringComparison.Ordinal);
        Lead lead = await desk.LeadAsync(id);
        Assert.Equal((LeadStatuses.Contacted, "id-mai", desk.Clock.GetUtcNow()), (lead.Status, lead.Assignee, lead.LastContactAt));
        LeadTask task = Assert.Single(await desk.Services.GetRequiredService<ILeadTaskStore>().ListOfLeadAsync(id, Cancellation));
        await DoneAsync(lan, desk, id, "Done", ("task", task.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(" · xong ", await lan.ReadAsync(address), StringComparison.Ordinal);
        string[] actions = [.. (await desk.AuditAsync()).Select(entry => entry.Action)];
        foreach (string action in new[] { LeadAudit.Note, LeadAudit.Call, LeadAudit.Task, LeadAudit.Assign }) Assert.Contains(action, actions);
        Assert.DoesNotContain(await desk.AuditAsync(), entry => entry.Detail?.Contains("bận", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Who_comes_second_is_told_and_keeps_what_was_typed()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId id = await desk.AddLeadAsync("one");
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        await lan.ReadAsync($"/staff/leads/{id}");
        string seen = await desk.VersionAsync(id);
        await DoneAsync(lan, desk, id, "Status", ("status", "following"));

        using HttpResponseMessage answer = await lan.PostAsync($"/staff/leads/{id}?handler=Note", ("Version", seen), ("Note", "Hẹn chiều gọi"));
        string page = await DeskBrowser.TextOf(answer);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Người khác vừa sửa", page, StringComparison.Ordinal);
        Assert.Contains("required>Hẹn chiều gọi</textarea>", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"Version\" value=\"{await desk.VersionAsync(id)}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(await desk.Leads.ListEventsAsync(id, Cancellation), line => line.Kind == LeadEventKind.Noted);
    }

    [Fact]
    public async Task Nobody_calls_who_withdrew()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId id = await desk.AddLeadAsync("one");
        await desk.WithdrawAsync("one");
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");

        string page = await lan.ReadAsync($"/staff/leads/{id}"), list = await lan.ReadAsync("/staff/leads");
        using HttpResponseMessage call = await lan.PostAsync($"/staff/leads/{id}?handler=Call", ("Version", await desk.VersionAsync(id)), ("result", "reached"));
        using HttpResponseMessage plan = await lan.PostAsync($"/staff/leads/{id}?handler=Plan", ("Task", "Gọi"), ("Day", "2026-11-26"));
        using HttpResponseMessage note = await lan.PostAsync($"/staff/leads/{id}?handler=Note", ("Version", await desk.VersionAsync(id)), ("Note", "vẫn gọi thử"));
        using HttpResponseMessage status = await lan.PostAsync($"/staff/leads/{id}?handler=Status", ("Version", await desk.VersionAsync(id)), ("status", "contacted"));
        using HttpResponseMessage assign = await lan.PostAsync($"/staff/leads/{id}?handler=Assign", ("Version", await desk.VersionAsync(id)), ("assignee", "id-lan"));
        using HttpResponseMessage bulk = await lan.PostAsync("/staff/leads?handler=Bulk", ("ids", id.ToString()), ("query", ""), ("set", "status"), ("status", "contacted"));
        await desk.Services.GetRequiredService<BulkWork>().Find(await desk.FindAsync("lan"), bulk.Headers.Location!.ToString().Split('/')[^1])!.Ended;
        Lead after = await desk.LeadAsync(id);

        Assert.Contains("Đã rút đồng ý: không được gọi", page, StringComparison.Ordinal);
        Assert.DoesNotContain("tel:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("0912", page + list, StringComparison.Ordinal);
        Assert.All(new[] { call, plan, note, status, assign }, answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
        Assert.Contains("Chưa ghi gì: người này đã rút đồng ý", await DeskBrowser.TextOf(note), StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Note", page, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Status", page, StringComparison.Ordinal);
        Assert.Equal((Lead.NewStatus, null), (after.Status, after.Assignee));
        Assert.DoesNotContain(await desk.Leads.ListEventsAsync(id, TestContext.Current.CancellationToken), line => line.Actor == "id-lan");
    }

    [Fact]
    public async Task Script_in_what_people_and_staff_write_stays_text()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId id = await desk.AddLeadAsync("one", $"Lan {Script}", person: person => person with { Place = Script, Trade = Script, Language = Script, BestTime = Script, Notes = Script });
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        await lan.ReadAsync($"/staff/leads/{id}");
        await DoneAsync(lan, desk, id, "Note", ("Note", Script));
        await DoneAsync(lan, desk, id, "Plan", ("Task", Script), ("Day", "2026-11-26"));

        foreach (string address in new[] { "/staff/leads", $"/staff/leads/{id}", $"/staff/leads?source={Uri.EscapeDataString(Script)}" })
        {
            using HttpResponseMessage answer = await lan.GetAsync(address);
            string html = await answer.Content.ReadAsStringAsync(Cancellation);
            Assert.DoesNotContain("<script>", html, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        }

        using HttpResponseMessage search = await lan.PostAsync("/staff/leads?handler=Search", ("words", Script));
        Assert.DoesNotContain("<script>", await search.Content.ReadAsStringAsync(Cancellation), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Malformed_and_oversized_requests_change_nothing()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId id = await desk.AddLeadAsync("one");
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        await lan.ReadAsync($"/staff/leads/{id}");
        string version = await desk.VersionAsync(id);

        using HttpResponseMessage long1 = await lan.PostAsync($"/staff/leads/{id}?handler=Note", ("Version", version), ("Note", new string('a', LeadWork.LongestNote + 1)));
        using HttpResponseMessage huge = await lan.PostAsync($"/staff/leads/{id}?handler=Note", ("Version", version), ("Note", new string('a', 100_000)));
        using HttpResponseMessage result = await lan.PostAsync($"/staff/leads/{id}?handler=Call", ("Version", version), ("result", "bribed"));
        using HttpResponseMessage stranger = await lan.PostAsync($"/staff/leads/{id}?handler=Assign", ("Version", version), ("assignee", "id-nobody"));
        using HttpResponseMessage past = await lan.PostAsync($"/staff/leads/{id}?handler=Plan", ("Task", "Gọi"), ("Day", "1999-01-01"));
        using HttpResponseMessage many = await lan.PostAsync("/staff/leads?handler=Bulk", [.. Enumerable.Range(1, 3_000).Select(number => ("ids", $"{number}")), ("set", "status"), ("status", "following")]);
        using HttpResponseMessage bare = await lan.PostBareAsync($"/staff/leads/{id}?handler=Status", ("Version", version), ("status", "following"));

        Assert.Equal(HttpStatusCode.OK, long1.StatusCode);
        Assert.Contains(huge.StatusCode, new[] { HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest });
        Assert.Equal(HttpStatusCode.OK, result.StatusCode);
        Assert.Equal(HttpStatusCode.OK, stranger.StatusCode);
        Assert.Equal(HttpStatusCode.OK, past.StatusCode);
        Assert.InRange((int)many.StatusCode, 400, 499);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.Equal(version, await desk.VersionAsync(id));
        foreach (string wrong in new[] { "0", "-1", "abc", "99999999999999999999", "1%20or%201=1", "..%2f..%2fkeys" })
        {
            using HttpResponseMessage answer = await lan.GetAsync("/staff/leads/" + wrong);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    /// <summary>Sends a form of the page and expects that it is done.</summary>
    private static async Task DoneAsync(DeskBrowser browser, Desk desk, LeadId id, string handler, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await browser.PostAsync($"/staff/leads/{id}?handler={handler}", [.. fields, ("Version", await desk.VersionAsync(id))]);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, handler + ": " + await DeskBrowser.TextOf(answer));
    }
}
