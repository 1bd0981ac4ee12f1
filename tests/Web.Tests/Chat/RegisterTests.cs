using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace WorkerAdvisor.Web.Tests.Chat;

/// <summary>Registration on a small phone, in a real browser.</summary>
public sealed class RegisterTests(LiveSite site, LiveBrowser browser) : BrowserTest(site, browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_registers_with_a_thumb()
    {
        ChatPage chat = await OpenAsync();
        ILocator answer = await chat.AskAsync("vay được bao nhiêu tiền");

        ILocator name = await chat.PressAsync(answer.GetByRole(AriaRole.Button, new() { Name = "Để cán bộ gọi lại" }));
        await Expect(ChatPage.TextOf(name)).ToContainTextAsync("Bạn tên gì?");
        await TakeAsync(chat, "register-1-name");
        await chat.AskAsync("Nguyễn Thị Lan");
        await chat.AskAsync("0912 345 678");
        ILocator which = await chat.AskAsync("Phan Rang");
        await TakeAsync(chat, "register-2-place");
        ILocator extras = await chat.PressAsync(which.GetByRole(AriaRole.Button, new() { Name = "Phường Phan Rang" }));
        await TakeAsync(chat, "register-3-extras");
        ILocator summary = await chat.PressAsync(extras.GetByRole(AriaRole.Button, new() { Name = "Xem lại và gửi" }));
        await Expect(ChatPage.TextOf(summary)).ToContainTextAsync("Số điện thoại: 0912 345 678");
        await TakeAsync(chat, "register-4-summary");
        await summary.GetByRole(AriaRole.Button, new() { Name = "Đồng ý", Exact = true }).ScrollIntoViewIfNeededAsync();
        await TakeAsync(chat, "register-5-consent");
        ILocator done = await chat.PressAsync(summary.GetByRole(AriaRole.Button, new() { Name = "Đồng ý", Exact = true }));

        await Expect(ChatPage.TextOf(done)).ToContainTextAsync("Mình giữ phiếu của bạn rồi");
        await TakeAsync(chat, "register-6-done");
        Assert.Equal(360, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        var leads = Host.Services.GetRequiredService<ILeadStore>();
        Assert.Equal(1, await leads.CountAsync(new LeadFilter(["khanh-hoa"]) { Channel = "web" }, 10, Token));
    }

    [Fact]
    public async Task A_helper_gets_a_sheet_to_hand_over()
    {
        ChatPage chat = await OpenAsync();
        await chat.AskAsync("/dangkyho");
        await chat.AskAsync("bác Nguyễn Văn Bảy");
        // Another number: a number known already makes a submission beside the lead, and the tests of a class share a host.
        await chat.AskAsync("0987 654 321");
        await chat.AskAsync("xã Khánh Khê, Lạng Sơn");
        ILocator summary = await chat.AskAsync("xong");
        await TakeAsync(chat, "register-assist-summary");

        int before = await chat.Replies.CountAsync();
        await summary.GetByRole(AriaRole.Button, new() { Name = "Người đó nói đồng ý" }).ClickAsync();
        await Expect(chat.Replies).ToHaveCountAsync(before + 2);
        ILocator sheet = chat.Replies.Nth(before + 1);

        await Expect(ChatPage.TextOf(sheet)).ToContainTextAsync("Nguyễn Văn Bảy");
        await Expect(sheet.Locator(".suggestions button").Last).ToBeVisibleAsync();
        await sheet.ScrollIntoViewIfNeededAsync();
        await TakeAsync(chat, "register-assist-sheet");
    }

    [Fact]
    public async Task A_reload_in_the_middle_loses_nothing()
    {
        ChatPage chat = await OpenAsync();
        await chat.AskAsync("/dangky");
        await chat.AskAsync("Nguyễn Thị Lan");

        await chat.Page.ReloadAsync();
        ILocator place = await chat.AskAsync("0912345678");

        await Expect(ChatPage.TextOf(place)).ToContainTextAsync("xã, phường nào");
    }

    [Fact]
    public async Task When_it_cannot_be_saved_the_person_is_told_and_the_form_is_still_there()
    {
        Expected = line => line.Contains("503", StringComparison.Ordinal);
        using var data = new DataDirectory();
        var disk = new FailingDisk();
        await using RunningHost host = await RunningHost.StartAsync(data.Path, disk.Put);
        ChatPage chat = await OpenAsync(address: host.Address);
        await chat.AskAsync("/dangky");
        ILocator extras = await chat.AskAsync("em tên Lan, 0912345678, xã Ninh Phước, Khánh Hòa");
        await chat.PressAsync(extras.GetByRole(AriaRole.Button, new() { Name = "Xem lại và gửi" }));
        var leads = host.Services.GetRequiredService<ILeadStore>();

        disk.IsFull = true;
        await chat.Box.FillAsync("đồng ý");
        await chat.Send.ClickAsync();
        await Expect(chat.Mine.Last.Locator(".fate")).ToContainTextAsync("trục trặc");
        await TakeAsync(chat, "register-disk-full");
        Assert.Equal(0, await leads.CountAsync(new LeadFilter(), 10, Token));

        disk.IsFull = false;
        await chat.Mine.Last.GetByRole(AriaRole.Button, new() { Name = "Gửi lại" }).ClickAsync();
        await Expect(ChatPage.TextOf(chat.LastReply)).ToContainTextAsync("Mình giữ phiếu của bạn rồi");
        Assert.Equal(1, await leads.CountAsync(new LeadFilter(), 10, Token));
    }

    private static async Task TakeAsync(ChatPage chat, string name)
    {
        if (Environment.GetEnvironmentVariable("WEB_PICTURES") is { Length: > 0 } folder)
            await chat.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
    }
}
