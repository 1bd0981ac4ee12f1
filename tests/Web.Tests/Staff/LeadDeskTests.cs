using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Questions;
using WorkerAdvisor.Storage.Staff;
using WorkerAdvisor.Web.Tests.Browsing;
using WorkerAdvisor.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace WorkerAdvisor.Web.Tests.Staff;

/// <summary>An officer's morning with leads in a real browser, on an office PC and on a phone.</summary>
public sealed class LeadDeskTests(LiveSite site, LiveBrowser browser, AxeCore axe) : BrowserTest(site, browser)
{
    private const string Password = "lúa chín đầy đồng";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_filters_opens_calls_notes_plans_merges_and_exports()
    {
        OutsideTools.Need(await axe.IsThereAsync() ? null : AxeCore.Missing);
        using var data = new DataDirectory();
        await using RunningHost host = await RunningHost.StartAsync(data.Path);
        LeadId lan = await SeedAsync(host);
        IPage page = await SignInAsync(host);
        await axe.LookAsync(page, "desk-home");

        // The list and its filters.
        await page.GetByRole(AriaRole.Link, new() { Name = "Phiếu đăng ký", Exact = true }).ClickAsync();
        await Expect(page.Locator("table.leads tbody tr")).ToHaveCountAsync(14);
        await axe.LookAsync(page, "desk-leads");
        await page.GetByLabel("Tỉnh, thành phố").SelectOptionAsync("son-la");
        await page.GetByLabel("Nước muốn đi").SelectOptionAsync("taiwan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lọc", Exact = true }).ClickAsync();
        await Expect(page.Locator("table.leads tbody tr")).ToHaveCountAsync(4);
        await page.GetByText("Lưu bộ lọc").ClickAsync();
        await page.GetByLabel("Tên bộ lọc").FillAsync("Sơn La đi Đài Loan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sơn La đi Đài Loan" })).ToBeVisibleAsync();
        await axe.LookAsync(page, "desk-filtered");

        // What is overdue, and a change to all of it that is asked about first.
        await page.GotoAsync(new Uri(host.Address, "/staff/leads").ToString());
        await page.GetByLabel("Cần làm").SelectOptionAsync("overdue");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lọc", Exact = true }).ClickAsync();
        await Expect(page.Locator("table.leads tbody tr")).ToHaveCountAsync(6);
        await Expect(page.Locator("table.leads tbody").GetByText("Quá hạn")).ToHaveCountAsync(6);
        await axe.LookAsync(page, "desk-overdue");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sơn La đi Đài Loan" }).ClickAsync();
        await Expect(page.Locator("table.leads tbody tr")).ToHaveCountAsync(4);

        // The page of a box in the head, and a change to many.
        await page.GetByLabel("Chọn cả trang").CheckAsync();
        await page.GetByLabel("Tình trạng", new() { Exact = true }).Last.SelectOptionAsync("following");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đổi tình trạng" }).ClickAsync();
        await Expect(page.GetByText("4 trong 4 phiếu. Xong.")).ToBeVisibleAsync();
        await axe.LookAsync(page, "desk-bulk");

        // A search leaves the address as it is.
        await page.GetByRole(AriaRole.Link, new() { Name = "Về danh sách" }).ClickAsync();
        await page.GetByLabel("Tìm theo số điện thoại hoặc tên").FillAsync("0912.345.678");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tìm", Exact = true }).ClickAsync();
        await Expect(page.Locator("table.leads tbody tr")).ToHaveCountAsync(1);
        Assert.DoesNotContain("0912", page.Url, StringComparison.Ordinal);
        await axe.LookAsync(page, "desk-search");

        // A lead.
        await page.GetByRole(AriaRole.Link, new() { Name = "Nguyễn Thị Lan" }).ClickAsync();
        await Expect(page.Locator("a[href='tel:+84912345678']")).ToHaveTextAsync("0912 345 678");
        await axe.LookAsync(page, "desk-lead");
        await page.GetByRole(AriaRole.Button, new() { Name = "Không nghe máy" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Đã ghi kết quả gọi.");
        await page.GetByLabel("Ghi chú mới").FillAsync("Gọi hai lần chưa nghe.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu ghi chú" }).ClickAsync();
        await Expect(page.Locator(".history .lines").First).ToHaveTextAsync("Gọi hai lần chưa nghe.");
        await page.GetByLabel("Việc", new() { Exact = true }).FillAsync("Gọi lại thứ Năm");
        await page.GetByLabel("Ngày", new() { Exact = true }).FillAsync(DateTimeOffset.UtcNow.AddDays(5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm việc" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Xong: Gọi lại thứ Năm" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Đã xong một việc.");
        await page.Locator("#status").SelectOptionAsync("contacted");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đổi tình trạng" }).ClickAsync();
        await Expect(page.GetByText("Đổi tình trạng: Đã liên hệ")).ToBeVisibleAsync();

        // Merging, and taking apart.
        await page.GetByRole(AriaRole.Link, new() { Name = "So sánh và gộp" }).ClickAsync();
        await axe.LookAsync(page, "desk-merge");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gộp hai phiếu" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đã gộp vào phiếu này" })).ToBeVisibleAsync();
        await axe.LookAsync(page, "desk-lead-merged");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tách ra" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "So sánh và gộp" })).ToBeVisibleAsync();

        // One who withdrew.
        await page.GotoAsync(new Uri(host.Address, "/staff/leads?consent=withdrawn").ToString());
        await page.Locator("table.leads tbody a").First.ClickAsync();
        await Expect(page.GetByText("Đã rút đồng ý: không được gọi.")).ToBeVisibleAsync();
        await Expect(page.Locator("a[href^='tel:']")).ToHaveCountAsync(0);
        await axe.LookAsync(page, "desk-lead-withdrawn");

        // A file.
        await page.GotoAsync(new Uri(host.Address, "/staff/leads?province=khanh-hoa").ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "Xuất đúng những phiếu đang lọc" }).ClickAsync();
        await axe.LookAsync(page, "desk-export");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xuất", Exact = true }).ClickAsync();
        ILocator link = page.Locator("#files a[download]");
        await Expect(link).ToBeVisibleAsync();
        await axe.LookAsync(page, "desk-export-ready");
        IDownload download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        await using Stream file = await download.CreateReadStreamAsync();
        byte[] start = new byte[2];
        await file.ReadExactlyAsync(start, Token);
        Assert.Equal("PK"u8.ToArray(), start);
        Assert.Single(await host.Services.GetRequiredService<ILeadStore>().ListBesideAsync(lan, Token));
    }

    [Fact]
    public async Task An_administrator_hands_all_of_an_officers_leads_on_and_reads_what_nobody_could_answer()
    {
        using var data = new DataDirectory();
        await using RunningHost host = await RunningHost.StartAsync(data.Path);
        await SeedAsync(host);
        await AddAsync(host, "chu", "Chu Văn An", StaffRole.Administrator, null);
        await AddAsync(host, "lan", "Trần Thị Lan", StaffRole.Officer, "");
        var leads = host.Services.GetRequiredService<ILeadStore>();
        foreach (Lead lead in (await leads.ListAsync(new LeadFilter(["son-la"]), null, 10, Token)).Leads)
            await leads.UpdateAsync(lead.Id, lead.Version, new LeadUpdate(new LeadEvent(DateTimeOffset.UtcNow, LeadEventKind.Assigned, "id-chu", Detail: "id-mai")) { Assignee = "id-mai" }, Token);
        UnansweredQuestion[] asked =
        [
            new("đi biển đánh cá ở Hàn … có cần biết bơi không, bơi kém thì có được nhận không, tàu về bờ mấy tháng một lần", "market.korea.fishing", "telegram", DateTimeOffset.UtcNow.AddDays(-2)),
            new("đi biển đánh cá ở Hàn … có cần biết bơi không, bơi kém thì có được nhận không, tàu về bờ mấy tháng một lần", "market.korea.fishing", "telegram", DateTimeOffset.UtcNow),
            new("nấu bún bò ra sao", null, "web", DateTimeOffset.UtcNow.AddDays(-30)),
        ];
        await host.Services.GetRequiredService<IConversationStore>().CommitAsync(new TurnCommit(new ConversationId("web", "asks"), "u", "{}", "[]", DateTimeOffset.UtcNow, [], asked), Token);
        IPage page = await SignInAsync(host, "chu", "Chào Chu Văn An");

        await page.GotoAsync(new Uri(host.Address, "/staff/people/id-mai").ToString());
        await axe.LookAsync(page, "person-work");
        await page.GetByLabel("Giao hết cho").SelectOptionAsync("id-lan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Giao hết" }).ClickAsync();
        await Expect(page.GetByText("4 phiếu và 0 việc hẹn của Mai Trần sẽ được giao cho Trần Thị Lan")).ToBeVisibleAsync();
        await axe.LookAsync(page, "person-work-question");
        await page.GetByRole(AriaRole.Button, new() { Name = "Giao hết" }).ClickAsync();
        await Expect(page.GetByText("4 trong 4 phiếu và việc hẹn. Xong.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Câu hỏi", Exact = true }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        await axe.LookAsync(page, "questions");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đã xử lý: nấu bún bò ra sao" }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await page.GetByLabel("Xem").SelectOptionAsync("settled");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lọc" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Mở lại: nấu bún bò ra sao" })).ToBeVisibleAsync();
        await axe.LookAsync(page, "questions-settled");
        await page.GotoAsync(new Uri(host.Address, "/staff/audit").ToString());
        await axe.LookAsync(page, "audit-full");
    }

    [Fact]
    public async Task An_officer_does_what_people_ask_of_their_own_lead()
    {
        using var data = new DataDirectory();
        await using RunningHost host = await RunningHost.StartAsync(data.Path);
        LeadId lan = await SeedAsync(host);
        IPage page = await SignInAsync(host);

        await page.GotoAsync(new Uri(host.Address, $"/staff/leads/{lan}").ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "Sửa tên, số, nơi ở" }).ClickAsync();
        await axe.LookAsync(page, "desk-correct");
        await page.GetByLabel("Họ và tên").FillAsync("Nguyễn Thị Lân");
        await page.GetByLabel("Nơi ở").FillAsync("trên trời");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sửa phiếu" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Không nhận ra tỉnh");
        await page.GetByLabel("Nơi ở").FillAsync("xã Mai Sơn, Sơn La");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sửa phiếu" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Nguyễn Thị Lân");
        await page.GetByText("Muốn xóa phiếu", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Người đăng ký nhờ" }).ScrollIntoViewIfNeededAsync();
        await axe.LookAsync(page, "desk-rights");

        await page.GetByText("Không muốn bị gọi nữa", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi rút đồng ý" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("còn phiếu dưới đây");   // another one with this number
        await page.GetByText("Không muốn bị gọi nữa", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi rút đồng ý" }).ClickAsync();
        await Expect(page.GetByText("Đã rút đồng ý: không được gọi.")).ToBeVisibleAsync();
        await page.GetByText("Muốn xóa phiếu", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Xóa phiếu" }).ClickAsync();
        await Expect(page.GetByText("Đã xóa phiếu.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_list_and_a_lead_work_with_the_keyboard_alone()
    {
        using var data = new DataDirectory();
        await using RunningHost host = await RunningHost.StartAsync(data.Path);
        await SeedAsync(host);
        IPage page = await SignInAsync(host);

        await TabToAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Phiếu đăng ký", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.GetByLabel("Tìm theo số điện thoại hoặc tên"));
        await page.Keyboard.TypeAsync("nguyen thi lan");
        await page.Keyboard.PressAsync("Enter");
        ILocator person = page.GetByRole(AriaRole.Link, new() { Name = "Nguyễn Thị Lan" });
        await Expect(person).ToBeVisibleAsync();
        await TabToAsync(page, person);
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Đã nói chuyện" }));
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Đã ghi kết quả gọi.");
        await TabToAsync(page, page.GetByLabel("Ghi chú mới"));
        await page.Keyboard.TypeAsync("Đã hẹn mang giấy tờ");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".history .lines").First).ToHaveTextAsync("Đã hẹn mang giấy tờ");
    }

    /// <summary>Goes on with the tab key until something has the focus, and sees that it shows.</summary>
    private static async Task TabToAsync(IPage page, ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        for (int tries = 0; tries < 80; tries++)
        {
            if (await target.EvaluateAsync<bool>("node => node === document.activeElement"))
            {
                Assert.True(await Layout.ShowsFocusAsync(target));
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail("The tab key does not lead there.");
    }

    private async Task<IPage> SignInAsync(RunningHost host, string login = "mai", string greeting = "Chào Mai Trần")
    {
        IBrowserContext context = await NewContextAsync(DeskScreens.OfficePc);
        IPage page = await context.NewPageAsync();
        Watch(page, host.Address);
        await page.GotoAsync(new Uri(host.Address, "/staff/signin").ToString());
        await page.GetByLabel("Tên đăng nhập").FillAsync(login);
        await page.GetByLabel("Mật khẩu").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(greeting);
        return page;
    }

    /// <summary>An officer of the default queue, and leads of some days.</summary>
    /// <returns>The lead that another submission stands beside.</returns>
    private static async Task<LeadId> SeedAsync(RunningHost host)
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        await AddAsync(host, "mai", "Mai Trần", StaffRole.Officer, "");
        string[] names = ["Lò Thị Mai", "Quàng Văn Phớ", "Trần Đình Trọng Nghĩa", "Nguyễn Hoàng Bảo Trâm", "Cao Thị Xuân", "Y Bhăm Niê"];
        for (int i = 0; i < 12; i++)
        {
            bool isSonLa = i % 3 == 0;
            await SubmitAsync(host, $"seed{i}", now.AddHours(-9 * i), new LeadPerson(names[i % names.Length], $"+849877{i:D5}", isSonLa ? "tỉnh Sơn La" : "xã Ninh Phước, tỉnh Khánh Hòa") { Trade = "Làm ruộng" },
                isSonLa ? "son-la" : "khanh-hoa", isSonLa ? ["taiwan"] : ["japan", "korea"]);
        }

        await SubmitAsync(host, "lan", now.AddMinutes(-20), Lan, "khanh-hoa", ["japan"]);
        await SubmitAsync(host, "lan-again", now.AddMinutes(-5), Lan with { Name = "Nguyễn Thị Ngọc Lan", Trade = "May công nghiệp", BirthYear = 1998 }, "khanh-hoa", ["japan", "taiwan"]);
        await SubmitAsync(host, "gone", now.AddMinutes(-40), new LeadPerson("Vừ A Dính", "+84977123456", "tỉnh Khánh Hòa"), "khanh-hoa", []);
        await CommitAsync(host, "gone", now, new LeadChange.Withdraw());
        return (await host.Services.GetRequiredService<ILeadStore>().ListOfChatAsync(new ConversationId("telegram", "lan"), Token)).Single().Id;
    }

    private static async Task AddAsync(RunningHost host, string login, string name, StaffRole role, string? centre)
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        var staff = host.Services.GetRequiredService<IStaffStore>();
        await staff.AddLinkAsync(new OneTimeLink($"seed-{login}", OneTimeLinkKind.Invite, now.AddDays(1)), now, Token);
        var account = new StaffAccount($"id-{login}", 1, login, name, role, centre, new Passwords().Hash(Password), "stamp", 0, null, null, null, null, null, now, null, null);
        Assert.Equal(LinkAcceptResult.Accepted, await staff.AcceptLinkAsync($"seed-{login}", now, account, Token));
    }

    private static LeadPerson Lan => new("Nguyễn Thị Lan", "+84912345678", "phường Phan Rang, tỉnh Khánh Hòa") { PriorityGroups = ["near-poor"], BestTime = "sau 5 giờ chiều", Schooling = "high" };

    private static Task<CommitResult> SubmitAsync(RunningHost host, string chat, DateTimeOffset at, LeadPerson person, string province, string[] markets)
    {
        var vault = host.Services.GetRequiredService<LeadVault>();
        var details = new LeadDetails(
            vault.Seal(person), vault.PhoneKey(person.Phone), IsPhoneProven: false, vault.SearchKeysOf(person), province, null, markets, [.. person.PriorityGroups.Select(vault.GroupKey)], null, null,
            new LeadSource("telegram"), new ConsentReceipt("2026-11", new string('a', 64), at, "telegram"));
        return CommitAsync(host, chat, at, new LeadChange.Submit(details));
    }

    private static Task<CommitResult> CommitAsync(RunningHost host, string chat, DateTimeOffset at, LeadChange change) => host.Services.GetRequiredService<IConversationStore>()
        .CommitAsync(new TurnCommit(new ConversationId("telegram", chat), Guid.NewGuid().ToString(), "{}", "[]", at, [], []) { Leads = [change] }, Token);
}
