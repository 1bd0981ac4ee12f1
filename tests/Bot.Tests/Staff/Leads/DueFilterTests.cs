using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff.Leads;

/// <summary>What is to be done today, as filters of the list; the names of those who left among them.</summary>
public sealed class DueFilterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Overdue_are_just_those_marked_so_and_today_just_those_new_today()
    {
        await using Desk desk = await Desk.StartAsync();
        await desk.AddLeadAsync("old", "Cũ Chưa Gọi", "+84987654321", age: TimeSpan.FromHours(60));
        LeadId planned = await desk.AddLeadAsync("planned", "Hẹn Quá Giờ", "+84987654322", age: TimeSpan.FromHours(20));
        LeadId later = await desk.AddLeadAsync("later", "Hẹn Ngày Mai", "+84987654323", age: TimeSpan.FromHours(20));
        await desk.AddLeadAsync("gone", "Đã Rút", "+84987654324", age: TimeSpan.FromHours(60));
        await desk.WithdrawAsync("gone");
        await desk.AddLeadAsync("new", "Mới Tinh", "+84987654325");
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        await PlanAsync(desk, planned, TimeSpan.FromHours(-1));
        await PlanAsync(desk, later, TimeSpan.FromDays(1));

        string all = await lan.ReadAsync("/staff/leads"), overdue = await lan.ReadAsync("/staff/leads?due=overdue"), today = await lan.ReadAsync("/staff/leads?due=today");
        string composed = await lan.ReadAsync("/staff/leads?due=overdue&province=hue"), none = await lan.ReadAsync("/staff/leads?due=today&status=contacted");
        string home = await lan.ReadAsync("/staff");

        Assert.Equal(["Cũ Chưa Gọi", "Hẹn Quá Giờ"], NamesIn(overdue).Order(StringComparer.Ordinal));
        Assert.Equal(2, Regex.Count(all, "<span class=\"tag[^>]*>Quá hạn"));
        Assert.Equal(["Mới Tinh"], NamesIn(today));
        Assert.Empty(NamesIn(composed));
        Assert.Empty(NamesIn(none));
        Assert.Contains("href=\"/staff/leads?due=overdue\" aria-label=\"Phiếu quá hạn: 2\"", home, StringComparison.Ordinal);
        Assert.Contains("href=\"/staff/leads?due=today\" aria-label=\"Phiếu mới hôm nay: 1\"", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_overdue_elsewhere_is_not_in_an_officers_list()
    {
        await using Desk desk = await Desk.StartAsync();
        await desk.AddLeadAsync("old", "Của Sơn La", "+84987654321", centre: "son-la", age: TimeSpan.FromHours(60));
        LeadId planned = await desk.AddLeadAsync("planned", "Hẹn Sơn La", "+84987654322", centre: "son-la");
        await PlanAsync(desk, planned, TimeSpan.FromHours(-1));
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan"), all = await desk.SignedInAsync(StaffRole.Administrator, "chu");

        Assert.Empty(NamesIn(await lan.ReadAsync("/staff/leads?due=overdue")));
        Assert.Equal(2, NamesIn(await all.ReadAsync("/staff/leads?due=overdue")).Length);
        Assert.Equal(2, NamesIn(await all.ReadAsync("/staff/leads?due=overdue&centre=son-la")).Length);
    }

    [Fact]
    public async Task Who_left_stays_in_the_filter_and_is_marked()
    {
        await using Desk desk = await Desk.StartAsync();
        await desk.AddAsync(StaffRole.Officer, "mai", change: account => account with { DisabledAt = desk.Clock.GetUtcNow() });
        await desk.AddAsync(StaffRole.Officer, "tam", centre: "son-la", change: account => account with { DisabledAt = desk.Clock.GetUtcNow() });
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");

        string page = await lan.ReadAsync("/staff/leads");

        Assert.Matches("<option value=\"id-mai\">Người mai \\(đã khóa\\)</option>", page);
        Assert.Single(Regex.Matches(page, "value=\"id-mai\""));   // nothing can be given to them
        Assert.DoesNotContain("Người tam", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_with_more_than_a_page_is_paged_without_its_words_in_an_address()
    {
        await using Desk desk = await Desk.StartAsync();
        for (int n = 0; n < LeadDirectory.PageSize + 4; n++) await desk.AddLeadAsync($"chat{n}", $"Trần Thị Số {n}", $"+849123{n:D5}", age: TimeSpan.FromMinutes(n));
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        await lan.ReadAsync("/staff/leads");

        using HttpResponseMessage first = await lan.PostAsync("/staff/leads?handler=Search", ("words", "tran thi"));
        string page = await DeskBrowser.TextOf(first), after = Regex.Match(page, "name=\"after\" value=\"([^\"]+)\"").Groups[1].Value;
        using HttpResponseMessage next = await lan.PostAsync("/staff/leads?handler=Search", ("words", "tran thi"), ("after", after));
        string rest = await DeskBrowser.TextOf(next);
        using HttpResponseMessage broken = await lan.PostAsync("/staff/leads?handler=Search", ("words", "tran thi"), ("after", "1-2-3"));

        Assert.Equal((LeadDirectory.PageSize, 4), (NamesIn(page).Length, NamesIn(rest).Length));
        Assert.Empty(NamesIn(page).Intersect(NamesIn(rest)));
        Assert.DoesNotContain("name=\"after\"", rest, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, broken.StatusCode);
    }

    private static string[] NamesIn(string page) => [.. Regex.Matches(page, "<th scope=\"row\"><a href=\"/staff/leads/\\d+\">([^<]+)</a>").Select(match => match.Groups[1].Value)];

    private static async Task PlanAsync(Desk desk, LeadId lead, TimeSpan due)
    {
        byte[] text = desk.Services.GetRequiredService<PersonalDataSeal>().Seal("Gọi lại");
        await desk.Services.GetRequiredService<ILeadTaskStore>().AddAsync(new LeadTask(0, lead, "", "", desk.Clock.GetUtcNow() + due, text), Token);
        // Somebody has looked at it.
        Lead seen = await desk.LeadAsync(lead);
        await desk.Leads.UpdateAsync(lead, seen.Version, new LeadUpdate(new LeadEvent(desk.Clock.GetUtcNow(), LeadEventKind.Changed, "id-lan")) { Status = "contacted" }, Token);
    }
}
