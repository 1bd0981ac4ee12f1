using Microsoft.Playwright;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace WorkerAdvisor.Web.Tests.Chat;

/// <summary>The page for people who cannot use a finger, read with a screen reader, or need it dark or still.</summary>
public sealed class ReachTests(LiveSite site, LiveBrowser browser, AxeCore axe) : BrowserTest(site, browser)
{
    private const string Question = "nha em ngheo co vay duoc tien di nhat khong";
    private const int MostTabs = 40;

    /// <summary>Contrast that WCAG 2 asks for at level AAA.</summary>
    private const double StrongContrast = 7;

    [Fact]
    public async Task A_keyboard_is_enough()
    {
        ChatPage chat = await OpenAsync(Phone.WithKeyboard);
        IKeyboard keys = chat.Page.Keyboard;

        await TabToAsync(chat.Page.Locator(".skip"), "Tab");
        await keys.PressAsync("Enter");
        await Expect(chat.Box).ToBeFocusedAsync();
        await keys.TypeAsync(Question);
        await keys.PressAsync("Enter");
        await Expect(chat.Replies).ToHaveCountAsync(2);

        ILocator sources = ChatPage.SourcesOf(chat.LastReply);
        await TabToAsync(sources.Locator("summary"), "Shift+Tab");
        await keys.PressAsync("Enter");
        await Expect(sources.Locator("li").First).ToBeVisibleAsync();

        await TabToAsync(ChatPage.SuggestionsOf(chat.LastReply).First, "Tab");
        await keys.PressAsync("Space");
        await Expect(chat.Replies).ToHaveCountAsync(3);

        await TabToAsync(chat.Page.Locator("#menu-button"), "Shift+Tab");
        await keys.PressAsync("Enter");
        await Expect(chat.Page.Locator("#bigger")).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Expect(chat.Menu).ToBeHiddenAsync();
        await Expect(chat.Page.Locator("#menu-button")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_line_break_does_not_send()
    {
        ChatPage chat = await OpenAsync(Phone.WithKeyboard);
        await chat.Box.FocusAsync();

        await chat.Page.Keyboard.TypeAsync("một");
        await chat.Page.Keyboard.PressAsync("Shift+Enter");
        await chat.Page.Keyboard.TypeAsync("hai");

        await Expect(chat.Box).ToHaveValueAsync("một\nhai");
        await Expect(chat.Mine).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_dark_phone_the_page_is_dark_and_can_be_read()
    {
        ChatPage chat = await OpenAsync(new(Phone.Small) { ColorScheme = ColorScheme.Dark });
        ILocator body = chat.Page.Locator("body"), bubble = (await chat.AskAsync(Question)).Locator(".bubble");

        double paper = await Layout.LuminanceAsync(body, "backgroundColor");
        Assert.InRange(paper, 0, 0.05);
        Assert.True(Contrast(await Layout.LuminanceAsync(body, "color"), paper) >= StrongContrast);
        Assert.True(Contrast(await Layout.LuminanceAsync(bubble, "color"), await Layout.LuminanceAsync(bubble, "backgroundColor")) >= StrongContrast);
    }

    [Theory]
    [InlineData(ReducedMotion.Reduce, 0)]
    [InlineData(ReducedMotion.NoPreference, 3)]
    public async Task Nothing_moves_for_those_who_want_it_still(ReducedMotion wish, int moving)
    {
        ChatPage chat = await OpenAsync(new(Phone.Small) { ReducedMotion = wish });
        var hold = new TaskCompletionSource();
        await chat.Page.RouteAsync("**/api/**", async route =>
        {
            await hold.Task;
            await route.ContinueAsync();
        });

        await chat.Box.FillAsync(Question);
        await chat.Send.ClickAsync();
        await Expect(chat.Page.GetByRole(AriaRole.Img, new() { Name = "Trợ lý đang trả lời" })).ToBeVisibleAsync();
        Assert.Equal(moving, await Layout.MotionAsync(chat.Page));

        hold.SetResult();
        await Expect(chat.Replies).ToHaveCountAsync(2);
        Assert.Equal(0, await Layout.MotionAsync(chat.Page));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_rules_of_accessibility_hold(ColorScheme colours)
    {
        OutsideTools.Need(await axe.IsThereAsync() ? null : AxeCore.Missing);
        ChatPage chat = await OpenAsync(new(Phone.Small) { ColorScheme = colours });

        Assert.Empty(await axe.CheckAsync(chat.Page));
        await ChatPage.SourcesOf(await chat.AskAsync(Question)).Locator("summary").TapAsync();
        Assert.Empty(await axe.CheckAsync(chat.Page));
        await chat.AskAsync("e bi chu danh roi nhot trong phong ben dai loan");
        await chat.AskAsync("cách nấu bún bò ngon");
        Assert.Empty(await axe.CheckAsync(chat.Page));
        await chat.Page.ClickAsync("#menu-button");
        Assert.Empty(await axe.CheckAsync(chat.Page));
    }

    private static async Task TabToAsync(ILocator target, string key)
    {
        for (int presses = 0; presses < MostTabs; presses++)
        {
            if (await Layout.ShowsFocusAsync(target)) return;
            await target.Page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"{MostTabs} times {key} did not reach {target}, or it does not show its focus.");
    }

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
}
