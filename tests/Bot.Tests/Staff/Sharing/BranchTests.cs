using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Referrals;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff.Sharing;

/// <summary>Volunteers, their branch, and what each sees of how many came.</summary>
public sealed partial class BranchTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_branch_is_added_its_leader_invited_who_invites_a_volunteer_who_gets_a_link()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser administrator = await desk.SignedInAsync(StaffRole.Administrator);
        await administrator.ReadAsync("/staff/branches");
        using HttpResponseMessage added = await administrator.PostAsync("/staff/branches", ("Name", "Đoàn xã Mộc Châu"), ("Province", "son-la"));
        string branch = added.Headers.Location!.ToString();

        using DeskBrowser leader = await JoinAsync(desk, await InviteAsync(administrator, branch, "Bí thư Lan", leads: true), "lan");
        using HttpResponseMessage own = await leader.GetAsync("/staff/branches");
        Assert.Equal(branch, own.Headers.Location?.ToString());

        using DeskBrowser volunteer = await JoinAsync(desk, await InviteAsync(leader, branch, "Mai", leads: false), "mai");
        string kit = await volunteer.ReadAsync("/staff/kit");

        StaffAccount mai = await desk.FindAsync("mai");
        ReferralCode code = Assert.Single(await Referrals(desk).ListAsync(Token));
        Assert.Equal((StaffRole.Volunteer, branch.Split('/')[^1]), (mai.Role, mai.Branch));
        Assert.Equal((mai.Id, mai.Branch), (code.Holder, code.Branch));
        Assert.Contains($"/m/{code.Code}", kit, StringComparison.Ordinal);
        Assert.Contains("Tới từng nhà nói gì", kit, StringComparison.Ordinal);
        Assert.Contains("mai</th>", await leader.ReadAsync(branch), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Small_counts_are_hidden_and_others_told_roughly()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser volunteer = await desk.SignedInAsync(StaffRole.Volunteer);
        await volunteer.ReadAsync("/staff/kit");
        string code = Assert.Single(await Referrals(desk).ListAsync(Token)).Code;
        for (int n = 0; n < 13; n++)
        {
            ReferralCredit[] credits = [new(code, ReferralStep.Opened), .. n < 4 ? [new ReferralCredit(code, ReferralStep.Registered)] : Array.Empty<ReferralCredit>()];
            await desk.Services.GetRequiredService<IConversationStore>().CommitAsync(
                new TurnCommit(new ConversationId("web", $"{n}"), "1", "{}", "", desk.Clock.GetUtcNow(), [], []) { Credits = credits }, Token);
        }

        string kit = await volunteer.ReadAsync("/staff/kit");

        Assert.Equal(["từ 10", "dưới 5", "dưới 5", "từ 10", "dưới 5", "dưới 5"], Numbers().Matches(kit).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public async Task A_code_is_replaced_and_the_old_one_counts_no_more()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser volunteer = await desk.SignedInAsync(StaffRole.Volunteer);
        await volunteer.ReadAsync("/staff/kit");
        string old = Assert.Single(await Referrals(desk).ListAsync(Token)).Code;

        using HttpResponseMessage replaced = await volunteer.PostAsync("/staff/kit?handler=Replace");
        string kit = await volunteer.ReadAsync("/staff/kit?done=replaced");

        ReferralCode standing = Assert.Single(await Referrals(desk).ListAsync(Token), code => code.RetiredAt is null);
        Assert.NotEqual(old, standing.Code);
        Assert.Contains(standing.Code, kit, StringComparison.Ordinal);
        Assert.DoesNotContain(old, kit, StringComparison.Ordinal);
        Assert.Contains(await desk.AuditAsync(), entry => entry.Action == "share.retire" && entry.Subject == old);
    }

    [Fact]
    public async Task A_poster_has_a_code_of_its_own_that_can_be_dropped()
    {
        await using Desk desk = await Desk.StartAsync();
        (DeskBrowser leader, string branch) = await LeaderAsync(desk, "b1");
        using DeskBrowser browser = leader;
        await leader.ReadAsync(branch);

        using HttpResponseMessage added = await leader.PostAsync(branch + "?handler=AddCode", ("label", "Nhà văn hóa <script>"));
        string page = await leader.ReadAsync(branch), code = Assert.Single(await Referrals(desk).ListAsync(Token)).Code;
        using HttpResponseMessage dropped = await leader.PostAsync(branch + "?handler=Retire", ("code", code));

        Assert.Contains($"/chia-se/{code}", page, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(await Referrals(desk).ListAsync(Token)).RetiredAt);
        Assert.Contains("&lt;script&gt;", await (await leader.GetAsync(branch)).Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_branch_is_as_if_there_were_none()
    {
        await using Desk desk = await Desk.StartAsync();
        (DeskBrowser leader, string own) = await LeaderAsync(desk, "b1");
        using DeskBrowser browser = leader;
        await Referrals(desk).SaveBranchAsync(new Branch("b2", "Đoàn xã khác", null, desk.Clock.GetUtcNow()), Token);
        await Referrals(desk).AddAsync(new ReferralCode("theirs", "b2", null, "Chợ", desk.Clock.GetUtcNow()), Token);
        await leader.ReadAsync(own);

        using HttpResponseMessage page = await leader.GetAsync("/staff/branches/b2"),
            invite = await leader.PostAsync("/staff/branches/b2?handler=Invite", ("name", "Mai")),
            add = await leader.PostAsync("/staff/branches/b2?handler=AddCode", ("label", "x")),
            retire = await leader.PostAsync("/staff/branches/b2?handler=Retire", ("code", "theirs")),
            ownRetire = await leader.PostAsync(own + "?handler=Retire", ("code", "theirs")),
            leaders = await leader.PostAsync(own + "?handler=Invite", ("name", "Mai"), ("leads", "true")),
            close = await leader.PostAsync(own + "?handler=Close");

        Assert.All([page, invite, add, retire, ownRetire], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.All([leaders, close], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.Null((await Referrals(desk).FindAsync("theirs", Token))!.RetiredAt);
        Assert.DoesNotContain("Đoàn xã khác", await leader.ReadAsync(own), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_branch_invites_nobody()
    {
        await using Desk desk = await Desk.StartAsync();
        (DeskBrowser leader, string branch) = await LeaderAsync(desk, "b1");
        using DeskBrowser browser = leader;
        using DeskBrowser administrator = await desk.SignedInAsync(StaffRole.Administrator);
        await administrator.ReadAsync(branch);
        using HttpResponseMessage closed = await administrator.PostAsync(branch + "?handler=Close");
        await leader.ReadAsync(branch);

        using HttpResponseMessage refused = await leader.PostAsync(branch + "?handler=Invite", ("name", "Mai"));

        Assert.Contains("Cơ sở này đã đóng", await DeskBrowser.TextOf(refused), StringComparison.Ordinal);
        Assert.Empty(await desk.Store.ListLinksAsync(OneTimeLinkKind.Invite, desk.Clock.GetUtcNow(), Token));
    }

    private static IReferralStore Referrals(Desk desk) => desk.Services.GetRequiredService<IReferralStore>();

    private static async Task<(DeskBrowser Browser, string Branch)> LeaderAsync(Desk desk, string id)
    {
        await Referrals(desk).SaveBranchAsync(new Branch(id, "Đoàn xã Mộc Châu", "son-la", desk.Clock.GetUtcNow()), Token);
        await desk.AddAsync(StaffRole.BranchLeader, "leader", change: account => account with { Branch = id });
        DeskBrowser browser = desk.Browser();
        using HttpResponseMessage answer = await browser.SignInAsync("leader");
        return (browser, $"/staff/branches/{id}");
    }

    private static async Task<string> InviteAsync(DeskBrowser by, string branch, string name, bool leads)
    {
        await by.ReadAsync(branch);
        using HttpResponseMessage answer = await by.PostAsync(branch + "?handler=Invite", ("name", name), ("leads", leads ? "true" : "false"));
        return InviteLink().Match(await DeskBrowser.TextOf(answer)).Value;
    }

    private static async Task<DeskBrowser> JoinAsync(Desk desk, string link, string login)
    {
        DeskBrowser browser = desk.Browser();
        await browser.ReadAsync(link);
        using HttpResponseMessage joined = await browser.PostAsync(
            link, ("Token", link.Split('=')[^1]), ("Login", login), ("Name", login), ("Password", Desk.Password), ("Again", Desk.Password));
        Assert.Equal("/staff", joined.Headers.Location?.ToString());
        return browser;
    }

    [GeneratedRegex("/staff/invite\\?token=[\\w-]+")]
    private static partial Regex InviteLink();

    [GeneratedRegex("<td class=\"number\">([^<]*)</td>")]
    private static partial Regex Numbers();
}
