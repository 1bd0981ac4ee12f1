using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff;

/// <summary>The link to the desk that goes out over Telegram.</summary>
public sealed class DeskLinkTests
{
    private const string Site = "https://bot.example.vn", Place = "/staff/leads?status=new";

    [Fact]
    public async Task It_signs_nobody_in_and_opens_its_place_after_the_sign_in()
    {
        await using Desk desk = await StartAsync();
        StaffAccount lan = await desk.AddAsync(StaffRole.Officer, "lan");
        string link = LinkOf(desk, lan);
        using DeskBrowser browser = desk.Browser();

        using HttpResponseMessage asked = await browser.GetAsync(link);
        string signIn = asked.Headers.Location!.ToString(), back = Uri.UnescapeDataString(signIn[(signIn.IndexOf("return=", StringComparison.Ordinal) + "return=".Length)..]);
        using HttpResponseMessage signedIn = await browser.SignInAsync("lan", back: back);
        using HttpResponseMessage opened = await browser.GetAsync(signedIn.Headers.Location!.ToString());

        Assert.StartsWith("/staff/signin?return=", signIn, StringComparison.Ordinal);
        Assert.Equal(link, back);
        Assert.Equal(link, signedIn.Headers.Location?.ToString());
        Assert.Equal(Place, opened.Headers.Location?.ToString());
    }

    [Fact]
    public async Task After_half_an_hour_it_opens_nothing_and_says_so()
    {
        await using Desk desk = await StartAsync();
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        string link = LinkOf(desk, await desk.FindAsync("lan"));

        desk.Clock.Advance(DeskLinks.Lasts - TimeSpan.FromSeconds(1));
        using HttpResponseMessage just = await lan.GetAsync(link);
        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        string late = await lan.ReadAsync(link);

        Assert.Equal(Place, just.Headers.Location?.ToString());
        Assert.Contains("hết dùng được", late, StringComparison.Ordinal);
        Assert.Contains("href=\"/staff\"", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_another_account_it_opens_nothing()
    {
        await using Desk desk = await StartAsync();
        string link = LinkOf(desk, await desk.AddAsync(StaffRole.Officer, "lan"));
        using DeskBrowser mai = await desk.SignedInAsync(StaffRole.Officer, "mai");

        Assert.Contains("của tài khoản khác", await mai.ReadAsync(link), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?t=")]
    [InlineData("?t=CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("?t=https%3A%2F%2Fevil.example")]
    public async Task What_is_none_of_ours_opens_nothing(string query)
    {
        await using Desk desk = await StartAsync();
        using DeskBrowser browser = desk.Browser();

        Assert.Contains("hết dùng được", await browser.ReadAsync("/staff/open" + query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_leads_to_no_place_outside_the_desk()
    {
        await using Desk desk = await StartAsync();
        StaffAccount lan = await desk.AddAsync(StaffRole.Officer, "lan");
        var links = desk.Services.GetRequiredService<DeskLinks>();

        Assert.Equal(("id-lan", "/staff"), links.Read(TicketOf(links.For(lan, "https://evil.example/")!)));
    }

    [Fact]
    public async Task From_another_site_it_goes_on_to_itself_so_that_the_session_is_seen()
    {
        await using Desk desk = await StartAsync();
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        string link = LinkOf(desk, await desk.FindAsync("lan"));
        using var request = new HttpRequestMessage(HttpMethod.Get, link);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using HttpResponseMessage answer = await lan.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"url={link}", await DeskBrowser.TextOf(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_none_where_nobody_says_how_the_desk_is_reached()
    {
        await using Desk desk = await Desk.StartAsync();

        Assert.Null(desk.Services.GetRequiredService<DeskLinks>().For(await desk.AddAsync(StaffRole.Officer, "lan"), Place));
    }

    private static Task<Desk> StartAsync() => Desk.StartAsync(settings: ["--Staff:PublicUrl", Site + "/"]);

    /// <summary>The link to <see cref="Place"/>, without the site.</summary>
    private static string LinkOf(Desk desk, StaffAccount account)
    {
        string link = desk.Services.GetRequiredService<DeskLinks>().For(account, Place)!;
        Assert.StartsWith(Site + "/staff/open?t=", link, StringComparison.Ordinal);
        return link[Site.Length..];
    }

    private static string TicketOf(string link) => link[(link.IndexOf("t=", StringComparison.Ordinal) + 2)..];
}
