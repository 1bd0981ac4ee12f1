using Microsoft.Playwright;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace WorkerAdvisor.Web.Tests.Chat;

/// <summary>The list of steps on a small phone. With <c>TOOL_PICTURES</c> naming a folder, pictures are taken on the way.</summary>
public sealed class PapersTests(LiveSite site, LiveBrowser browser) : BrowserTest(site, browser)
{
    [Fact]
    public async Task The_list_is_chosen_ticked_in_place_and_walked_through()
    {
        ChatPage chat = await OpenAsync();
        ILocator asked = await chat.AskAsync("/hoso");
        await TakeAsync(chat, "1-way");
        ILocator list = await chat.PressAsync(asked.GetByRole(AriaRole.Button, new() { Name = "Qua công ty" }));
        await TakeAsync(chat, "2-list");
        int said = await chat.Mine.CountAsync(), replies = await chat.Replies.CountAsync();

        await Box(list, "Tra giấy phép").ClickAsync();
        await Expect(Box(list, "Tra giấy phép")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(ChatPage.TextOf(list)).ToContainTextAsync("xong 1 trên 12 việc");
        await Expect(chat.Mine).ToHaveCountAsync(said);
        await Expect(chat.Replies).ToHaveCountAsync(replies);
        Assert.Empty(await Layout.OutsideAsync(chat.Page));
        Assert.Empty(await Layout.TooSmallToTapAsync(chat.Page));
        await TakeAsync(chat, "3-ticked");

        await Box(list, "Tra giấy phép").ClickAsync();
        await Expect(Box(list, "Tra giấy phép")).ToHaveAttributeAsync("aria-pressed", "false");
        await Box(list, "Tra giấy phép").ClickAsync();
        await list.GetByRole(AriaRole.Button, new() { Name = "Trang sau" }).ClickAsync();
        await Box(list, "Nộp tiền dịch vụ").ClickAsync();
        await Expect(ChatPage.TextOf(list)).ToContainTextAsync("⚠ Chưa ký hợp đồng");
        await Expect(ChatPage.TextOf(chat.LastReply)).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^⚠ Chưa ký hợp đồng"));
        await Expect(chat.LastReply).ToBeInViewportAsync();
        await TakeAsync(chat, "4-warning");

        ILocator next = await chat.PressAsync(list.GetByRole(AriaRole.Button, new() { Name = "Xem kỹ bước tiếp theo" }));
        await Expect(ChatPage.TextOf(next)).ToContainTextAsync("Xem đơn hàng bằng chữ");
        await Expect(ChatPage.SourcesOf(next)).ToBeVisibleAsync();
        await TakeAsync(chat, "5-step");
        ILocator papers = await chat.AskAsync("cần giấy tờ gì");
        await TakeAsync(chat, "6-papers");
        ILocator share = await chat.PressAsync(papers.GetByRole(AriaRole.Button, new() { Name = "Chia sẻ" }));
        await Expect(ChatPage.TextOf(share)).ToContainTextAsync("☑ Tra giấy phép của công ty");
        await TakeAsync(chat, "7-share");
    }

    [Fact]
    public async Task Ticks_are_there_when_the_page_is_opened_again()
    {
        ChatPage chat = await OpenAsync();
        ILocator list = await chat.AskAsync("/hoso eps");
        await Box(list, "Hỏi lịch").ClickAsync();
        await Expect(Box(list, "Hỏi lịch")).ToHaveAttributeAsync("aria-pressed", "true");

        await chat.Page.ReloadAsync();

        await Expect(Box(chat.LastReply, "Hỏi lịch")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task A_tick_that_could_not_be_sent_is_shown_and_sent_later()
    {
        Expected = fault => fault.Contains("ERR_", StringComparison.Ordinal) || fault.Contains("Failed to load", StringComparison.Ordinal);
        ChatPage chat = await OpenAsync();
        ILocator list = await chat.AskAsync("/hoso eps");
        int said = await chat.Mine.CountAsync();
        await chat.Page.RouteAsync("**/api/**", route => route.AbortAsync());

        await Box(list, "Hỏi lịch").ClickAsync();
        await Expect(chat.Mine).ToHaveCountAsync(said + 1);
        await chat.Page.UnrouteAllAsync();
        await chat.Mine.Last.Locator(".again").ClickAsync();

        await Expect(Box(list, "Hỏi lịch")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(chat.Mine).ToHaveCountAsync(said);
    }

    private static ILocator Box(ILocator list, string step) => list.Locator("button[aria-pressed]", new() { HasText = step });

    private static async Task TakeAsync(ChatPage chat, string name)
    {
        if (Environment.GetEnvironmentVariable("TOOL_PICTURES") is { Length: > 0 } folder)
            await chat.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"papers-{name}.png"), Animations = ScreenshotAnimations.Disabled });
    }
}
