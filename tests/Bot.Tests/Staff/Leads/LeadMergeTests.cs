using System.Net;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff.Leads;

public sealed class LeadMergeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_submissions_are_compared_merged_and_taken_apart_again()
    {
        await using Desk desk = await Desk.StartAsync();
        (LeadId lead, LeadId other) = await TwoAsync(desk);
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        string before = System.Text.Json.JsonSerializer.Serialize(await desk.PersonAsync(lead));
        Assert.Contains("So sánh và gộp", await lan.ReadAsync($"/staff/leads/{lead}"), StringComparison.Ordinal);

        string preview = await lan.ReadAsync($"/staff/leads/{lead}/merge?with={other}");
        using HttpResponseMessage merged = await lan.PostAsync(
            $"/staff/leads/{lead}/merge", ("with", other.ToString()), ("version", await desk.VersionAsync(lead)), ("take-name", "lead"), ("take-trade", "other"), ("take-markets", "other"));
        LeadPerson mixed = await desk.PersonAsync(lead);
        IReadOnlyList<string> markets = (await desk.LeadAsync(lead)).Details.Markets;
        using HttpResponseMessage search = await lan.PostAsync("/staff/leads?handler=Search", ("words", "Hoa"));
        using HttpResponseMessage undone = await lan.PostAsync($"/staff/leads/{lead}?handler=Unmerge", ("Version", await desk.VersionAsync(lead)), ("submission", other.ToString()));

        Assert.Contains("Thợ hàn", preview, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thị Hoa", preview, StringComparison.Ordinal);
        Assert.Equal($"/staff/leads/{lead}?done=merge", merged.Headers.Location?.ToString());
        Assert.Equal(("Nguyễn Thị Lan", "Thợ hàn"), (mixed.Name, mixed.Trade));
        Assert.Equal(["taiwan"], markets);
        Assert.Contains("Nguyễn Thị Lan</a>", await DeskBrowser.TextOf(search), StringComparison.Ordinal);
        Assert.Equal($"/staff/leads/{lead}?done=unmerge", undone.Headers.Location?.ToString());
        Assert.Equal(before, System.Text.Json.JsonSerializer.Serialize(await desk.PersonAsync(lead)));
        Assert.Equal(["japan"], (await desk.LeadAsync(lead)).Details.Markets);
        Assert.Single(await desk.Leads.ListBesideAsync(lead, Cancellation));
        string[] actions = [.. (await desk.AuditAsync()).Select(entry => entry.Action)];
        Assert.Contains(LeadAudit.Merge, actions);
        Assert.Contains(LeadAudit.Unmerge, actions);
    }

    [Fact]
    public async Task A_submission_leads_to_the_lead_that_it_stands_beside()
    {
        await using Desk desk = await Desk.StartAsync();
        (LeadId lead, LeadId other) = await TwoAsync(desk);
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");

        using HttpResponseMessage answer = await lan.GetAsync($"/staff/leads/{other}");

        Assert.Equal($"/staff/leads/{lead}", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task What_was_changed_or_withdrawn_meanwhile_is_not_merged()
    {
        await using Desk desk = await Desk.StartAsync();
        (LeadId lead, LeadId other) = await TwoAsync(desk);
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        await lan.ReadAsync($"/staff/leads/{lead}");

        using HttpResponseMessage outdated = await lan.PostAsync($"/staff/leads/{lead}/merge", ("with", other.ToString()), ("version", "77"));
        await desk.WithdrawAsync("two");
        using HttpResponseMessage withdrawn = await lan.PostAsync($"/staff/leads/{lead}/merge", ("with", other.ToString()), ("version", await desk.VersionAsync(lead)));

        Assert.Equal(HttpStatusCode.Conflict, outdated.StatusCode);
        Assert.Contains("Người khác vừa sửa", await DeskBrowser.TextOf(outdated), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, withdrawn.StatusCode);
        Assert.Empty(await desk.Leads.ListMergedAsync(lead, Cancellation));
    }

    /// <summary>A lead, and beside it what another chat sent with its number.</summary>
    private static async Task<(LeadId Lead, LeadId Other)> TwoAsync(Desk desk)
    {
        LeadId lead = await desk.AddLeadAsync("one", age: TimeSpan.FromHours(2));
        LeadId other = await desk.AddLeadAsync("two", "Nguyễn Thị Hoa", person: person => person with { Trade = "Thợ hàn" }, details: details => details with { Markets = ["taiwan"] });
        Assert.Equal(lead, (await desk.LeadAsync(other)).Beside);
        return (lead, other);
    }
}
