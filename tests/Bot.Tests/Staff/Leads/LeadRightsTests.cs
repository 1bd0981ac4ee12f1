using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff.Leads;

/// <summary>What people may ask of whoever holds their registration, done at the desk.</summary>
public sealed class LeadRightsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_tells_an_officer_to_stop_is_called_no_more()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId id = await desk.AddLeadAsync("one");
        var tasks = desk.Services.GetRequiredService<ILeadTaskStore>();
        await tasks.AddAsync(new LeadTask(0, id, "", "", desk.Clock.GetUtcNow().AddDays(1), desk.Services.GetRequiredService<PersonalDataSeal>().Seal("Gọi")), Cancellation);
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        await lan.ReadAsync($"/staff/leads/{id}");

        Assert.Equal($"/staff/leads/{id}?done=withdraw", await PostAsync(lan, desk, id, "Withdraw"));
        string page = await lan.ReadAsync($"/staff/leads/{id}?done=withdraw");

        Assert.Contains("Đã rút đồng ý: không được gọi", page, StringComparison.Ordinal);
        Assert.DoesNotContain("tel:", page, StringComparison.Ordinal);
        Assert.Equal(desk.Clock.GetUtcNow(), (await desk.LeadAsync(id)).WithdrawnAt);
        Assert.NotNull(Assert.Single(await tasks.ListOfLeadAsync(id, Cancellation)).DoneAt);
        Assert.Contains(await desk.AuditAsync(), entry => (entry.Action, entry.Actor, entry.Subject) == (LeadAudit.Withdraw, "id-lan", id.ToString()));
        Assert.Contains("Đã rút đồng ý", (await SayAsync(desk, "one", "/dulieu")).Text, StringComparison.Ordinal);
        using HttpResponseMessage again = await lan.PostAsync($"/staff/leads/{id}?handler=Withdraw", ("Version", await desk.VersionAsync(id)));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task An_imported_lead_that_has_no_chat_can_be_withdrawn_and_erased()
    {
        await using Desk desk = await Desk.StartAsync();
        var vault = desk.Services.GetRequiredService<LeadVault>();
        var person = new LeadPerson("Lò Văn Cũ", "+84987654321", "xã Mai Sơn, tỉnh Sơn La");
        var details = new LeadDetails(vault.Seal(person), vault.PhoneKey(person.Phone), false, vault.SearchKeysOf(person), "son-la", null, [], [], null, null, new LeadSource("import"), null);
        await desk.Leads.ImportAsync([new ImportedLead(details, Lead.NewStatus, desk.Clock.GetUtcNow())], Cancellation);
        LeadId id = Assert.Single((await desk.Leads.ListAsync(new LeadFilter(), null, 2, Cancellation)).Leads).Id;
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        await lan.ReadAsync($"/staff/leads/{id}");

        Assert.EndsWith("done=withdraw", await PostAsync(lan, desk, id, "Withdraw"), StringComparison.Ordinal);
        Assert.Equal("/staff/leads?done=erased", await PostAsync(lan, desk, id, "Erase", ("sure", "true")));

        Assert.Null(await desk.Leads.FindAsync(id, Cancellation));
    }

    [Fact]
    public async Task A_lead_is_erased_once_it_is_confirmed()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId id = await desk.AddLeadAsync("one");
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        await lan.ReadAsync($"/staff/leads/{id}");

        using HttpResponseMessage unsure = await lan.PostAsync($"/staff/leads/{id}?handler=Erase", ("Version", await desk.VersionAsync(id)));
        Assert.Contains("Chưa xóa gì", await DeskBrowser.TextOf(unsure), StringComparison.Ordinal);
        Assert.Equal("/staff/leads?done=erased", await PostAsync(lan, desk, id, "Erase", ("sure", "true")));

        Assert.Contains("Đã xóa phiếu", await lan.ReadAsync("/staff/leads?done=erased"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lan.GetAsync($"/staff/leads/{id}")).StatusCode);
        Assert.Empty(await desk.Leads.ListEventsAsync(id, Cancellation));
        Assert.Equal(1, await desk.Leads.CountErasedAsync(Cancellation));
        Assert.DoesNotContain("Phiếu", (await SayAsync(desk, "one", "/dulieu")).Text, StringComparison.Ordinal);
        Assert.Single(await desk.AuditAsync(), entry => (entry.Action, entry.Actor, entry.Subject) == (LeadAudit.Erase, "id-lan", id.ToString()));
    }

    [Fact]
    public async Task Name_number_and_place_are_corrected_and_what_they_were_stays_sealed_in_the_history()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId id = await desk.AddLeadAsync("one", person: person => person with { Trade = "thợ may" }, details: details => details with { IsPhoneProven = true });
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        string form = await lan.ReadAsync($"/staff/leads/{id}/correct");
        Assert.Contains("value=\"0912 345 678\"", form, StringComparison.Ordinal);

        Assert.Equal($"/staff/leads/{id}?done=correct", await CorrectAsync(lan, desk, id, "Nguyễn Thị Lân", "0987 654 321", "xã Mai Sơn, Sơn La"));
        string page = await lan.ReadAsync($"/staff/leads/{id}?done=correct");

        LeadPerson person = await desk.PersonAsync(id);
        Lead lead = await desk.LeadAsync(id);
        Assert.Equal(("Nguyễn Thị Lân", "+84987654321", "xã Mai Sơn, Sơn La", "thợ may"), (person.Name, person.Phone, person.Place, person.Trade));
        Assert.Equal((false, "son-la", (string?)null), (lead.Details.IsPhoneProven, lead.Details.Province, lead.Details.Centre));
        Assert.NotNull(lead.Details.Commune);
        Assert.Contains("Sửa tên, số điện thoại, nơi ở", page, StringComparison.Ordinal);
        Assert.Contains("Trước đó: Nguyễn Thị Lan, 0912 345 678, phường Phan Rang", page, StringComparison.Ordinal);
        LeadEvent line = (await desk.Leads.ListEventsAsync(id, Cancellation))[^1];
        Assert.DoesNotContain("Nguyễn", System.Text.Encoding.UTF8.GetString(line.Sealed!), StringComparison.Ordinal);
        Assert.Contains(await desk.AuditAsync(), entry => (entry.Action, entry.Subject, entry.Detail) == (LeadAudit.Correct, id.ToString(), "name phone place"));
        var vault = desk.Services.GetRequiredService<LeadVault>();
        Assert.Single((await desk.Leads.ListAsync(new LeadFilter { SearchKeys = [vault.PhoneKey("+84987654321")] }, null, 2, Cancellation)).Leads);
        Assert.Empty((await desk.Leads.ListAsync(new LeadFilter { SearchKeys = [vault.PhoneKey("+84912345678")] }, null, 2, Cancellation)).Leads);
        Reply own = await SayAsync(desk, "one", "/dulieu");
        Assert.Contains("+84987654321", own.Text, StringComparison.Ordinal);
        Assert.Contains("Cán bộ sửa ngày", own.Text, StringComparison.Ordinal);
        Assert.Contains("+84912345678", own.File!.Text, StringComparison.Ordinal);   // what it was before
    }

    [Fact]
    public async Task A_number_that_is_known_elsewhere_stands_beside_that_lead()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId known = await desk.AddLeadAsync("known", "Lò Thị Biết", "+84987654321"), id = await desk.AddLeadAsync("one");
        LeadId elsewhere = await desk.AddLeadAsync("other", "Lò Thị Xa", "+84977777777", centre: "hue");
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        await lan.ReadAsync($"/staff/leads/{id}/correct");

        string place = (await desk.PersonAsync(id)).Place, address = await CorrectAsync(lan, desk, id, "Nguyễn Thị Lan", "0987654321", place);
        using HttpResponseMessage moved = await lan.GetAsync(address);
        Assert.Equal($"/staff/leads/{known}?done=correct-beside", moved.Headers.Location!.ToString());
        Assert.Contains("Nguyễn Thị Lan", await lan.ReadAsync(moved.Headers.Location.ToString()), StringComparison.Ordinal);
        Assert.Equal(known, (await desk.LeadAsync(id)).Beside);

        address = await CorrectAsync(lan, desk, known, "Lò Thị Biết", "0977777777", place);
        using HttpResponseMessage gone = await lan.GetAsync(address);
        Assert.Equal("/staff/leads?done=elsewhere", gone.Headers.Location!.ToString());
        Assert.DoesNotContain("Lò Thị Xa", await lan.ReadAsync("/staff/leads?done=elsewhere"), StringComparison.Ordinal);
        Assert.Equal(elsewhere, (await desk.LeadAsync(known)).Beside);
    }

    [Fact]
    public async Task What_makes_no_sense_corrects_nothing_and_stays_typed()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId id = await desk.AddLeadAsync("one");
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        await lan.ReadAsync($"/staff/leads/{id}/correct");
        string version = await desk.VersionAsync(id), place = (await desk.PersonAsync(id)).Place;

        foreach ((string name, string phone, string where) in new[]
        {
            ("", "0912345678", place), ("123", "0912345678", place), (new string('a', 101), "0912345678", place), ("Lan", "12", place), ("Lan", "0912345678 hoặc 0987654321", place), ("Lan", "113", place),
            ("Lan", "0912345678", ""), ("Lan", "0912345678", "trên trời"), ("Lan", "0912345678", new string('a', 301)), ("Nguyễn Thị Lan", "+84912345678", place),
        })
        {
            using HttpResponseMessage answer = await lan.PostAsync($"/staff/leads/{id}/correct", ("Version", version), ("Name", name), ("Phone", phone), ("Place", where));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("role=\"alert\"", await DeskBrowser.TextOf(answer), StringComparison.Ordinal);
        }

        Assert.Equal(version, await desk.VersionAsync(id));
        Assert.DoesNotContain(await desk.AuditAsync(), entry => entry.Action == LeadAudit.Correct);
    }

    [Fact]
    public async Task Who_comes_second_changes_nothing()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId id = await desk.AddLeadAsync("one");
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        await lan.ReadAsync($"/staff/leads/{id}/correct");
        string seen = await desk.VersionAsync(id);
        Assert.EndsWith("done=status", await PostAsync(lan, desk, id, "Status", ("status", "following")), StringComparison.Ordinal);

        using HttpResponseMessage withdraw = await lan.PostAsync($"/staff/leads/{id}?handler=Withdraw", ("Version", seen));
        using HttpResponseMessage erase = await lan.PostAsync($"/staff/leads/{id}?handler=Erase", ("Version", seen), ("sure", "true"));
        using HttpResponseMessage correct = await lan.PostAsync($"/staff/leads/{id}/correct", ("Version", seen), ("Name", "Lan Khác"), ("Phone", "0912345678"), ("Place", "Sơn La"));

        Assert.Equal([HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict], [withdraw.StatusCode, erase.StatusCode, correct.StatusCode]);
        Assert.Contains("value=\"Lan Khác\"", await DeskBrowser.TextOf(correct), StringComparison.Ordinal);
        Assert.Null((await desk.LeadAsync(id)).WithdrawnAt);
    }

    [Fact]
    public async Task A_correction_stays_when_a_merge_is_undone()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId id = await desk.AddLeadAsync("one", "Nguyễn Thị Lan"), other = await desk.AddLeadAsync("two", "Lan", person: person => person with { Trade = "thợ hàn" });
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        await lan.ReadAsync($"/staff/leads/{id}/merge?with={other}");
        using HttpResponseMessage merged = await lan.PostAsync($"/staff/leads/{id}/merge", ("with", other.ToString()), ("version", await desk.VersionAsync(id)), ("take-trade", "other"));
        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);

        Assert.EndsWith("done=correct", await CorrectAsync(lan, desk, id, "Nguyễn Thị Lân", "0912345678", (await desk.PersonAsync(id)).Place), StringComparison.Ordinal);
        Assert.EndsWith("done=unmerge", await PostAsync(lan, desk, id, "Unmerge", ("submission", other.ToString())), StringComparison.Ordinal);

        LeadPerson person = await desk.PersonAsync(id);
        Assert.Equal(("Nguyễn Thị Lân", (string?)null), (person.Name, person.Trade));
    }

    /// <summary>Sends a form of the page.</summary>
    /// <returns>Where it leads.</returns>
    private static async Task<string> PostAsync(DeskBrowser browser, Desk desk, LeadId id, string handler, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await browser.PostAsync($"/staff/leads/{id}?handler={handler}", [.. fields, ("Version", await desk.VersionAsync(id))]);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, handler + ": " + await DeskBrowser.TextOf(answer));
        return answer.Headers.Location!.ToString();
    }

    private static async Task<string> CorrectAsync(DeskBrowser browser, Desk desk, LeadId id, string name, string phone, string place)
    {
        using HttpResponseMessage answer = await browser.PostAsync($"/staff/leads/{id}/correct", ("Version", await desk.VersionAsync(id)), ("Name", name), ("Phone", phone), ("Place", place));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await DeskBrowser.TextOf(answer));
        return answer.Headers.Location!.ToString();
    }

    private static async Task<Reply> SayAsync(Desk desk, string chat, string text) =>
        (await desk.Services.GetRequiredService<TurnHandler>().HandleAsync(new IncomingMessage(new ConversationId("telegram", chat), Guid.NewGuid().ToString(), text, null, desk.Clock.GetUtcNow()), Cancellation))[0];
}
