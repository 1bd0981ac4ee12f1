using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Staff.Exports;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff.Leads;

/// <summary>An officer tries every way to a lead of another centre; each answers as if there were none.</summary>
public sealed class OtherCentreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Leads_of_another_centre_are_not_there()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId own = await desk.AddLeadAsync("own", "Lò Thị Nhà", "+84987654321", centre: "son-la");
        LeadId other = await desk.AddLeadAsync("other", centre: "hue");
        LeadId beside = await desk.AddLeadAsync("beside", "Lò Văn Cạnh", "+84987654321", centre: "hue");
        LeadTask task = (await desk.Services.GetRequiredService<ILeadTaskStore>().AddAsync(
            new LeadTask(0, other, "hue", "", desk.Clock.GetUtcNow(), desk.Services.GetRequiredService<PersonalDataSeal>().Seal("Gọi")), Cancellation))!;
        string version = await desk.VersionAsync(other);
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan", "son-la");
        string ownPage = await lan.ReadAsync($"/staff/leads/{own}");

        // By id.
        foreach (string address in new[] { $"/staff/leads/{other}", $"/staff/leads/{beside}", $"/staff/leads/{other}/correct", $"/staff/leads/{other}?done=elsewhere", $"/staff/leads/{other}/merge?with={own}", $"/staff/leads/{own}/merge?with={other}", $"/staff/leads/{own}/merge?with={beside}", "/staff/leads/9999" })
            Assert.Equal(HttpStatusCode.NotFound, (await lan.GetAsync(address)).StatusCode);
        Assert.DoesNotContain("Lò Văn Cạnh", ownPage, StringComparison.Ordinal);
        Assert.Contains("1 phiếu cùng số thuộc trung tâm khác", ownPage, StringComparison.Ordinal);

        // By changing it.
        (string Handler, (string, string)[] Fields)[] changes =
        [
            ("Note", [("Note", "x")]), ("Call", [("result", "reached")]), ("Status", [("status", "following")]), ("Assign", [("assignee", "id-lan")]),
            ("Plan", [("Task", "x"), ("Day", "2026-11-26")]), ("Done", [("task", task.Id.ToString(CultureInfo.InvariantCulture))]), ("Unmerge", [("submission", own.ToString())]), ("Withdraw", []), ("Erase", [("sure", "true")]),
        ];
        foreach ((string handler, (string, string)[] fields) in changes)
            Assert.Equal(HttpStatusCode.NotFound, (await lan.PostAsync($"/staff/leads/{other}?handler={handler}", [.. fields, ("Version", version)])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lan.PostAsync($"/staff/leads/{other}/correct", ("Version", version), ("Name", "x y"), ("Phone", "0977777777"), ("Place", "Sơn La"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lan.PostAsync($"/staff/leads/{own}?handler=Done", ("task", task.Id.ToString(CultureInfo.InvariantCulture)))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lan.PostAsync($"/staff/leads/{own}/merge", ("with", beside.ToString()), ("version", await desk.VersionAsync(own)))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lan.PostAsync("/staff/leads?handler=Bulk", ("ids", other.ToString()), ("set", "status"), ("status", "following"))).StatusCode);

        // By lists and searches.
        foreach (string filters in new[] { "", "?centre=hue", "?centre=none", "?province=khanh-hoa", "?centre=hue&status=new" })
            Assert.DoesNotContain("Nguyễn Thị Lan", await lan.ReadAsync("/staff/leads" + filters), StringComparison.Ordinal);
        foreach (string words in new[] { "0912345678", "Lan" })
            Assert.DoesNotContain("Nguyễn Thị Lan", await DeskBrowser.TextOf(await lan.PostAsync("/staff/leads?handler=Search", ("words", words))), StringComparison.Ordinal);

        // By a file.
        Assert.Equal(HttpStatusCode.Redirect, (await lan.PostAsync("/staff/exports", ("query", ""), ("format", "csv"), ("column", "name"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await lan.PostAsync("/staff/exports", ("query", "centre=hue"), ("format", "csv"), ("column", "name"))).StatusCode);
        ExportJobs jobs = desk.Services.GetRequiredService<ExportJobs>();
        foreach (ExportJob job in jobs.ListOf(await desk.FindAsync("lan")))
        {
            await job.Ended;
            Assert.DoesNotContain("Nguyễn Thị Lan", await lan.ReadAsync($"/staff/exports/{job.Id}"), StringComparison.Ordinal);
        }

        Lead untouched = await desk.LeadAsync(other);
        Assert.Equal((version, Lead.NewStatus, (string?)null), (untouched.Version.ToString(CultureInfo.InvariantCulture), untouched.Status, untouched.Assignee));
        Assert.Null((await desk.Services.GetRequiredService<ILeadTaskStore>().FindAsync(task.Id, Cancellation))!.DoneAt);
        Assert.DoesNotContain(await desk.AuditAsync(), entry => entry.Subject == other.ToString());
    }

    [Fact]
    public async Task Nobody_is_given_a_lead_of_another_centre()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId son = await desk.AddLeadAsync("own", centre: "son-la");
        await desk.AddAsync(StaffRole.Officer, "hue", "hue");
        using DeskBrowser admin = await desk.SignedInAsync(StaffRole.Administrator);
        await admin.ReadAsync($"/staff/leads/{son}");

        using HttpResponseMessage one = await admin.PostAsync($"/staff/leads/{son}?handler=Assign", ("Version", await desk.VersionAsync(son)), ("assignee", "id-hue"));
        using HttpResponseMessage many = await admin.PostAsync("/staff/leads?handler=Bulk", ("ids", son.ToString()), ("set", "assignee"), ("assignee", "id-hue"));
        BulkRun run = desk.Services.GetRequiredService<BulkWork>().Find(await desk.FindAsync("administrator"), many.Headers.Location!.ToString().Split('/')[^1])!;
        await run.Ended;

        Assert.Equal(HttpStatusCode.OK, one.StatusCode);
        Assert.Equal((0, 1), (run.Done, run.Skipped));
        Assert.Null((await desk.LeadAsync(son)).Assignee);
    }
}
