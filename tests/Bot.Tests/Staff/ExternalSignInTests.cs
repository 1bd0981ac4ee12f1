using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff;

/// <summary>The organisation's own sign-in, with a real client against a fake issuer.</summary>
public sealed partial class ExternalSignInTests : IAsyncLifetime
{
    private FakeIssuer? _issuer;

    private FakeIssuer Issuer => _issuer!;

    public async ValueTask InitializeAsync() => _issuer = await FakeIssuer.StartAsync();

    public ValueTask DisposeAsync() => Issuer.DisposeAsync();

    [Fact]
    public async Task A_person_that_no_account_is_linked_to_gets_none()
    {
        await using Desk desk = await StartAsync();
        await desk.AddAsync(StaffRole.Officer, "lan");
        using DeskBrowser browser = desk.Browser();

        string led = await GoAsync(browser, "/staff/signin/external");

        Assert.Equal("/staff/signin?failed=external", led);
        Assert.Null(browser.Session);
        Assert.Single(await desk.Store.ListAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("lan@tt.vn", true, true)]
    [InlineData("LAN@tt.vn", true, true)]
    [InlineData("lan@tt.vn", false, false)]
    [InlineData("mai@tt.vn", true, false)]
    [InlineData(null, true, false)]
    public async Task An_account_is_found_by_the_verified_address_it_was_invited_with(string? email, bool isVerified, bool isLetIn)
    {
        await using Desk desk = await StartAsync();
        await desk.AddAsync(StaffRole.Officer, "lan", change: account => account with { InvitedEmail = "lan@tt.vn" });
        (Issuer.Email, Issuer.IsEmailVerified) = (email, isVerified);
        using DeskBrowser browser = desk.Browser();

        string led = await GoAsync(browser, "/staff/signin/external?return=" + Uri.EscapeDataString("/staff/account"));

        Assert.Equal(isLetIn ? "/staff/account" : "/staff/signin?failed=external", led);
        Assert.Equal(isLetIn, await browser.IsInAsync());
    }

    [Fact]
    public async Task An_address_serves_once_and_then_the_subject_counts()
    {
        await using Desk desk = await StartAsync();
        await desk.AddAsync(StaffRole.Officer, "lan", change: account => account with { InvitedEmail = "lan@tt.vn" });
        Issuer.Email = "lan@tt.vn";
        using DeskBrowser owner = desk.Browser(), other = desk.Browser();
        await GoAsync(owner, "/staff/signin/external");

        Issuer.Subject = "subject-2";
        string refused = await GoAsync(other, "/staff/signin/external");
        (Issuer.Subject, Issuer.Email) = ("subject-1", null);
        string letIn = await GoAsync(other, "/staff/signin/external");

        Assert.Equal(("/staff/signin?failed=external", "/staff"), (refused, letIn));
    }

    [Fact]
    public async Task Somebody_who_is_signed_in_links_the_own_account_and_one_subject_belongs_to_one()
    {
        await using Desk desk = await StartAsync();
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan"), mai = await desk.SignedInAsync(StaffRole.Officer, "mai"), fresh = desk.Browser();

        string linked = await LinkAsync(lan), refused = await LinkAsync(mai);
        string letIn = await GoAsync(fresh, "/staff/signin/external");

        Assert.Equal(("/staff/account?done=openid", "/staff/account?done=taken", "/staff"), (linked, refused, letIn));
        Assert.Contains("Người lan", await fresh.ReadAsync("/staff"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_account_stays_closed_and_a_made_up_answer_signs_nobody_in()
    {
        await using Desk desk = await StartAsync();
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan"), browser = desk.Browser();
        await LinkAsync(lan);
        await desk.Store.UpdateAsync(await desk.FindAsync("lan") with { DisabledAt = desk.Clock.GetUtcNow() }, TestContext.Current.CancellationToken);

        string refused = await GoAsync(browser, "/staff/signin/external");
        using HttpResponseMessage madeUp = await browser.GetAsync("/staff/openid?code=x&state=y");
        using HttpResponseMessage ticket = await browser.GetAsync("/staff/signin/external?ticket=made-up");

        Assert.Equal("/staff/signin?failed=external", refused);
        Assert.Contains("failed=external", await madeUp.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, ticket.StatusCode);
        Assert.Null(browser.Session);
    }

    /// <summary>At the machine's own time: the client's cookies and the tokens go by it.</summary>
    private Task<Desk> StartAsync() => Desk.StartAsync(clock: new FakeTimeProvider(TimeProvider.System.GetUtcNow()), settings:
        ["--Staff:OpenIdConnect:Authority", Issuer.Address, "--Staff:OpenIdConnect:ClientId", FakeIssuer.ClientId, "--Staff:OpenIdConnect:ClientSecret", FakeIssuer.ClientSecret]);

    private static async Task<string> LinkAsync(DeskBrowser browser)
    {
        await browser.ReadAsync("/staff/account");
        using HttpResponseMessage bounced = await browser.PostAsync("/staff/account?handler=LinkExternal");
        return await GoAsync(browser, TargetOf(await DeskBrowser.TextOf(bounced)));
    }

    /// <summary>Goes to the issuer and back.</summary>
    /// <returns>Where the page that comes last leads.</returns>
    private static async Task<string> GoAsync(DeskBrowser browser, string path)
    {
        using HttpResponseMessage challenge = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, challenge.StatusCode);
        using HttpResponseMessage vouched = await browser.GetAsync(challenge.Headers.Location!.ToString());
        using HttpResponseMessage back = await browser.GetAsync(vouched.Headers.Location!.ToString());
        return TargetOf(await DeskBrowser.TextOf(back));
    }

    private static string TargetOf(string page) => Target().Match(page).Groups[1].Value;

    [GeneratedRegex("content=\"0;url=([^\"]+)\"")]
    private static partial Regex Target();
}
