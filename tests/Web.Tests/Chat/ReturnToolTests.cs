using Microsoft.Playwright;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace WorkerAdvisor.Web.Tests.Chat;

/// <summary>The return planner on a small phone. <c>TOOL_PICTURES</c> names a folder (full path) for pictures of each step.</summary>
public sealed class ReturnToolTests(LiveSite site, LiveBrowser browser) : BrowserTest(site, browser)
{
    [Fact]
    public async Task A_worker_gets_the_plan_and_takes_it_along_as_a_calendar()
    {
        ChatPage chat = await OpenAsync();
        int year = TimeProvider.System.GetUtcNow().Year + 1;

        await TakeAsync(chat, await chat.AskAsync("/venuoc"), "return-1-asked");
        await TakeAsync(chat, await chat.AskAsync("31/2"), "return-2-no-such-day");
        ILocator plan = await chat.AskAsync($"30/6/{year}");
        await Expect(ChatPage.TextOf(plan)).ToContainTextAsync($"Hợp đồng hết ngày 30/6/{year}");
        await Expect(plan.Locator(".table")).ToContainTextAsync("luật đòi");
        await TakeAsync(chat, plan, "return-3-plan");
        ILocator link = plan.Locator("a.file");
        await link.ScrollIntoViewIfNeededAsync();
        await chat.Page.ScreenshotAsync(new() { Path = PictureOf("return-4-link") });

        IDownload file = await chat.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        string calendar = await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken);

        Assert.Equal("ve-nuoc.ics", file.SuggestedFilename);
        Assert.StartsWith("BEGIN:VCALENDAR", calendar, StringComparison.Ordinal);
        Assert.Contains($"DTSTART;VALUE=DATE:{year}0630", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminding_is_turned_on_and_off_by_buttons_and_coming_home_counts_anew()
    {
        ChatPage chat = await OpenAsync();
        DateOnly ended = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-5);
        ILocator plan = await chat.AskAsync($"hợp đồng em hết {ended:d/M/yyyy} nhắc em với");
        await TakeAsync(chat, plan, "return-5-ended");

        ILocator on = await chat.PressAsync(plan.GetByRole(AriaRole.Button, new() { Name = "Nhắc mình" }));
        await TakeAsync(chat, on, "return-6-on");
        ILocator home = await chat.AskAsync("em về nước rồi, về hôm qua");
        await Expect(ChatPage.TextOf(home)).ToContainTextAsync("báo cư trú");
        await TakeAsync(chat, home, "return-7-home");
        ILocator off = await chat.PressAsync(home.GetByRole(AriaRole.Button, new() { Name = "Tắt nhắc" }));

        await Expect(ChatPage.TextOf(off)).ToContainTextAsync("Mình tắt nhắc rồi");
    }

    [Theory]
    [InlineData("/venuoc.ics")]
    [InlineData("/venuoc.ics?end=2027-02-31")]
    [InlineData("/venuoc.ics?end=9999-12-31")]
    [InlineData("/venuoc.ics?end=2027-06-30&home=soon")]
    public async Task A_link_that_holds_no_day_is_refused_politely(string address)
    {
        using HttpResponseMessage response = await Host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
    }

    private static async Task TakeAsync(ChatPage chat, ILocator reply, string name)
    {
        await Expect(reply).ToBeVisibleAsync();
        await chat.Page.ScreenshotAsync(new() { Path = PictureOf(name), Animations = ScreenshotAnimations.Disabled });
    }

    private static string PictureOf(string name) =>
        Path.Combine(Environment.GetEnvironmentVariable("TOOL_PICTURES") is { Length: > 0 } folder ? folder : Path.GetTempPath(), name + ".png");
}
