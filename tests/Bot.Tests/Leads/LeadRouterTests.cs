using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Tests.Operators;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Tests.Leads;

public sealed class LeadRouterTests(LiveBot bot)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Leads_that_waited_go_to_a_centre_that_covers_their_province_by_now()
    {
        using var directory = new TemporaryDirectory();
        await using LeadHost host = await LeadHost.StartAsync(directory.Path);
        await host.Services.GetRequiredService<IConversationStore>().CommitAsync(
            SomeLeads.Registration(host.Services.GetRequiredService<LeadVault>(), "1", new LeadPerson("Nguyễn Thị Lan", "+84912345678", "xã Ninh Phước, tỉnh Khánh Hòa")), Token);
        Assert.Equal(1, await host.Leads.CountAsync(new LeadFilter { Centre = "" }, 2, Token));
        KnowledgeBase withCentre = bot.Knowledge with { Content = bot.Knowledge.Content with { Centres = new CentreContent([new Centre("tt-1", "Trung tâm 1", ["khanh-hoa"])]) } };
        using var router = new LeadRouter(host.Services, new LiveKnowledge(withCentre), bot.Clock, NullLogger<LeadRouter>.Instance);

        Assert.Equal(1, await router.RouteAsync(Token));
        Assert.Equal(0, await router.RouteAsync(Token));

        Lead routed = Assert.Single((await host.Leads.ListAsync(new LeadFilter { Centre = "tt-1" }, null, 2, Token)).Leads);
        Assert.Equal(LeadEventKind.Changed, (await host.Leads.ListEventsAsync(routed.Id, Token))[^1].Kind);
    }
}
