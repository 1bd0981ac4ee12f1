using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff;

public sealed class SignInTests
{
    private const string Wrong = "không phải mật khẩu này";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_knows_the_password_gets_in_and_out_and_it_is_written_down()
    {
        await using Desk desk = await Desk.StartAsync();
        StaffAccount account = await desk.AddAsync(StaffRole.Curator, "mai");
        using DeskBrowser browser = desk.Browser();

        using HttpResponseMessage done = await browser.SignInAsync(" MAI ");
        string home = await browser.ReadAsync("/staff");
        using HttpResponseMessage gone = await browser.PostAsync("/staff/signout");

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        string cookie = Assert.Single(done.Headers.GetValues("Set-Cookie"), line => line.StartsWith("staff=", StringComparison.Ordinal));
        Assert.Contains("path=/staff", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Chào Người mai", home, StringComparison.Ordinal);
        Assert.Equal("/staff/signin", gone.Headers.Location?.ToString());
        Assert.False(await browser.IsInAsync());
        Assert.Equal([("staff.signin", account.Id, "password"), ("staff.signout", account.Id, null)], (await desk.AuditAsync()).Select(entry => (entry.Action, entry.Actor, entry.Detail)));
    }

    [Fact]
    public async Task Pages_carry_the_security_headers_and_are_not_kept_by_the_browser()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser browser = await desk.SignedInAsync(StaffRole.Administrator);

        foreach (string path in new[] { "/staff", "/staff/people", "/staff/signout", "/staff/nothing", "/staff/status/500" })
        {
            using HttpResponseMessage answer = await browser.GetAsync(path);

            Assert.DoesNotContain("unsafe", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.True(answer.Headers.CacheControl?.NoStore, path);
            Assert.DoesNotContain("http:", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_login_get_the_same_answer()
    {
        await using Desk desk = await Desk.StartAsync();
        await desk.AddAsync(StaffRole.Officer, "lan");
        await desk.AddAsync(StaffRole.Officer, "closed", change: account => account with { DisabledAt = desk.Clock.GetUtcNow() });
        string[] pages = [await RefusedAsync(desk, "lan", Wrong), await RefusedAsync(desk, "nobody", Wrong), await RefusedAsync(desk, "closed", Desk.Password), await RefusedAsync(desk, "<script>", ""), await RefusedAsync(desk, new string('x', 5_000), Wrong)];

        Assert.Single(pages.Distinct());
        Assert.Contains("chưa đúng", pages[0], StringComparison.Ordinal);
        IReadOnlyList<AuditEntry> noted = await desk.AuditAsync();
        Assert.All(noted, entry => Assert.Equal(("staff.signin.failed", "anonymous"), (entry.Action, entry.Actor)));
        Assert.Equal(["id-lan", null, "id-closed", null, null], noted.Select(entry => entry.Subject));
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_account_for_a_time_that_grows()
    {
        await using Desk desk = await Desk.StartAsync();
        await desk.AddAsync(StaffRole.Officer, "lan");
        for (int tries = 0; tries < 5; tries++) await RefusedAsync(desk, "lan", Wrong);

        await RefusedAsync(desk, "lan", Desk.Password);
        desk.Clock.Advance(TimeSpan.FromSeconds(61));
        await RefusedAsync(desk, "lan", Wrong);
        desk.Clock.Advance(TimeSpan.FromSeconds(61));
        await RefusedAsync(desk, "lan", Desk.Password);
        desk.Clock.Advance(TimeSpan.FromSeconds(60));

        using DeskBrowser browser = desk.Browser();
        using HttpResponseMessage done = await browser.SignInAsync("lan");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal((0, null), ((await desk.FindAsync("lan")).Failures, (await desk.FindAsync("lan")).LockedUntil));
    }

    [Fact]
    public async Task Many_tries_at_once_are_counted_like_as_many_in_a_row()
    {
        await using Desk desk = await Desk.StartAsync();
        await desk.AddAsync(StaffRole.Officer, "lan");
        SignIn signIn = desk.Services.GetRequiredService<SignIn>();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(n => signIn.WithPasswordAsync("lan", $"{Wrong} {n}", IPAddress.Parse($"10.0.0.{n}"), Cancellation)));

        StaffAccount account = await desk.FindAsync("lan");
        Assert.Equal(5, account.Failures);
        Assert.True(LockOut.Holds(account, desk.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task An_address_that_fails_often_has_to_wait_whatever_login_it_tries()
    {
        await using Desk desk = await Desk.StartAsync();
        await desk.AddAsync(StaffRole.Officer, "lan");
        AddressGuard guard = desk.Services.GetRequiredService<AddressGuard>();
        for (int failures = 0; failures < AddressGuard.Most; failures++) guard.Count(IPAddress.Loopback);
        using DeskBrowser browser = desk.Browser();

        using HttpResponseMessage refused = await browser.SignInAsync("lan");
        desk.Clock.Advance(AddressGuard.Window);
        using HttpResponseMessage done = await browser.SignInAsync("lan");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    [Fact]
    public async Task A_session_that_somebody_planted_is_not_the_one_that_signs_in()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser attacker = await desk.SignedInAsync(StaffRole.Volunteer, "attacker");
        await desk.AddAsync(StaffRole.Officer, "lan");
        using DeskBrowser victim = desk.Browser();
        foreach (string planted in new[] { "made-up", attacker.Session! })
        {
            victim.Cookies.Add(desk.Address, new Cookie("staff", planted, "/staff"));

            using HttpResponseMessage page = await victim.GetAsync("/staff/signin?step=x");
            using HttpResponseMessage done = await victim.PostAsync("/staff/signin", ("Login", "lan"), ("Password", Desk.Password));

            Assert.NotEqual(planted, victim.Session);
        }

        Assert.Contains("Người lan", await victim.ReadAsync("/staff"), StringComparison.Ordinal);
        Assert.Contains("Người attacker", await attacker.ReadAsync("/staff"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copied_cookie_is_worth_nothing_after_signing_out()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser browser = await desk.SignedInAsync(StaffRole.Officer), thief = desk.Browser();
        thief.Cookies.Add(desk.Address, new Cookie("staff", browser.Session!, "/staff"));
        Assert.True(await thief.IsInAsync());

        await browser.ReadAsync("/staff");
        using HttpResponseMessage gone = await browser.PostAsync("/staff/signout");

        Assert.False(await thief.IsInAsync());
    }

    [Theory]
    [InlineData("disabled")]
    [InlineData("password")]
    public async Task A_closed_account_and_a_new_password_end_all_sessions(string how)
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser browser = await desk.SignedInAsync(StaffRole.Officer, "lan"), other = desk.Browser();
        using HttpResponseMessage second = await other.SignInAsync("lan");
        if (how == "disabled")
        {
            StaffAccount account = await desk.FindAsync("lan");
            await desk.Store.UpdateAsync(account with { DisabledAt = desk.Clock.GetUtcNow() }, Cancellation);
        }
        else
        {
            await other.ReadAsync("/staff/account");
            const string Next = "một câu khác hẳn";
            using HttpResponseMessage changed = await other.PostAsync("/staff/account?handler=Password", ("Current", Desk.Password), ("Password", Next), ("Again", Next));
            Assert.Equal("/staff/account?done=password", changed.Headers.Location?.ToString());
        }

        Assert.False(await browser.IsInAsync());
        Assert.Equal(how == "password", await other.IsInAsync());
    }

    [Fact]
    public async Task A_session_ends_when_it_is_not_used_for_twelve_hours_and_after_a_week_at_the_latest()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser busy = await desk.SignedInAsync(StaffRole.Officer, "busy"), idle = await desk.SignedInAsync(StaffRole.Officer, "idle");
        for (int hours = 0; hours < 13; hours += 7)
        {
            desk.Clock.Advance(TimeSpan.FromHours(7));
            Assert.True(await busy.IsInAsync());
        }

        Assert.False(await idle.IsInAsync());
        for (int hours = 14; hours < 7 * 24; hours += 7)
        {
            desk.Clock.Advance(TimeSpan.FromHours(7));
            if (hours < 160) Assert.True(await busy.IsInAsync());
        }

        desk.Clock.Advance(TimeSpan.FromHours(7));
        Assert.False(await busy.IsInAsync());
    }

    [Theory]
    [InlineData("https://evil.example", "/staff")]
    [InlineData("//evil.example", "/staff")]
    [InlineData("/\\evil.example", "/staff")]
    [InlineData("/staff//evil.example", "/staff")]
    [InlineData("/staff\\evil", "/staff")]
    [InlineData("/staff/../api", "/staff")]
    [InlineData("/staffevil.example", "/staff")]
    [InlineData("/staff@evil.example", "/staff")]
    [InlineData("javascript:alert(1)", "/staff")]
    [InlineData("/staff/x\r\nSet-Cookie: a=b", "/staff")]
    [InlineData("/", "/staff")]
    [InlineData(null, "/staff")]
    [InlineData("/staff/leads?status=new&page=2", "/staff/leads?status=new&page=2")]
    [InlineData("/staff?x=1", "/staff?x=1")]
    public void Signing_in_leads_to_pages_of_the_desk_only(string? asked, string led) => Assert.Equal(led, LocalReturn.Of(asked));

    [Fact]
    public async Task The_page_that_was_asked_for_comes_after_signing_in()
    {
        await using Desk desk = await Desk.StartAsync();
        await desk.AddAsync(StaffRole.Administrator, "lan");
        using DeskBrowser browser = desk.Browser();
        using HttpResponseMessage sent = await browser.GetAsync("/staff/audit?what=leads.open");
        using HttpResponseMessage page = await browser.GetAsync(sent.Headers.Location!.ToString());

        using HttpResponseMessage done = await browser.PostAsync("/staff/signin", ("Login", "lan"), ("Password", Desk.Password), ("Return", "/staff/audit?what=leads.open"));
        using HttpResponseMessage led = await browser.GetAsync("/staff/signin?return=https://evil.example/");

        Assert.Equal("/staff/signin?return=%2Fstaff%2Faudit%3Fwhat%3Dleads.open", sent.Headers.Location.ToString());
        Assert.Equal("/staff/audit?what=leads.open", done.Headers.Location?.ToString());
        Assert.Equal("/staff", led.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_link_from_another_site_goes_through_a_page_of_ours_so_that_the_session_counts()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser browser = desk.Browser();
        using var followed = new HttpRequestMessage(HttpMethod.Get, "/staff/people?x=\"><script>");
        followed.Headers.Add("Sec-Fetch-Site", "cross-site");

        using HttpResponseMessage answer = await browser.SendAsync(followed);
        string page = await answer.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("content=\"0;url=/staff/people", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forms_without_a_token_or_with_anothers_are_refused()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser browser = await desk.SignedInAsync(StaffRole.Administrator, "lan"), other = await desk.SignedInAsync(StaffRole.Officer, "mai");
        string page = await (await other.GetAsync("/staff/account")).Content.ReadAsStringAsync(Cancellation);
        string token = page.Split("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];

        using HttpResponseMessage bare = await browser.PostBareAsync("/staff/signout");
        using HttpResponseMessage foreign = await browser.PostBareAsync("/staff/people?handler=Invite", ("Role", "Administrator"), ("__RequestVerificationToken", token));
        using HttpResponseMessage signIn = await desk.Browser().PostBareAsync("/staff/signin", ("Login", "lan"), ("Password", Desk.Password));

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [bare.StatusCode, foreign.StatusCode, signIn.StatusCode]);
        Assert.Contains("Chưa có gì được ghi", await DeskBrowser.TextOf(bare), StringComparison.Ordinal);
        Assert.True(await browser.IsInAsync());
        Assert.Empty(await desk.Store.ListLinksAsync(OneTimeLinkKind.Invite, desk.Clock.GetUtcNow(), Cancellation));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", 100_000)]
    [InlineData("multipart/form-data; boundary=x", 100)]
    [InlineData("application/x-www-form-urlencoded; charset=nonsense", 100)]
    [InlineData("text/plain", 100)]
    public async Task Oversized_and_malformed_requests_are_refused_with_a_page(string type, int length)
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser browser = desk.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/staff/signin") { Content = new ByteArrayContent(Encoding.ASCII.GetBytes(new string('&', length))) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);

        using HttpResponseMessage answer = await browser.SendAsync(request);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain(desk.LogLines, line => line.Contains("A request of the desk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_there_is_a_page_and_other_addresses_stay_as_they_were()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser browser = desk.Browser();

        using HttpResponseMessage missing = await browser.GetAsync("/staff/no-such-page");
        using HttpResponseMessage chat = await browser.GetAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("Không có trang này", await DeskBrowser.TextOf(missing), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, chat.StatusCode);
        Assert.Empty(await chat.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task<string> RefusedAsync(Desk desk, string login, string password)
    {
        using DeskBrowser browser = desk.Browser();
        using HttpResponseMessage answer = await browser.SignInAsync(login, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(browser.Session);
        string page = await DeskBrowser.TextOf(answer);
        return System.Text.RegularExpressions.Regex.Replace(page, "(name=\"__RequestVerificationToken\" type=\"hidden\" value=)\"[^\"]*\"", "$1");
    }
}
