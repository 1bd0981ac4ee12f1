using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff.Leads;

public sealed class LeadListTests
{
    [Fact]
    public async Task The_newest_come_first_with_a_part_of_the_number_and_marks()
    {
        await using Desk desk = await Desk.StartAsync();
        await desk.AddLeadAsync("old", "Trần Văn Cũ", "+84987654321", age: TimeSpan.FromHours(60));
        await desk.AddLeadAsync("new");
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer);

        string page = await lan.ReadAsync("/staff/leads");

        Assert.True(page.IndexOf("Nguyễn Thị Lan", StringComparison.Ordinal) < page.IndexOf("Trần Văn Cũ", StringComparison.Ordinal));
        Assert.Contains("0912 ••• •78", page, StringComparison.Ordinal);
        Assert.DoesNotContain("345 678", page, StringComparison.Ordinal);
        Assert.DoesNotContain("345678", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "<span class=\"tag[^>]*>Mới hôm nay"));
        Assert.Single(Regex.Matches(page, "<span class=\"tag[^>]*>Quá hạn"));
    }

    [Fact]
    public async Task Filters_compose_in_the_address_and_pages_follow_each_other()
    {
        await using Desk desk = await Desk.StartAsync();
        for (int i = 0; i < LeadDirectory.PageSize + 3; i++) await desk.AddLeadAsync($"chat{i}", $"Người Số {i}", $"+849123{i:D5}", age: TimeSpan.FromMinutes(i));
        await desk.AddLeadAsync("hue", "Lê Thị Huế", "+84987654321", details: details => details with { Province = "hue", Markets = ["taiwan"] });
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer);

        string hue = await lan.ReadAsync("/staff/leads?province=hue&market=taiwan&status=new&consent=stands&since=2026-11-22&until=2026-11-22");
        string none = await lan.ReadAsync("/staff/leads?province=hue&market=japan");
        string first = await lan.ReadAsync("/staff/leads?province=khanh-hoa");
        string next = Regex.Match(first, "href=\"([^\"]+)\" rel=\"next\"").Groups[1].Value;
        string second = await lan.ReadAsync(next);

        Assert.Contains("Lê Thị Huế", hue, StringComparison.Ordinal);
        Assert.DoesNotContain("Người Số", hue, StringComparison.Ordinal);
        Assert.Contains("Không có phiếu nào như vậy", none, StringComparison.Ordinal);
        Assert.Contains("53</strong> phiếu", first, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(second, "name=\"ids\""));
    }

    [Theory]
    [InlineData("province=" + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("since=31/02/2026")]
    [InlineData("status=new&status=contacted")]
    [InlineData("consent=whatever")]
    [InlineData("due=whenever")]
    [InlineData("after=1-2-3")]
    [InlineData("source=a%00b")]
    public async Task Filters_that_no_form_sends_are_refused(string filters)
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer);

        using HttpResponseMessage answer = await lan.GetAsync("/staff/leads?" + filters);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_search_finds_by_number_and_name_and_leaves_no_words_behind()
    {
        await using Desk desk = await Desk.StartAsync();
        await desk.AddLeadAsync("one");
        await desk.AddLeadAsync("two", "Phạm Văn Hai", "+84987654321");
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer);
        await lan.ReadAsync("/staff/leads");

        foreach (string words in new[] { "0912.345.678", "+84 912 345 678", "84912345678", "lan", "NGUYEN thi", "Nguyễn Lan" })
        {
            using HttpResponseMessage answer = await lan.PostAsync("/staff/leads?handler=Search", ("words", words));
            string page = await DeskBrowser.TextOf(answer);
            Assert.True(page.Contains("Nguyễn Thị Lan</a>", StringComparison.Ordinal) && !page.Contains("Phạm Văn Hai", StringComparison.Ordinal), words);
        }

        using HttpResponseMessage broken = await lan.PostAsync("/staff/leads?handler=Search", ("words", "0912 345"));
        Assert.Contains("chưa thành một số điện thoại", await DeskBrowser.TextOf(broken), StringComparison.Ordinal);
        Assert.Contains(await desk.AuditAsync(), entry => entry is { Action: LeadAudit.List, Detail: "found=1", Subject: null });
        Assert.DoesNotContain(desk.LogLines, line => line.Contains("0912", StringComparison.Ordinal) || line.Contains("nguyen", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(await desk.AuditAsync(), entry => entry.Detail?.Contains("912", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Views_are_kept_and_belong_to_one_account()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan"), mai = await desk.SignedInAsync(StaffRole.Officer, "mai");
        await lan.ReadAsync("/staff/leads?province=hue");

        using HttpResponseMessage saved = await lan.PostAsync("/staff/leads?handler=SaveView", ("name", "<b>Huế</b>"), ("query", "province=hue&nothing=1"));
        using HttpResponseMessage wrong = await lan.PostAsync("/staff/leads?handler=SaveView", ("name", "Huế"), ("query", "since=x"));
        string own = await (await lan.GetAsync("/staff/leads")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        string others = await mai.ReadAsync("/staff/leads");

        Assert.Equal("/staff/leads?province=hue&done=view", saved.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("href=\"/staff/leads?province=hue\"", own, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Huế", own, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Huế", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Bộ lọc đã lưu", others, StringComparison.Ordinal);
        SavedView view = Assert.Single(await desk.Services.GetRequiredService<ISavedViewStore>().ListAsync("id-lan", TestContext.Current.CancellationToken));
        using HttpResponseMessage stolen = await mai.PostAsync("/staff/leads?handler=DropView", ("view", view.Id));
        using HttpResponseMessage dropped = await lan.PostAsync("/staff/leads?handler=DropView", ("view", view.Id));
        Assert.Equal(HttpStatusCode.NotFound, stolen.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, dropped.StatusCode);
    }

    [Fact]
    public async Task Those_ticked_are_changed_and_all_that_a_filter_means_after_the_count_was_confirmed()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId one = await desk.AddLeadAsync("one"), two = await desk.AddLeadAsync("two", "Hai", "+84987654321");
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        await lan.ReadAsync("/staff/leads");

        using HttpResponseMessage ticked = await lan.PostAsync("/staff/leads?handler=Bulk", ("ids", one.ToString()), ("query", ""), ("set", "status"), ("status", "following"));
        await EndAsync(desk, ticked);
        using HttpResponseMessage asked = await lan.PostAsync("/staff/leads?handler=Bulk", ("across", "true"), ("query", "province=khanh-hoa"), ("set", "assignee"), ("assignee", "id-lan"));
        using HttpResponseMessage other = await lan.PostAsync("/staff/leads?handler=Bulk", ("across", "true"), ("confirmed", "7"), ("query", "province=khanh-hoa"), ("set", "assignee"), ("assignee", "id-lan"));
        bool wasLeft = (await desk.LeadAsync(two)).Assignee is null;
        using HttpResponseMessage confirmed = await lan.PostAsync("/staff/leads?handler=Bulk", ("across", "true"), ("confirmed", "2"), ("query", "province=khanh-hoa"), ("set", "assignee"), ("assignee", "id-lan"));
        await EndAsync(desk, confirmed);

        Assert.Equal("following", (await desk.LeadAsync(one)).Status);
        Assert.Equal(Lead.NewStatus, (await desk.LeadAsync(two)).Status);
        Assert.Contains("2 phiếu của bộ lọc này sẽ được giao cho Người lan", await DeskBrowser.TextOf(asked), StringComparison.Ordinal);
        Assert.Contains("Danh sách vừa thay đổi", await DeskBrowser.TextOf(other), StringComparison.Ordinal);
        Assert.True(wasLeft);
        Assert.Equal("id-lan", (await desk.LeadAsync(two)).Assignee);
        Assert.Contains("2 trong 2 phiếu. Xong.", await lan.ReadAsync(confirmed.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.Contains(await desk.AuditAsync(), entry => entry.Action == LeadAudit.Assign && entry.Subject == two.ToString());
    }

    [Fact]
    public async Task A_deployment_names_its_own_statuses()
    {
        await using Desk desk = await Desk.StartAsync(null, null, null, "--Staff:Statuses:0:Id", "waiting", "--Staff:Statuses:0:Name", "Chờ hồ sơ");
        LeadId id = await desk.AddLeadAsync("one");
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer);
        await lan.ReadAsync($"/staff/leads/{id}");

        using HttpResponseMessage unknown = await lan.PostAsync($"/staff/leads/{id}?handler=Status", ("Version", await desk.VersionAsync(id)), ("status", "departed"));
        using HttpResponseMessage known = await lan.PostAsync($"/staff/leads/{id}?handler=Status", ("Version", await desk.VersionAsync(id)), ("status", "waiting"));

        Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);
        Assert.Equal("waiting", (await desk.LeadAsync(id)).Status);
        Assert.Contains("Chờ hồ sơ", await lan.ReadAsync("/staff/leads?status=waiting"), StringComparison.Ordinal);
    }

    /// <summary>Waits until the change that an answer leads to is over.</summary>
    private static async Task EndAsync(Desk desk, HttpResponseMessage answer)
    {
        string run = answer.Headers.Location!.ToString().Split('/')[^1];
        await desk.Services.GetRequiredService<BulkWork>().Find((await desk.FindAsync("lan")), run)!.Ended;
    }
}
