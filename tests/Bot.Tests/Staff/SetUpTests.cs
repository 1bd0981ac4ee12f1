using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff;

/// <summary>The way from the first start to the first administrator, and from an invitation to an account.</summary>
public sealed class SetUpTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_start_shows_a_link_on_the_terminal_that_makes_one_administrator()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser browser = desk.Browser(), late = desk.Browser();
        string link = LinkOf(desk);
        await browser.ReadAsync(link);
        await late.ReadAsync(link);

        using HttpResponseMessage made = await JoinAsync(browser, link, "lan");
        using HttpResponseMessage second = await JoinAsync(late, link, "evil");

        Assert.Equal("/staff", made.Headers.Location?.ToString());
        Assert.Contains("Chào Lan Nguyễn", await browser.ReadAsync("/staff"), StringComparison.Ordinal);
        Assert.Contains("không còn dùng được", await DeskBrowser.TextOf(second), StringComparison.Ordinal);
        Assert.Equal([("lan", StaffRole.Administrator)], (await desk.Store.ListAsync(Cancellation)).Select(account => (account.Login, account.Role)));
        Assert.Equal("staff.accept", (await desk.AuditAsync())[0].Action);
    }

    [Fact]
    public async Task The_link_is_in_no_log_and_only_its_hash_is_kept()
    {
        using var directory = new TemporaryDirectory();
        string link;
        await using (Desk desk = await Desk.StartAsync(directory.Path, settings: ["--Logging:LogLevel:Default", "Trace", "--Logging:LogLevel:Microsoft.AspNetCore", "Trace"]))
        {
            link = LinkOf(desk);
            using DeskBrowser browser = desk.Browser();
            await browser.ReadAsync(link);
            using HttpResponseMessage made = await JoinAsync(browser, link, "lan");

            Assert.NotEmpty(desk.LogLines);
            Assert.DoesNotContain(desk.LogLines, line => line.Contains(SecretOf(link), StringComparison.Ordinal) || line.Contains(Desk.Password, StringComparison.Ordinal));
        }

        byte[] secret = Encoding.UTF8.GetBytes(SecretOf(link)), password = Encoding.UTF8.GetBytes(Desk.Password);
        foreach (string file in Directory.EnumerateFiles(directory.Path, "*", SearchOption.AllDirectories))
        {
            byte[] content = await File.ReadAllBytesAsync(file, Cancellation);
            Assert.True(content.AsSpan().IndexOf(secret) < 0 && content.AsSpan().IndexOf(password) < 0, file);
        }
    }

    [Fact]
    public async Task The_link_expires_and_the_next_start_shows_a_new_one_until_there_is_an_account()
    {
        using var directory = new TemporaryDirectory();
        var clock = new FakeTimeProvider(LiveBot.Today);
        string first, second;
        await using (Desk desk = await Desk.StartAsync(directory.Path, clock)) first = LinkOf(desk);
        await using (Desk desk = await Desk.StartAsync(directory.Path, clock))
        {
            second = LinkOf(desk);
            using DeskBrowser browser = desk.Browser();
            Assert.Contains("không còn dùng được", await browser.ReadAsync(first), StringComparison.Ordinal);
            await browser.ReadAsync(second);
            clock.Advance(Invitations.LinkLasts);
            using HttpResponseMessage late = await JoinAsync(browser, second, "lan");
            Assert.Contains("không còn dùng được", await DeskBrowser.TextOf(late), StringComparison.Ordinal);
            await desk.AddAsync(StaffRole.Administrator);
        }

        await using Desk last = await Desk.StartAsync(directory.Path, clock);
        Assert.Equal("", last.Terminal);
    }

    [Fact]
    public async Task An_invitation_makes_an_account_of_its_role_and_centre_once()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser administrator = await desk.SignedInAsync(StaffRole.Administrator), invited = desk.Browser(), late = desk.Browser();
        string link = await InviteAsync(desk, administrator, ("Name", "Mai <script>alert(1)</script>"), ("Role", "Officer"));
        string page = await invited.ReadAsync(link);
        await late.ReadAsync(link);

        using HttpResponseMessage faulty = await JoinAsync(invited, link, "mai", "ngắn");
        using HttpResponseMessage taken = await JoinAsync(invited, link, "administrator");
        using HttpResponseMessage made = await invited.PostAsync("/staff/invite", ("Token", SecretOf(link)), ("Role", "Administrator"), ("Name", "Mai"), ("Login", "mai"), ("Password", Desk.Password), ("Again", Desk.Password));
        using HttpResponseMessage again = await JoinAsync(late, link, "other");

        Assert.Contains("Cán bộ trung tâm", page, StringComparison.Ordinal);
        Assert.Contains("ít nhất 10 ký tự", await DeskBrowser.TextOf(faulty), StringComparison.Ordinal);
        Assert.Contains("đã có người dùng", await DeskBrowser.TextOf(taken), StringComparison.Ordinal);
        Assert.Equal("/staff", made.Headers.Location?.ToString());
        Assert.Contains("không còn dùng được", await DeskBrowser.TextOf(again), StringComparison.Ordinal);
        StaffAccount account = await desk.FindAsync("mai");
        Assert.Equal((StaffRole.Officer, ""), (account.Role, account.Centre));
        Assert.Equal(["staff.signin", "staff.invite", "staff.accept", "staff.accept"], (await desk.AuditAsync()).Select(entry => entry.Action));
    }

    [Fact]
    public async Task What_people_write_into_names_stays_text()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser administrator = await desk.SignedInAsync(StaffRole.Administrator);
        const string Script = "<img src=x onerror=alert(1)>\"'>{{7*7}}";
        await desk.AddAsync(StaffRole.Officer, "mai", change: account => account with { Name = Script });
        await InviteAsync(desk, administrator, ("Name", Script), ("Role", "Curator"));

        foreach (string path in new[] { "/staff/people", "/staff/people/id-mai", "/staff/audit", "/staff/audit?actor=" + Uri.EscapeDataString(Script), "/staff/signin?return=" + Uri.EscapeDataString(Script) })
        {
            using HttpResponseMessage answer = await administrator.GetAsync(path);
            Assert.DoesNotContain("<img src=x", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_invitation_can_be_taken_back()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser administrator = await desk.SignedInAsync(StaffRole.Administrator), invited = desk.Browser();
        string link = await InviteAsync(desk, administrator, ("Role", "Curator"));

        using HttpResponseMessage withdrawn = await administrator.PostAsync("/staff/people?handler=Withdraw", ("Hash", Assert.Single(await InvitedAsync(desk)).Hash));

        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        Assert.Contains("không còn dùng được", await invited.ReadAsync(link), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Role", "Nobody")]
    [InlineData("Role", "99")]
    [InlineData("Centre", "khong-co")]
    public async Task An_invitation_to_what_there_is_not_is_refused(string field, string value)
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser administrator = await desk.SignedInAsync(StaffRole.Administrator);
        await administrator.ReadAsync("/staff/people");

        using HttpResponseMessage answer = await administrator.PostAsync("/staff/people?handler=Invite", field == "Role" ? [(field, value)] : [("Role", "Officer"), (field, value)]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await InvitedAsync(desk));
    }

    [Fact]
    public async Task A_reset_link_sets_a_password_once_ends_sessions_and_turns_codes_off()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser administrator = await desk.SignedInAsync(StaffRole.Administrator), owner = await desk.SignedInAsync(StaffRole.Officer, "mai"), resetting = desk.Browser();
        await administrator.ReadAsync("/staff/people/id-mai");
        using HttpResponseMessage shown = await administrator.PostAsync("/staff/people/id-mai?handler=Reset");
        string link = "/staff/reset?token=" + (await DeskBrowser.TextOf(shown)).Split("/staff/reset?token=")[1].Split('"')[0];
        const string Next = "một câu khác hẳn";
        await resetting.ReadAsync(link);

        using HttpResponseMessage done = await resetting.PostAsync("/staff/reset", ("Token", SecretOf(link)), ("Password", Next), ("Again", Next));

        Assert.Equal("/staff/signin?done=reset", done.Headers.Location?.ToString());
        Assert.False(await owner.IsInAsync());
        Assert.Contains("không còn dùng được", await resetting.ReadAsync(link), StringComparison.Ordinal);
        using HttpResponseMessage signedIn = await resetting.SignInAsync("mai", Next);
        Assert.Equal("/staff", signedIn.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_last_administrator_can_neither_be_closed_nor_made_something_else()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser administrator = await desk.SignedInAsync(StaffRole.Administrator);
        await administrator.ReadAsync("/staff/people/id-administrator");
        StaffAccount account = await desk.FindAsync("administrator");

        using HttpResponseMessage closed = await administrator.PostAsync("/staff/people/id-administrator?handler=Disable");
        using HttpResponseMessage demoted = await administrator.PostAsync(
            "/staff/people/id-administrator?handler=Change", ("Name", "Lan"), ("Role", "Curator"), ("Version", $"{account.Version}"));

        Assert.Contains("người quản trị cuối cùng", await DeskBrowser.TextOf(closed), StringComparison.Ordinal);
        Assert.Contains("người quản trị cuối cùng", await DeskBrowser.TextOf(demoted), StringComparison.Ordinal);
        Assert.True((await desk.FindAsync("administrator")).IsActiveAdministrator);
    }

    [Fact]
    public async Task Another_role_counts_at_once_and_a_form_that_is_out_of_date_changes_nothing()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser administrator = await desk.SignedInAsync(StaffRole.Administrator), other = await desk.SignedInAsync(StaffRole.Administrator, "mai");
        await administrator.ReadAsync("/staff/people/id-mai");
        string version = $"{(await desk.FindAsync("mai")).Version}";

        using HttpResponseMessage changed = await administrator.PostAsync("/staff/people/id-mai?handler=Change", ("Name", "Mai"), ("Role", "Volunteer"), ("Version", version));
        using HttpResponseMessage stale = await administrator.PostAsync("/staff/people/id-mai?handler=Change", ("Name", "Mai"), ("Role", "Administrator"), ("Version", version));
        using HttpResponseMessage refused = await other.GetAsync("/staff/people");

        Assert.Equal("/staff/people/id-mai?done=saved", changed.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("/staff/kit", await other.ReadAsync("/staff"), StringComparison.Ordinal);
    }

    private static string LinkOf(Desk desk) =>
        new Uri(desk.Terminal.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith(desk.Address.ToString(), StringComparison.Ordinal))).PathAndQuery;

    private static string SecretOf(string link) => link.Split("token=")[1];

    private static Task<HttpResponseMessage> JoinAsync(DeskBrowser browser, string link, string login, string password = Desk.Password) =>
        browser.PostAsync(link.Split('?')[0], ("Token", SecretOf(link)), ("Name", "Lan Nguyễn"), ("Login", login), ("Password", password), ("Again", password));

    private static async Task<string> InviteAsync(Desk desk, DeskBrowser administrator, params (string, string)[] fields)
    {
        await administrator.ReadAsync("/staff/people");
        using HttpResponseMessage shown = await administrator.PostAsync("/staff/people?handler=Invite", fields);
        string link = (await DeskBrowser.TextOf(shown)).Split("class=\"link\" value=\"")[1].Split('"')[0];
        Assert.StartsWith(desk.Address + "staff/invite?token=", link, StringComparison.Ordinal);
        return link;
    }

    private static Task<IReadOnlyList<OneTimeLink>> InvitedAsync(Desk desk) => desk.Store.ListLinksAsync(OneTimeLinkKind.Invite, desk.Clock.GetUtcNow(), Cancellation);
}
