using System.Net;
using System.Text.RegularExpressions;
using OtpNet;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff;

public sealed partial class OneTimeCodeTests
{
    [Fact]
    public async Task A_code_is_asked_for_and_accepted_once()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser owner = await desk.SignedInAsync(StaffRole.Officer, "lan"), thief = desk.Browser();
        Totp app = await TurnOnAsync(desk, owner);
        using HttpResponseMessage used = await SignInAsync(desk.Browser(), app.ComputeTotp(desk.Clock.GetUtcNow().UtcDateTime));
        desk.Clock.Advance(TimeSpan.FromSeconds(30));
        string code = app.ComputeTotp(desk.Clock.GetUtcNow().UtcDateTime);

        using HttpResponseMessage wrong = await SignInAsync(thief, code == "123456" ? "654321" : "123456");
        using HttpResponseMessage right = await SignInAsync(owner, code);
        using HttpResponseMessage again = await SignInAsync(thief, code);

        Assert.Equal(HttpStatusCode.OK, used.StatusCode);   // the code with which they were turned on
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        Assert.Equal("/staff", right.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Null(thief.Session);
        StaffAccount account = await desk.FindAsync("lan");
        Assert.DoesNotContain(Base32Encoding.ToString(account.SealedTotp!), account.Stamp, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_codes_close_the_account_like_wrong_passwords_and_a_step_is_good_for_five_minutes()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser owner = await desk.SignedInAsync(StaffRole.Officer, "lan"), thief = desk.Browser();
        Totp app = await TurnOnAsync(desk, owner);
        desk.Clock.Advance(TimeSpan.FromMinutes(2));
        for (int tries = 0; tries < 5; tries++)
        {
            using HttpResponseMessage wrong = await SignInAsync(thief, "000000");
        }

        Assert.NotNull((await desk.FindAsync("lan")).LockedUntil);
        using DeskBrowser slow = desk.Browser();
        desk.Clock.Advance(TimeSpan.FromMinutes(2));
        using HttpResponseMessage page = await slow.SignInAsync("lan");
        string step = StepIn(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        using HttpResponseMessage late = await slow.PostAsync("/staff/signin?handler=Code", ("Step", step), ("Code", app.ComputeTotp(desk.Clock.GetUtcNow().UtcDateTime)));
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Null(slow.Session);
    }

    [Fact]
    public async Task They_are_turned_off_with_the_password_only()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser owner = await desk.SignedInAsync(StaffRole.Officer, "lan");
        await TurnOnAsync(desk, owner);
        await owner.ReadAsync("/staff/account");

        using HttpResponseMessage wrong = await owner.PostAsync("/staff/account?handler=TurnOffCodes", ("Current", "không phải vậy"));
        Assert.NotNull((await desk.FindAsync("lan")).SealedTotp);
        using HttpResponseMessage right = await owner.PostAsync("/staff/account?handler=TurnOffCodes", ("Current", Desk.Password));

        Assert.Null((await desk.FindAsync("lan")).SealedTotp);
        Assert.True(await owner.IsInAsync());
    }

    private static async Task<Totp> TurnOnAsync(Desk desk, DeskBrowser owner)
    {
        await owner.ReadAsync("/staff/account");
        using HttpResponseMessage shown = await owner.PostAsync("/staff/account?handler=NewCodes");
        string page = await DeskBrowser.TextOf(shown);
        Assert.Contains("src=\"data:image/png;base64,", page, StringComparison.Ordinal);
        var app = new Totp(Base32Encoding.ToBytes(Secret().Match(page).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal)));
        string code = app.ComputeTotp(desk.Clock.GetUtcNow().UtcDateTime);
        using HttpResponseMessage done = await owner.PostAsync("/staff/account?handler=TurnOnCodes", ("Ticket", Ticket().Match(page).Groups[1].Value), ("Code", code));
        Assert.Equal("/staff/account?done=codes", done.Headers.Location?.ToString());
        return app;
    }

    private static async Task<HttpResponseMessage> SignInAsync(DeskBrowser browser, string code)
    {
        browser.Cookies.GetAllCookies().ToList().ForEach(cookie => cookie.Expired = true);
        using HttpResponseMessage page = await browser.SignInAsync("lan");
        string text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await browser.PostAsync("/staff/signin?handler=Code", ("Step", StepIn(text)), ("Code", code));
    }

    private static string StepIn(string page) => Step().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"Step\" value=\"([^\"]+)\"")]
    private static partial Regex Step();

    [GeneratedRegex("name=\"Ticket\" value=\"([^\"]+)\"")]
    private static partial Regex Ticket();

    [GeneratedRegex("<code>([A-Z2-7 ]+)</code>")]
    private static partial Regex Secret();
}
