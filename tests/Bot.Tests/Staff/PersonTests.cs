using System.Net;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff;

/// <summary>What an administrator does with somebody's account.</summary>
public sealed class PersonTests
{
    [Fact]
    public async Task An_administrator_ends_the_link_of_anothers_lost_phone()
    {
        await using Desk desk = await Desk.StartAsync();
        await desk.AddAsync(StaffRole.Officer, "mai", change: account => account with { Telegram = new ConversationId("telegram", "77") });
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Administrator, "lan");
        string before = await lan.ReadAsync("/staff/people/id-mai");

        using HttpResponseMessage done = await lan.PostAsync("/staff/people/id-mai?handler=Unlink");
        string after = await lan.ReadAsync("/staff/people/id-mai?done=unlinked");
        using HttpResponseMessage unknown = await lan.PostAsync("/staff/people/id-nobody?handler=Unlink");

        Assert.Contains("Bỏ liên kết Telegram", before, StringComparison.Ordinal);
        Assert.Equal("/staff/people/id-mai?done=unlinked", done.Headers.Location?.ToString());
        Assert.DoesNotContain("Bỏ liên kết Telegram", after, StringComparison.Ordinal);
        Assert.Null((await desk.FindAsync("mai")).Telegram);
        AuditEntry entry = (await desk.AuditAsync()).Single(line => line.Detail == "telegram unlinked");
        Assert.Equal(("id-lan", "id-mai"), (entry.Actor, entry.Subject));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }
}
