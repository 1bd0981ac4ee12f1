using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff.Leads;

/// <summary>All that somebody who leaves had to do goes to a colleague at once.</summary>
public sealed class HandingOnTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_the_count_was_confirmed_leads_and_open_tasks_are_the_colleagues()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser chu = await desk.SignedInAsync(StaffRole.Administrator, "chu");
        await desk.AddAsync(StaffRole.Officer, "mai", change: account => account with { DisabledAt = desk.Clock.GetUtcNow() });
        await desk.AddAsync(StaffRole.Officer, "lan");
        LeadId one = await desk.AddLeadAsync("one"), elsewhere = await desk.AddLeadAsync("two", "Hai", "+84987654321", centre: "son-la"), others = await desk.AddLeadAsync("three", "Ba", "+84987654322");
        foreach (LeadId id in new[] { one, elsewhere }) await GiveAsync(desk, id, "id-mai");
        LeadTask open = await PlanAsync(desk, others, "id-mai"), done = await PlanAsync(desk, others, "id-mai"), foreign = await PlanAsync(desk, elsewhere, "id-mai");
        var tasks = desk.Services.GetRequiredService<ILeadTaskStore>();
        await tasks.CompleteAsync(done.Id, desk.Clock.GetUtcNow(), Token);
        await chu.ReadAsync("/staff/people/id-mai");

        using HttpResponseMessage asked = await chu.PostAsync("/staff/people/id-mai?handler=HandOn", ("to", "id-lan"));
        using HttpResponseMessage other = await chu.PostAsync("/staff/people/id-mai?handler=HandOn", ("to", "id-lan"), ("leads", "9"), ("tasks", "2"));
        string? before = (await desk.LeadAsync(one)).Assignee;
        using HttpResponseMessage begun = await chu.PostAsync("/staff/people/id-mai?handler=HandOn", ("to", "id-lan"), ("leads", "2"), ("tasks", "2"));
        string run = begun.Headers.Location!.ToString();
        await desk.Services.GetRequiredService<BulkWork>().Find(await desk.FindAsync("chu"), run.Split('/')[^1])!.Ended;
        string over = await chu.ReadAsync(run);

        Assert.Contains("2 phiếu và 2 việc hẹn của Người mai sẽ được giao cho Người lan", await DeskBrowser.TextOf(asked), StringComparison.Ordinal);
        Assert.Contains("Số việc vừa thay đổi", await DeskBrowser.TextOf(other), StringComparison.Ordinal);
        Assert.Equal("id-mai", before);
        Assert.Equal(("id-lan", "id-mai"), ((await desk.LeadAsync(one)).Assignee, (await desk.LeadAsync(elsewhere)).Assignee));
        Assert.Equal(("id-lan", "id-mai", "id-mai"), ((await tasks.FindAsync(open.Id, Token))!.Assignee, (await tasks.FindAsync(done.Id, Token))!.Assignee, (await tasks.FindAsync(foreign.Id, Token))!.Assignee));
        Assert.Contains("Giao việc của Người mai cho Người lan: 2 trong 4 phiếu và việc hẹn. Xong.", Regex.Replace(over, "\\s+", " "), StringComparison.Ordinal);
        IReadOnlyList<AuditEntry> entries = await desk.AuditAsync();
        Assert.Contains(entries, entry => entry is { Action: LeadAudit.Assign, Subject: "id-mai", Detail: "handed on to=id-lan leads=2 tasks=2" });
        Assert.Contains(entries, entry => entry.Action == LeadAudit.Task && entry.Subject == others.ToString() && entry.Detail == "to=id-lan");
    }

    [Theory]
    [InlineData("id-mai")]
    [InlineData("id-nobody")]
    [InlineData("id-bien")]
    [InlineData("")]
    public async Task It_goes_to_nobody_who_could_not_do_it(string to)
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser chu = await desk.SignedInAsync(StaffRole.Administrator, "chu");
        await desk.AddAsync(StaffRole.Officer, "mai");
        await desk.AddAsync(StaffRole.Curator, "bien");
        await GiveAsync(desk, await desk.AddLeadAsync("one"), "id-mai");
        await chu.ReadAsync("/staff/people/id-mai");

        using HttpResponseMessage answer = await chu.PostAsync("/staff/people/id-mai?handler=HandOn", ("to", to), ("leads", "1"), ("tasks", "0"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Chọn người nhận việc", await DeskBrowser.TextOf(answer), StringComparison.Ordinal);
    }

    private static async Task GiveAsync(Desk desk, LeadId id, string account)
    {
        Lead lead = await desk.LeadAsync(id);
        await desk.Leads.UpdateAsync(id, lead.Version, new LeadUpdate(new LeadEvent(desk.Clock.GetUtcNow(), LeadEventKind.Assigned, "id-chu", Detail: account)) { Assignee = account }, Token);
    }

    private static async Task<LeadTask> PlanAsync(Desk desk, LeadId lead, string account)
    {
        byte[] text = desk.Services.GetRequiredService<PersonalDataSeal>().Seal("Gọi lại");
        return (await desk.Services.GetRequiredService<ILeadTaskStore>().AddAsync(new LeadTask(0, lead, "", account, desk.Clock.GetUtcNow().AddDays(1), text), Token))!;
    }
}
