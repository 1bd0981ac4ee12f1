using Microsoft.Playwright;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace WorkerAdvisor.Web.Tests.Embed;

/// <summary>The chat in a page of another site, which gets no cookies of ours. Set the variable EMBED_PICTURES to a folder to get pictures.</summary>
public sealed class EmbedTests(LiveSite site, LiveBrowser browser) : BrowserTest(site, browser), IAsyncLifetime
{
    private static readonly BrowserNewContextOptions Office = new() { ViewportSize = new() { Width = 1366, Height = 768 }, Locale = "vi-VN" };

    private readonly DataDirectory _data = new();
    private RunningHost? _bot;
    private OtherSite? _centre, _stranger;

    private RunningHost Bot => _bot!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        _centre = await OtherSite.StartAsync();
        _stranger = await OtherSite.StartAsync();
        _bot = await RunningHost.StartAsync(_data.Path, null, "--Embed:Origins:0", _centre.Address.GetLeftPart(UriPartial.Authority));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        foreach (IAsyncDisposable? one in (IAsyncDisposable?[])[_bot, _centre, _stranger])
            if (one is not null) await one.DisposeAsync();
        _data.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_visitor_of_another_site_opens_the_chat_asks_and_closes_it(bool isPhone)
    {
        IPage page = await VisitAsync(_centre!, isPhone ? Phone.Small : Office);
        await PictureAsync(page, $"closed-{(isPhone ? "phone" : "office")}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hỏi đi làm nước ngoài" }).ClickAsync();
        IFrameLocator chat = Frame(page);

        await Expect(chat.Locator("#log .bot").First).ToContainTextAsync("giúp người tỉnh Sơn La");
        await chat.Locator("#text").FillAsync("nha em ngheo co vay duoc tien di nhat khong");
        await chat.Locator("#send").ClickAsync();
        await Expect(chat.Locator("#log .bot[data-topic^='loan.']")).ToContainTextAsync("Ngân hàng Chính sách xã hội");
        await PictureAsync(page, $"open-{(isPhone ? "phone" : "office")}");

        await page.GetByRole(AriaRole.Button, new() { Name = "Đóng" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Hỏi đi làm nước ngoài" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_province_of_the_page_is_the_visitors_until_they_say_another()
    {
        IPage page = await VisitAsync(_centre!, Office);
        await page.GetByRole(AriaRole.Button, new() { Name = "Hỏi đi làm nước ngoài" }).ClickAsync();
        IFrameLocator chat = Frame(page);
        await Expect(chat.Locator("#log .bot")).ToHaveCountAsync(1);

        await chat.Locator("#text").FillAsync("/tinh");
        await chat.Locator("#send").ClickAsync();

        await Expect(chat.Locator("#log .bot").Last).ToContainTextAsync("tỉnh Sơn La");
        await Expect(chat.Locator("#log .bot")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task It_works_with_the_keyboard_alone()
    {
        IPage page = await VisitAsync(_centre!, Office);
        await page.Keyboard.PressAsync("Tab");   // the site's own link
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        IFrameLocator chat = Frame(page);
        await Expect(chat.Locator("#log .bot").First).ToBeVisibleAsync();

        await chat.Locator("#text").FocusAsync();
        await page.Keyboard.TypeAsync("chi phí đi Nhật hết bao nhiêu");
        await page.Keyboard.PressAsync("Enter");
        await Expect(chat.Locator("#log .bot[data-topic='market.japan.cost']")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Hỏi đi làm nước ngoài" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_frame_has_no_cookie_and_the_talk_goes_on_when_it_is_opened_again()
    {
        IPage page = await VisitAsync(_centre!, Office);
        ILocator opener = page.GetByRole(AriaRole.Button, new() { Name = "Hỏi đi làm nước ngoài" });
        await opener.ClickAsync();
        IFrameLocator chat = Frame(page);
        await chat.Locator("#text").FillAsync("chi phí đi Nhật hết bao nhiêu");
        await chat.Locator("#send").ClickAsync();
        await Expect(chat.Locator("#log .bot[data-topic='market.japan.cost']")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đóng" }).ClickAsync();
        await opener.ClickAsync();

        await Expect(chat.Locator("#log .bot[data-topic='market.japan.cost']")).ToBeVisibleAsync();
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [Fact]
    public async Task A_site_that_was_not_allowed_cannot_show_the_chat()
    {
        Expected = line => line.Contains("frame-ancestors", StringComparison.Ordinal) || line.Contains("Refused to frame", StringComparison.Ordinal) || line.Contains("Framing", StringComparison.Ordinal);
        IPage page = await VisitAsync(_stranger!, Office);
        await page.GetByRole(AriaRole.Button, new() { Name = "Hỏi đi làm nước ngoài" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Mở trang riêng" })).ToHaveAttributeAsync("href", new Uri(Bot.Address, "/?hoi=t-son-la").ToString());
        await Expect(Frame(page).Locator("#log")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1366)]
    public async Task It_stays_within_the_width_of_the_site(int width)
    {
        IPage page = await VisitAsync(_centre!, new() { ViewportSize = new() { Width = width, Height = 700 }, Locale = "vi-VN" });
        int before = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hỏi đi làm nước ngoài" }).ClickAsync();
        await Expect(Frame(page).Locator("#text")).ToBeVisibleAsync();

        LocatorBoundingBoxResult panel = (await page.GetByRole(AriaRole.Dialog).BoundingBoxAsync())!;
        Assert.InRange(panel.X, 0, width);
        Assert.InRange(panel.X + panel.Width, 1, width);
        Assert.Equal(before, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task The_demo_page_of_a_new_deployment_shows_it()
    {
        IPage page = await (await NewContextAsync(Office)).NewPageAsync();
        Watch(page, Host.Address);
        await page.GotoAsync(new Uri(Host.Address, "/nhung").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Hỏi đi làm nước ngoài" }).ClickAsync();

        await Expect(Frame(page).Locator("#log .bot").First).ToBeVisibleAsync();
        await PictureAsync(page, "demo");
    }

    [Fact]
    public async Task The_script_is_small()
    {
        byte[] script = await Host.Client.GetByteArrayAsync(new Uri("/embed.js", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.InRange(script.Length, 1, 15 * 1024);
    }

    private static IFrameLocator Frame(IPage page) => page.FrameLocator("#worker-advisor iframe");

    private async Task<IPage> VisitAsync(OtherSite other, BrowserNewContextOptions device)
    {
        other.Script = $"<script src=\"{Bot.Address}embed.js\" data-province=\"son-la\" async></script>";
        IPage page = await (await NewContextAsync(device)).NewPageAsync();
        Watch(page, Bot.Address, other.Address);
        await page.GotoAsync(other.Address.ToString());
        return page;
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("EMBED_PICTURES") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"embed-{name}.png") });
    }
}
