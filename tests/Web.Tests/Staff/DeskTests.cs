using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;

namespace WorkerAdvisor.Web.Tests.Staff;

/// <summary>Accounts at the desk as its people see them, on an office PC and on a phone.</summary>
public sealed partial class DeskTests(LiveSite site, LiveBrowser browser, AxeCore axe) : BrowserTest(site, browser)
{
    private const string Password = "lúa chín đầy đồng";

    [Fact]
    public async Task An_administrator_sets_up_invites_an_officer_and_both_sign_in()
    {
        OutsideTools.Need(await axe.IsThereAsync() ? null : AxeCore.Missing);
        using var data = new DataDirectory();
        using var terminal = new StringWriter();
        await using RunningHost host = await RunningHost.StartAsync(data.Path, services => services.AddSingleton(new Terminal(terminal)));
        IPage lan = await OpenAsync(host, LinkIn().Match(terminal.ToString()).Value);

        await axe.LookAsync(lan, "setup");
        await JoinAsync(lan, "Lan Nguyễn", "lan");
        await Assertions.Expect(lan.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Chào Lan Nguyễn");
        await axe.LookAsync(lan, "home");

        await lan.GetByRole(AriaRole.Link, new() { Name = "Tài khoản", Exact = true }).ClickAsync();
        await lan.GetByLabel("Họ và tên").FillAsync("Mai Trần");
        await lan.GetByRole(AriaRole.Radio, new() { Name = "Cán bộ trung tâm" }).CheckAsync();
        await lan.GetByRole(AriaRole.Button, new() { Name = "Tạo lời mời" }).ClickAsync();
        string invitation = await lan.Locator("input.link").InputValueAsync();
        await axe.LookAsync(lan, "people");

        IPage mai = await OpenAsync(host, invitation);
        await Assertions.Expect(mai.GetByLabel("Họ và tên")).ToHaveValueAsync("Mai Trần");
        await axe.LookAsync(mai, "invite");
        await JoinAsync(mai, "Mai Trần", "mai");
        await Assertions.Expect(mai.GetByRole(AriaRole.Link, new() { Name = "Nhật ký" })).ToHaveCountAsync(0);
        await mai.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();

        await axe.LookAsync(mai, "signin");
        await SignInAsync(mai, "mai", "sai mật khẩu rồi");
        await Assertions.Expect(mai.GetByRole(AriaRole.Alert)).ToContainTextAsync("chưa đúng");
        await axe.LookAsync(mai, "signin-failed");
        await SignInAsync(mai, "mai", Password);
        await Assertions.Expect(mai.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Chào Mai Trần");
        await axe.LookAsync(mai, "home-officer");
        await mai.GotoAsync(new Uri(host.Address, "/staff/account").ToString());
        await mai.GetByRole(AriaRole.Button, new() { Name = "Bật mã 6 số" }).ClickAsync();
        await Assertions.Expect(mai.Locator("img.qr")).ToBeVisibleAsync();
        await axe.LookAsync(mai, "account");

        await lan.GetByRole(AriaRole.Link, new() { Name = "Nhật ký" }).ClickAsync();
        await axe.LookAsync(lan, "audit");
        await lan.GotoAsync(new Uri(host.Address, "/staff/people").ToString());
        await lan.GetByRole(AriaRole.Link, new() { Name = "Mai Trần" }).ClickAsync();
        await axe.LookAsync(lan, "person");
        await lan.GetByRole(AriaRole.Button, new() { Name = "Tạo đường dẫn đặt lại mật khẩu" }).ClickAsync();
        string reset = await lan.Locator("input.link").InputValueAsync();
        await axe.LookAsync(lan, "person-reset");
        foreach ((string address, string name) in new[] { ("/staff/questions", "questions-none"), ("/staff/handovers", "handovers-none"), ("/staff/leads", "leads-none"), ("/staff/exports", "exports-none"), ("/staff/signout", "signout"), ("/staff/open?t=x", "open-expired") })
        {
            await lan.GotoAsync(new Uri(host.Address, address).ToString());
            await axe.LookAsync(lan, name);
        }

        await mai.GotoAsync(reset);
        await axe.LookAsync(mai, "reset");
        Expected = line => line.Contains("status of 40", StringComparison.Ordinal);
        await mai.GotoAsync(new Uri(host.Address, "/staff/audit").ToString());
        await axe.LookAsync(mai, "forbidden");
        await mai.GotoAsync(new Uri(host.Address, "/staff/leads/99").ToString());
        await axe.LookAsync(mai, "not-found");
    }

    [Fact]
    public async Task Signing_in_works_with_the_keyboard_alone()
    {
        using var data = new DataDirectory();
        using var terminal = new StringWriter();
        await using RunningHost host = await RunningHost.StartAsync(data.Path, services => services.AddSingleton(new Terminal(terminal)));
        IPage page = await OpenAsync(host, LinkIn().Match(terminal.ToString()).Value);
        await JoinAsync(page, "Lan Nguyễn", "lan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("Tên đăng nhập")).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("lan");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Password);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Chào Lan Nguyễn");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await Layout.ShowsFocusAsync(page.Locator(".skip")));
    }

    private async Task<IPage> OpenAsync(RunningHost host, string address)
    {
        IBrowserContext context = await NewContextAsync(DeskScreens.OfficePc);
        IPage page = await context.NewPageAsync();
        Watch(page, host.Address);
        await page.GotoAsync(address);
        return page;
    }

    private static async Task JoinAsync(IPage page, string name, string login)
    {
        await page.GetByLabel("Họ và tên").FillAsync(name);
        await page.GetByLabel("Tên đăng nhập").FillAsync(login);
        await page.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync(Password);
        await page.GetByLabel("Gõ lại mật khẩu mới").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tạo tài khoản" }).ClickAsync();
    }

    private static async Task SignInAsync(IPage page, string login, string password)
    {
        await page.GetByLabel("Tên đăng nhập").FillAsync(login);
        await page.GetByLabel("Mật khẩu").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
    }

    [GeneratedRegex(@"http://\S+/staff/setup\?token=\S+")]
    private static partial Regex LinkIn();
}
