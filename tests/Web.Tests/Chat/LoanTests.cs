using Microsoft.Playwright;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace WorkerAdvisor.Web.Tests.Chat;

/// <summary>The loan picture on a small phone. Console errors fail these tests, so they also hold the chart to the page's security policy.</summary>
public sealed class LoanTests(LiveSite site, LiveBrowser browser) : BrowserTest(site, browser)
{
    private const string InOne = "/vay 100tr lãi 7%/năm trong 3 năm trả đều lương 25tr", Library = "**/vendor/chartist/*.js";

    [Fact]
    public async Task A_loan_is_walked_through_with_buttons_and_words()
    {
        ChatPage chat = await OpenAsync();

        ILocator amount = await chat.AskAsync("/vay");
        ILocator rate = await chat.PressAsync(amount.GetByRole(AriaRole.Button, new() { Name = "100 triệu đồng" }));
        await Expect(ChatPage.TextOf(rate)).ToContainTextAsync("một năm");
        ILocator months = await chat.AskAsync("7%/năm");
        ILocator method = await chat.PressAsync(months.GetByRole(AriaRole.Button, new() { Name = "3 năm" }));
        ILocator wage = await chat.PressAsync(method.GetByRole(AriaRole.Button, new() { Name = "Trả đều mỗi tháng" }));
        await TakeAsync(chat, "loan-question");
        await Expect(wage.GetByRole(AriaRole.Button, new() { Name = "Bỏ qua" })).ToBeVisibleAsync();
        ILocator result = await chat.AskAsync("25 triệu");

        await Expect(ChatPage.TextOf(result)).ToContainTextAsync("3,09 triệu đồng");
        await Expect(result.Locator("table tbody tr")).ToHaveCountAsync(4);
        await Expect(result.Locator(".ct-bar")).ToHaveCountAsync(6);
        await Expect(result.Locator("figcaption")).ToContainTextAsync("Cứ 100 đồng bạn trả thì 10 đồng là tiền lãi");
        await TakeAsync(chat, "loan-result");
        await result.Locator("figure").ScrollIntoViewIfNeededAsync();
        await TakeAsync(chat, "loan-chart");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Both_ways_of_paying_back_stand_beside_each_other(ColorScheme colours)
    {
        ChatPage chat = await OpenAsync(new(Phone.Small) { ColorScheme = colours });

        ILocator result = await chat.AskAsync("vay 100tr lai 7%/nam trong 3 nam moi thang tra bao nhieu luong 25tr");

        await Expect(result.Locator(".ct-bar")).ToHaveCountAsync(6);
        await Expect(result.Locator("svg")).ToHaveAttributeAsync("width", "100%");
        Assert.Null(await result.Locator("svg").GetAttributeAsync("style"));
        await result.Locator("figure").ScrollIntoViewIfNeededAsync();
        await TakeAsync(chat, $"loan-both-{colours}");
        Assert.Equal(360, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task The_library_is_loaded_only_where_a_chart_is_shown()
    {
        ChatPage chat = await OpenAsync();
        var loaded = new List<string>();
        chat.Page.Request += (_, request) => loaded.Add(new Uri(request.Url).AbsolutePath);

        await chat.AskAsync("hộ chiếu làm ở đâu");
        Assert.DoesNotContain(loaded, path => path.Contains("chart", StringComparison.Ordinal));

        ILocator result = await chat.AskAsync(InOne);
        await Expect(result.Locator(".ct-bar")).ToHaveCountAsync(6);
        Assert.Equal(["/chart.js", "/vendor/chartist/chartist.js"], loaded.Where(path => path.Contains("chart", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_the_library_the_table_stays()
    {
        Expected = line => line.Contains("ERR_FAILED", StringComparison.Ordinal);
        ChatPage chat = await OpenAsync();
        await chat.Page.RouteAsync(Library, route => route.AbortAsync());

        ILocator result = await chat.AskAsync(InOne);

        await Expect(result.Locator("figure")).ToHaveCountAsync(0);
        await Expect(result.Locator("table tbody tr")).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task A_chart_is_drawn_again_after_a_reload()
    {
        ChatPage chat = await OpenAsync();
        await chat.AskAsync(InOne);

        await chat.Page.ReloadAsync();

        await Expect(chat.LastReply.Locator(".ct-bar")).ToHaveCountAsync(6);
    }

    /// <summary>To be looked at; kept where <c>WEB_PICTURES</c> names a folder.</summary>
    private static async Task TakeAsync(ChatPage chat, string name)
    {
        if (Environment.GetEnvironmentVariable("WEB_PICTURES") is { Length: > 0 } folder)
            await chat.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
    }
}
