using Microsoft.Playwright;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace WorkerAdvisor.Web.Tests.Chat;

public sealed class FirstScreenTests(LiveSite site, LiveBrowser browser) : BrowserTest(site, browser)
{
    private const int QuickTopics = 6;

    [Fact]
    public async Task Quick_topics_and_the_text_box_are_seen_without_scrolling()
    {
        ChatPage chat = await OpenAsync();

        ILocator topics = ChatPage.SuggestionsOf(chat.Replies.First);
        await Expect(topics).ToHaveCountAsync(QuickTopics);
        foreach (ILocator topic in await topics.AllAsync()) await Expect(topic).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(chat.Box).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(chat.Send).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.True(await chat.Page.Locator("#log").EvaluateAsync<bool>("log => log.scrollHeight <= log.clientHeight"));
    }

    [Fact]
    public async Task Everything_that_can_be_tapped_is_big_enough()
    {
        ChatPage chat = await OpenAsync();
        await chat.AskAsync("vay vốn đi Nhật cần giấy tờ gì");
        await chat.Page.ClickAsync("#menu-button");

        Assert.Empty(await Layout.TooSmallToTapAsync(chat.Page));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_screen_of_320_pixels_does_not_scroll_sideways(bool bigText)
    {
        ChatPage chat = await OpenAsync(Phone.Narrow);
        if (bigText)
        {
            await chat.Page.ClickAsync("#menu-button");
            await chat.Page.ClickAsync("#bigger");
        }

        Assert.Empty(await Layout.OutsideAsync(chat.Page));
        ILocator answer = await chat.AskAsync("nha em ngheo co vay duoc tien di nhat khong");
        await ChatPage.SourcesOf(answer).Locator("summary").ClickAsync();
        await chat.AskAsync("e bi chu danh roi nhot trong phong ben dai loan");
        await chat.AskAsync(new string('x', 300) + " https://example.org/" + new string('y', 200));

        Assert.Empty(await Layout.OutsideAsync(chat.Page));
    }
}
