using System.Net;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Tests.Staff;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Knowledge.Official;

namespace WorkerAdvisor.Bot.Tests.Site;

public sealed class OfficialPageTests(LiveBot bot, SiteHost site)
{
    private const string Path = "/chinh-thuc";

    [Fact]
    public async Task It_names_the_address_that_the_deployment_says_and_whom_to_call()
    {
        SitePage page = await SitePage.GetAsync(site.Host, Path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Trang web: https://bot.example.vn", page.Text, StringComparison.Ordinal);
        Assert.Contains("Bot thật không bao giờ đòi tiền", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:113\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/hoi-dap/fraud/report\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_said_it_says_so_and_that_its_own_address_proves_nothing()
    {
        await using Desk host = await Desk.StartAsync();

        SitePage page = await SitePage.GetAsync(host, Path);

        Assert.Contains("Ở đây chưa ghi kênh thật nào", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Bạn đang mở trang này ở {host.Address.GetLeftPart(UriPartial.Authority)}. Điều đó chưa chứng tỏ gì", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trang web:", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accounts_show_as_soon_as_the_content_has_them()
    {
        await using Desk host = await Desk.StartAsync();
        SitePage before = await SitePage.GetAsync(host, Path);
        var live = (LiveKnowledge)host.Services.GetService(typeof(LiveKnowledge))!;

        live.Swap(bot.Knowledge with { Content = bot.Knowledge.Content with { Official = [new OfficialAccount("Zalo", "Tư vấn <Sơn La>", "https://zalo.me/1")], Centres = new CentreContent([]) { Operator = "Tỉnh đoàn" } } });

        SitePage after = await SitePage.GetAsync(host, Path, before.Tag);
        Assert.Contains("Zalo: Tư vấn <Sơn La>, https://zalo.me/1", after.Text, StringComparison.Ordinal);
        Assert.Contains("Nơi vận hành: Tỉnh đoàn", after.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/chinhthuc")]
    [InlineData("bot này có phải thật không")]
    [InlineData("ban co phai bot that khong hay gia mao")]
    public void The_bot_tells_it_on_request(string asked)
    {
        Reply reply = Assert.Single(bot.Turn.Run(ConversationState.New, LiveBot.Says(asked)).Replies);

        Assert.Equal("chat.about-bot", reply.Topic);
        Assert.StartsWith("Bot thật không bao giờ đòi tiền", reply.Text, StringComparison.Ordinal);
        Assert.Equal((Path, true), (reply.Link!.Address, reply.Link.IsPage));
    }
}
