using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.Storage.Staff;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;
using WorkerAdvisor.Web.Tests.Staff;

namespace WorkerAdvisor.Web.Tests.Handovers;

/// <summary>A worker on a small phone and an officer at the desk, each in a real browser.</summary>
public sealed class HandoverTests(LiveSite site, LiveBrowser browser, AxeCore axe) : BrowserTest(site, browser)
{
    private const string Password = "lúa chín đầy đồng", Question = "cách nấu bún bò ngon", Script = "<img src=x onerror=alert(1)>";

    /// <summary>Long for the page's own pauses, which grow to 30 s.</summary>
    private static readonly LocatorAssertionsToHaveCountOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task A_worker_and_an_officer_talk_until_the_officer_closes()
    {
        using var data = new DataDirectory();
        await using RunningHost host = await RunningHost.StartAsync(data.Path);
        await AddOfficerAsync(host);
        ChatPage chat = await OpenAsync(address: host.Address);
        IPage desk = await SignInAsync(host);

        ILocator unknown = await chat.AskAsync(Question);
        ILocator asked = await chat.PressAsync(unknown.Locator("[data-action='h:ask']"));
        await LookAsync(chat.Page, "handover-ask");
        await chat.PressAsync(asked.Locator("[data-action='h:yes']"));
        await chat.Box.FillAsync("vay được bao nhiêu tiền");
        await chat.Send.ClickAsync();
        await Assertions.Expect(chat.LastReply).ToContainTextAsync("chuyển cả câu này");

        await desk.GotoAsync(new Uri(host.Address, "/staff/handovers").ToString());
        await axe.LookAsync(desk, "handover-list");
        await desk.GetByRole(AriaRole.Link, new() { Name = "#1", Exact = true }).ClickAsync();
        await Assertions.Expect(desk.Locator(".line")).ToHaveCountAsync(2);
        await desk.Locator("#Text").FillAsync("Chào bạn, mình là cán bộ đây " + Script);
        await desk.GetByRole(AriaRole.Button, new() { Name = "Gửi", Exact = true }).ClickAsync();
        await Assertions.Expect(desk.Locator(".line.staff")).ToHaveCountAsync(1);

        ILocator staff = chat.Page.Locator("#log .staff");
        await Assertions.Expect(staff).ToHaveCountAsync(1, Patient);
        await Assertions.Expect(staff.Locator(".who")).ToHaveTextAsync("Lan, người của nơi lo máy trả lời này");
        await Assertions.Expect(staff.Locator(".text")).ToHaveTextAsync("Chào bạn, mình là cán bộ đây " + Script);
        await staff.ScrollIntoViewIfNeededAsync();
        await LookAsync(chat.Page, "handover-answer");

        await chat.Box.FillAsync("em muốn hỏi về vay vốn");
        await chat.Send.ClickAsync();
        await Assertions.Expect(desk.Locator(".line")).ToHaveCountAsync(4, Patient);
        await axe.LookAsync(desk, "handover-desk");

        await chat.Page.ReloadAsync();
        await Assertions.Expect(staff).ToHaveCountAsync(1);

        await desk.GetByRole(AriaRole.Button, new() { Name = "Đóng cuộc trò chuyện" }).ClickAsync();
        await Assertions.Expect(chat.Page.GetByText("Phần trò chuyện với người thật đã kết thúc.")).ToHaveCountAsync(1, Patient);
        ILocator machine = await chat.AskAsync("vay được bao nhiêu tiền");
        await Assertions.Expect(machine).ToHaveAttributeAsync("data-topic", new System.Text.RegularExpressions.Regex("^loan\\."));
        await LookAsync(chat.Page, "handover-over");
        await Assertions.Expect(desk.GetByText("· Trần Thị Lan")).ToBeVisibleAsync();
        await axe.LookAsync(desk, "handover-closed");
        await desk.GetByRole(AriaRole.Link, new() { Name = "Tất cả cuộc trò chuyện" }).ClickAsync();
        await axe.LookAsync(desk, "handover-list-closed");
    }

    [Fact]
    public async Task The_worker_ends_it_with_the_button_under_the_officers_words()
    {
        using var data = new DataDirectory();
        await using RunningHost host = await RunningHost.StartAsync(data.Path);
        StaffAccount lan = await AddOfficerAsync(host);
        ChatPage chat = await OpenAsync(address: host.Address);
        ILocator unknown = await chat.AskAsync(Question);
        ILocator asked = await chat.PressAsync(unknown.Locator("[data-action='h:ask']"));
        await chat.PressAsync(asked.Locator("[data-action='h:yes']"));
        var talk = host.Services.GetRequiredService<Bot.Staff.Handovers.OfficerTalk>();
        Handover handover = (await talk.FindAsync(lan, new HandoverId(1), TestContext.Current.CancellationToken))!;
        await talk.ReplyAsync(lan, handover, "Chào bạn", TimeProvider.System.GetUtcNow(), TestContext.Current.CancellationToken);
        ILocator staff = chat.Page.Locator("#log .staff");
        await Assertions.Expect(staff).ToHaveCountAsync(1, Patient);

        ILocator ended = await chat.PressAsync(staff.Locator("[data-action='h:end']"));

        await Assertions.Expect(ended).ToContainTextAsync("Từ giờ mình trả lời");
        Assert.True((await host.Services.GetRequiredService<IHandoverStore>().FindAsync(new HandoverId(1), TestContext.Current.CancellationToken))!.IsClosed);
    }

    private static async Task<StaffAccount> AddOfficerAsync(RunningHost host)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        var store = host.Services.GetRequiredService<IStaffStore>();
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        var account = new StaffAccount("id-lan", 1, "lan", "Trần Thị Lan", StaffRole.Officer, "", new Passwords().Hash(Password), "stamp", 0, null, null, null, null, null, now, null, null);
        await store.AddLinkAsync(new OneTimeLink("test", OneTimeLinkKind.Invite, now.AddDays(1)), now, cancellation);
        Assert.Equal(LinkAcceptResult.Accepted, await store.AcceptLinkAsync("test", now, account, cancellation));
        return account;
    }

    private async Task<IPage> SignInAsync(RunningHost host)
    {
        IBrowserContext context = await NewContextAsync(DeskScreens.OfficePc);
        IPage page = await context.NewPageAsync();
        Watch(page, host.Address);
        await page.GotoAsync(new Uri(host.Address, "/staff/signin").ToString());
        await page.Locator("#Login").FillAsync("lan");
        await page.Locator("#Password").FillAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/staff");
        return page;
    }

    /// <summary>Nothing that axe-core finds; and a picture to be looked at, where <c>WRITE_PICTURES</c> names a folder.</summary>
    private async Task LookAsync(IPage page, string name)
    {
        if (await axe.IsThereAsync()) Assert.Empty(await axe.CheckAsync(page));
        if (Environment.GetEnvironmentVariable("WRITE_PICTURES") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }
}
