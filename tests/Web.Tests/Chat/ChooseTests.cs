using Microsoft.Playwright;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace WorkerAdvisor.Web.Tests.Chat;

/// <summary>The market chooser on a small phone and on a desk, walked through by its buttons.</summary>
public sealed class ChooseTests(LiveSite site, LiveBrowser browser) : BrowserTest(site, browser)
{
    /// <summary>Set to a folder to look at the screens.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CHOOSE_PICTURES");

    private static readonly string[] Presses = ["18–30", "Hết lớp 12", "Chưa biết tiếng nào", "30–100 triệu", "Ít vốn", "An toàn, nhà nước", "Không có điều nào"];

    [Theory]
    [InlineData(360, 640)]
    [InlineData(1280, 800)]
    public async Task The_ways_stand_side_by_side_and_scroll_inside_their_own_frame(int width, int height)
    {
        ChatPage chat = await OpenAsync(new BrowserNewContextOptions(Phone.Small) { ViewportSize = new() { Width = width, Height = height } });
        ILocator reply = await chat.AskAsync("/chonnuoc");
        foreach (string press in Presses)
        {
            await ShootAsync(chat, $"{width}-{press}");
            reply = await chat.PressAsync(reply.GetByRole(AriaRole.Button, new() { Name = press, Exact = true }));
        }

        ILocator frame = reply.Locator(".table.side"), corner = frame.Locator("tbody th").First;
        await Expect(ChatPage.TextOf(reply)).ToContainTextAsync("Hợp nhất với điều bạn kể: IM Japan");
        await Expect(frame.Locator("thead th")).ToHaveCountAsync(4);
        await ShootAsync(chat, $"{width}-result");
        Assert.True(await chat.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        await frame.EvaluateAsync("node => { node.scrollIntoView(); node.scrollLeft = node.scrollWidth; }");
        await Expect(corner).ToBeInViewportAsync();
        await ShootAsync(chat, $"{width}-scrolled");

        ILocator details = await chat.PressAsync(ChatPage.SuggestionsOf(reply).First);
        await Expect(details).ToHaveAttributeAsync("data-topic", "market.japan.overview");
        ILocator share = await chat.PressAsync(reply.GetByRole(AriaRole.Button, new() { Name = "Chia sẻ" }));
        await Expect(ChatPage.TextOf(share)).ToContainTextAsync("Cần gì: ");
        await ShootAsync(chat, $"{width}-share");
    }

    private static async Task ShootAsync(ChatPage chat, string name)
    {
        if (Pictures is { } folder) await chat.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"choose-{name}.png") });
    }
}
