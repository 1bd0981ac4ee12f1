using Microsoft.Playwright;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace WorkerAdvisor.Web.Tests.Site;

/// <summary>
/// The pages for people who search or were sent a link, on a phone and on a desk, with and without script. Pictures go to a temporary folder, unless
/// <c>SITE_PICTURES</c> names another one as a full path.
/// </summary>
public sealed class PublicPageTests(LiveSite site, LiveBrowser browser, AxeCore axe) : BrowserTest(site, browser)
{
    private const string Topic = "/hoi-dap/loan/amount", Answer = "/tra-loi/loan/amount?phan=vay-lon", Variable = "SITE_PICTURES";

    private static readonly string Folder = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Directory.CreateTempSubdirectory("site-").FullName;

    private static BrowserNewContextOptions Tall => new(Phone.Small) { ViewportSize = new() { Width = 360, Height = 740 } };

    private static BrowserNewContextOptions Desk => new() { ViewportSize = new() { Width = 1366, Height = 768 }, Locale = "vi-VN" };

    public static TheoryData<string, string> Pages => new()
    {
        { "/hoi-dap", "list" },
        { Topic, "topic" },
        { "/hoi-dap/fraud/report?tinh=son-la", "province" },
        { "/hoi-dap/plan/who-does-what", "longest" },
        { Answer, "answer" },
        { "/chinh-thuc", "official" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_every_screen_and_keeps_the_rules_of_accessibility(string path, string name)
    {
        OutsideTools.Need(await axe.IsThereAsync() ? null : AxeCore.Missing);
        foreach ((string screen, BrowserNewContextOptions device) in ((string, BrowserNewContextOptions)[])[("phone", Tall), ("desk", Desk), ("phone-dark", new(Tall) { ColorScheme = ColorScheme.Dark }), ("desk-dark", new(Desk) { ColorScheme = ColorScheme.Dark })])
        {
            IPage page = await GoAsync(path, device);

            Assert.Empty(await axe.CheckAsync(page));
            Assert.Empty(await Layout.OutsideAsync(page));
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{screen}.png") });
            if (screen == "phone") await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-whole.png"), FullPage = true });
        }
    }

    [Theory]
    [InlineData(Topic, "Vay được bao nhiêu")]
    [InlineData(Answer, "Cần vay lớn, trên 200 triệu")]
    [InlineData("/chinh-thuc", "Đây có phải bot thật không?")]
    public async Task It_is_read_and_left_without_script(string path, string title)
    {
        IPage page = await GoAsync(path, new(Tall) { JavaScriptEnabled = false });

        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
        await Expect(page.Locator(".lead .text")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Chính" }).GetByText("Tất cả chủ đề").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Hỏi đáp về đi làm ở nước ngoài");
    }

    [Fact]
    public async Task A_lost_link_leads_on()
    {
        Expected = line => line.Contains("404", StringComparison.Ordinal);
        IPage page = await GoAsync("/hoi-dap/khong/co", Tall);

        await page.GetByRole(AriaRole.Link, new() { Name = "Tất cả chủ đề" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Hỏi đáp về đi làm ở nước ngoài");
    }

    [Fact]
    public async Task A_page_asks_for_its_style_and_its_icon_and_nothing_else()
    {
        IBrowserContext context = await NewContextAsync(Tall);
        IPage page = await context.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);

        await page.GotoAsync(new Uri(Host.Address, Topic).ToString());

        Assert.Equal([Topic, "/site.css"], asked.Where(path => path != "/icon.svg"));
    }

    [Fact]
    public async Task On_paper_there_is_the_text_and_where_it_came_from()
    {
        IPage page = await GoAsync(Topic, Desk);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator("nav").First).ToBeHiddenAsync();
        await Expect(page.Locator(".ask")).ToBeHiddenAsync();
        await Expect(page.Locator(".address")).ToContainTextAsync(Topic);
        await Expect(page.Locator(".sources li").First).ToBeVisibleAsync();
        await page.PdfAsync(new() { Path = Path.Combine(Folder, "topic.pdf"), Format = "A4" });
    }

    [Fact]
    public async Task Asking_on_opens_the_chat_at_the_topic_and_only_once()
    {
        IPage page = await GoAsync(Topic, Tall);
        await page.GetByRole(AriaRole.Link, new() { Name = "Hỏi thêm về phần này" }).ClickAsync();
        var chat = new ChatPage(page);

        await Expect(chat.Replies).ToHaveCountAsync(2);
        await Expect(chat.Mine).ToHaveTextAsync("Bạn: Vay được bao nhiêu");
        await Expect(ChatPage.TextOf(chat.LastReply)).ToContainTextAsync("Nhiều nhất bằng 100% chi phí");
        Assert.Equal("/", new Uri(page.Url).PathAndQuery);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, "chat-opened.png") });

        await page.ReloadAsync();
        await Expect(chat.Replies).ToHaveCountAsync(2);
    }

    [Theory]
    [InlineData("?hoi=khong_co")]
    [InlineData("?hoi=<script>alert(1)</script>")]
    [InlineData("?hoi=")]
    public async Task A_link_that_names_no_topic_opens_the_chat_as_ever(string query)
    {
        ChatPage chat = await OpenAsync(Tall, new Uri(Host.Address, "/" + query));

        await Expect(chat.Replies).ToHaveCountAsync(1);
        await Expect(chat.Mine).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_answer_is_passed_on_as_a_link_that_opens_just_it()
    {
        ChatPage chat = await OpenAsync(Tall);
        await chat.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await chat.Page.EvaluateAsync("delete Navigator.prototype.share");
        ILocator reply = await chat.AskAsync("vay được bao nhiêu tiền");
        ILocator share = reply.Locator(".quiet button").Last;
        await Expect(share).ToHaveTextAsync("Chia sẻ");
        await chat.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, "chat-share.png") });

        await share.ClickAsync();

        await Expect(share).ToHaveTextAsync("Đã chép đường dẫn");
        string link = await chat.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith(Host.Address + "tra-loi/loan/", link, StringComparison.Ordinal);
        IPage opened = await GoAsync(new Uri(link).PathAndQuery, new(Tall) { JavaScriptEnabled = false });
        await Expect(opened.Locator(".lead .text")).ToContainTextAsync((await ChatPage.TextOf(reply).Locator("p").First.InnerTextAsync())[..20]);
    }

    [Fact]
    public async Task Where_nothing_can_be_copied_the_link_is_shown()
    {
        ChatPage chat = await OpenAsync(Tall);
        await chat.Page.EvaluateAsync("() => { delete Navigator.prototype.share; delete Navigator.prototype.clipboard; }");
        ILocator reply = await chat.AskAsync("vay được bao nhiêu tiền");

        await reply.Locator(".quiet button").Last.ClickAsync();

        await Expect(reply.Locator(".quiet input")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("/tra-loi/loan/"));
        await Expect(reply.Locator(".quiet input")).ToBeFocusedAsync();
        await chat.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, "chat-share-by-hand.png") });
    }

    private async Task<IPage> GoAsync(string path, BrowserNewContextOptions device)
    {
        IBrowserContext context = await NewContextAsync(device);
        IPage page = await context.NewPageAsync();
        Watch(page, Host.Address);
        await page.GotoAsync(new Uri(Host.Address, path).ToString());
        return page;
    }
}
