using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Storage.Referrals;
using WorkerAdvisor.Storage.Staff;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace WorkerAdvisor.Web.Tests.Sharing;

/// <summary>What a volunteer and a branch leader see, and a link from their hand to the count. Set the variable KIT_PICTURES to a folder to get pictures.</summary>
public sealed class KitTests(LiveSite site, LiveBrowser browser, AxeCore axe) : BrowserTest(site, browser)
{
    private const string Password = "lúa chín đầy đồng";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_volunteer_finds_all_that_helps_to_share_and_whoever_comes_by_it_is_counted()
    {
        OutsideTools.Need(await axe.IsThereAsync() ? null : AxeCore.Missing);
        using var data = new DataDirectory();
        await using RunningHost host = await RunningHost.StartAsync(data.Path, null, "--Site:PublicUrl", "https://hoi.example.vn");
        await AddAsync(host, "mai", StaffRole.Volunteer);
        IPage mai = await SignInAsync(host, "mai");

        await mai.GetByRole(AriaRole.Link, new() { Name = "Chia sẻ", Exact = true }).ClickAsync();
        string link = await mai.GetByLabel("Trang web").InputValueAsync();
        await LookAsync(mai, "kit");

        IReferralStore referrals = host.Services.GetRequiredService<IReferralStore>();
        string code = Assert.Single(await referrals.ListAsync(Cancellation)).Code;
        Assert.Equal($"https://hoi.example.vn/m/{code}", link);
        ChatPage villager = await OpenAsync(address: new Uri(host.Address, $"/m/{code}/loan_amount"));
        await Expect(villager.Page.Locator("#log .bot[data-topic='loan.amount']")).ToBeVisibleAsync();
        await Expect(villager.Mine).ToHaveTextAsync(new[] { "Bạn: Vay được bao nhiêu" });
        await villager.AskAsync("chi phí đi Nhật hết bao nhiêu");
        await villager.Page.ReloadAsync();
        await Expect(villager.Replies).ToHaveCountAsync(3);

        ReferralCount count = Assert.Single(await referrals.CountAsync([code], Cancellation));
        Assert.Equal((1L, 1L, 0L), (count.Opened, count.Asked, count.Registered));
    }

    [Fact]
    public async Task A_leader_sees_the_board_of_the_branch()
    {
        OutsideTools.Need(await axe.IsThereAsync() ? null : AxeCore.Missing);
        using var data = new DataDirectory();
        await using RunningHost host = await RunningHost.StartAsync(data.Path);
        IReferralStore referrals = host.Services.GetRequiredService<IReferralStore>();
        await referrals.SaveBranchAsync(new Branch("b", "Đoàn xã Mộc Châu", "son-la", DateTimeOffset.UnixEpoch), Cancellation);
        await AddAsync(host, "lan", StaffRole.BranchLeader, "b");
        await AddAsync(host, "mai", StaffRole.Volunteer, "b");
        IPage lan = await SignInAsync(host, "lan");

        await lan.GetByRole(AriaRole.Link, new() { Name = "Cơ sở", Exact = true }).ClickAsync();
        await lan.GetByLabel("Nơi dán hoặc dịp dùng").FillAsync("Nhà văn hóa bản Lầu");
        await lan.GetByRole(AriaRole.Button, new() { Name = "Thêm mã" }).ClickAsync();
        await lan.GetByLabel("Họ và tên").FillAsync("Vàng A Sơn");
        await lan.GetByRole(AriaRole.Button, new() { Name = "Tạo lời mời" }).ClickAsync();
        await Expect(lan.Locator("input.link")).ToBeVisibleAsync();
        await LookAsync(lan, "branch");

        await lan.GetByRole(AriaRole.Link, new() { Name = "Nhà văn hóa bản Lầu" }).ClickAsync();
        await Expect(lan.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Giới thiệu cho người khác");
        await LookAsync(lan, "share");
    }

    private async Task<IPage> SignInAsync(RunningHost host, string login)
    {
        IPage page = await (await NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 }, Locale = "vi-VN" })).NewPageAsync();
        Watch(page, host.Address);
        await page.GotoAsync(new Uri(host.Address, "/staff/signin").ToString());
        await page.GetByLabel("Tên đăng nhập").FillAsync(login);
        await page.GetByLabel("Mật khẩu").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Chào");
        return page;
    }

    private static async Task AddAsync(RunningHost host, string login, StaffRole role, string? branch = null)
    {
        var staff = host.Services.GetRequiredService<IStaffStore>();
        DateTimeOffset now = DateTimeOffset.UnixEpoch;
        await staff.AddLinkAsync(new OneTimeLink(login, OneTimeLinkKind.Invite, DateTimeOffset.MaxValue), now, Cancellation);
        var account = new StaffAccount(login, 1, login, "Mai Lò", role, null, new Passwords().Hash(Password), login, 0, null, null, null, null, branch, now, null, null);
        Assert.Equal(LinkAcceptResult.Accepted, await staff.AcceptLinkAsync(login, now, account, Cancellation));
    }

    /// <summary>Looks at the page on an office PC and on a phone.</summary>
    private async Task LookAsync(IPage page, string name)
    {
        foreach ((string screen, int width, int height) in new[] { ("pc", 1366, 768), ("phone", 360, 740) })
        {
            await page.SetViewportSizeAsync(width, height);
            if (Environment.GetEnvironmentVariable("KIT_PICTURES") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{screen}.png"), FullPage = true });
            Assert.Empty(await axe.CheckAsync(page));
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), $"{name} is wider than the screen ({screen})");
        }

        await page.SetViewportSizeAsync(1366, 768);
    }
}
