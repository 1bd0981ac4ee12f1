using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Staff.Exports;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Bot.Tests.Leads.Export;
using WorkerAdvisor.Bot.Tests.Staff.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff.Exports;

public sealed class ExportJobTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_filtered_leads_come_as_a_file_with_the_columns_chosen()
    {
        using var data = new TemporaryDirectory();
        await using Desk desk = await Desk.StartAsync(data.Path);
        await desk.AddLeadAsync("one", "=HYPERLINK(\"x\")");
        await desk.AddLeadAsync("two", "Lê Thị Huế", "+84987654321", details: details => details with { Province = "hue" });
        await desk.AddLeadAsync("gone", "Đã Rút", "+84977654321");
        await desk.WithdrawAsync("gone");
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");

        ExportJob csv = await ExportAsync(desk, lan, "province=khanh-hoa", "csv", ("column", "name"), ("column", "phone"), ("column", "status"), ("place-phone", "1"), ("place-name", "2"));
        string text = await lan.ReadAsync($"/staff/exports/{csv.Id}");
        ExportJob xlsx = await ExportAsync(desk, lan, "", "xlsx", ("column", "name"), ("column", "province"));
        using HttpResponseMessage file = await lan.GetAsync($"/staff/exports/{xlsx.Id}");
        using var bytes = new MemoryStream(await file.Content.ReadAsByteArrayAsync(Cancellation));
        var workbook = new Workbook(bytes);

        Assert.Equal("Số điện thoại,Họ và tên,Trạng thái\r\n0912345678,\"'=HYPERLINK(\"\"x\"\")\",Mới\r\n", text);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("phieu-dang-ky-2026-11-22.xlsx", file.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(["Họ và tên", "Tỉnh, thành phố"], workbook.Headings);
        Assert.Equal(3, workbook.Rows.Length);
        Assert.False(workbook.HasFormulas);
        Assert.Contains(await desk.AuditAsync(), entry => entry is { Action: LeadAudit.Export, Detail: "csv count=1 columns=phone,name,status of province=khanh-hoa" });
        foreach (string path in Directory.GetFiles(Path.Combine(data.Path, "exports")))
            Assert.DoesNotContain("HYPERLINK", Encoding.UTF8.GetString(await File.ReadAllBytesAsync(path, Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_asked_gets_the_file_and_only_for_an_hour()
    {
        using var data = new TemporaryDirectory();
        string folder = Path.Combine(data.Path, "exports");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "left"), "x", Cancellation);
        await using (Desk desk = await Desk.StartAsync(data.Path))
        {
            Assert.False(Directory.Exists(folder));
            await desk.AddLeadAsync("one");
            using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan"), mai = await desk.SignedInAsync(StaffRole.Officer, "mai");
            ExportJob job = await ExportAsync(desk, lan, "", "csv", ("column", "name"));

            await mai.ReadAsync("/staff/exports");
            Assert.Equal(HttpStatusCode.NotFound, (await mai.GetAsync($"/staff/exports/{job.Id}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await mai.PostAsync("/staff/exports?handler=Drop", ("file", job.Id))).StatusCode);
            foreach (string other in new[] { "..%2f..%2fstore.db", "..%5c..%5cstore.db", "%2e%2e%2fkeys", job.Id[..^1], job.Id + "%00" })
                Assert.InRange((int)(await lan.GetAsync("/staff/exports/" + other)).StatusCode, 400, 404);
            Assert.Equal(HttpStatusCode.OK, (await lan.GetAsync($"/staff/exports/{job.Id}")).StatusCode);

            desk.Clock.Advance(TimeSpan.FromMinutes(61));
            Assert.Equal(HttpStatusCode.NotFound, (await lan.GetAsync($"/staff/exports/{job.Id}")).StatusCode);
            await ExportAsync(desk, lan, "", "csv", ("column", "name"));
            Assert.NotEmpty(Directory.GetFiles(folder));
        }

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_deployment_can_keep_lists_in()
    {
        await using Desk desk = await Desk.StartAsync(null, null, null, "--Staff:ExportsAllowed", "false");
        await desk.AddLeadAsync("one");
        using DeskBrowser admin = await desk.SignedInAsync(StaffRole.Administrator);

        string page = await admin.ReadAsync("/staff/exports"), list = await admin.ReadAsync("/staff/leads");
        using HttpResponseMessage answer = await admin.PostAsync("/staff/exports", ("query", ""), ("format", "csv"), ("column", "name"));

        Assert.Contains("không cho xuất danh sách", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Xuất đúng những phiếu", list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task What_no_form_sends_makes_no_file()
    {
        await using Desk desk = await Desk.StartAsync();
        using DeskBrowser lan = await desk.SignedInAsync(StaffRole.Officer, "lan");
        await lan.ReadAsync("/staff/exports");

        using HttpResponseMessage format = await lan.PostAsync("/staff/exports", ("query", ""), ("format", "../csv"), ("column", "name"));
        using HttpResponseMessage filters = await lan.PostAsync("/staff/exports", ("query", "province=" + new string('a', 5_000)), ("format", "csv"), ("column", "name"));
        using HttpResponseMessage columns = await lan.PostAsync("/staff/exports", ("query", ""), ("format", "csv"), ("column", "../../keys"));
        using HttpResponseMessage bare = await lan.PostBareAsync("/staff/exports", ("query", ""), ("format", "csv"), ("column", "name"));

        Assert.Equal(HttpStatusCode.BadRequest, format.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, filters.StatusCode);
        Assert.Contains("Chọn ít nhất một cột", await DeskBrowser.TextOf(columns), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.Empty(desk.Services.GetRequiredService<ExportJobs>().ListOf(await desk.FindAsync("lan")));
    }

    private static async Task<ExportJob> ExportAsync(Desk desk, DeskBrowser browser, string query, string format, params (string, string)[] fields)
    {
        await browser.ReadAsync("/staff/exports");
        ExportJobs jobs = desk.Services.GetRequiredService<ExportJobs>();
        StaffAccount account = await desk.FindAsync("lan");
        IReadOnlyList<ExportJob> before = jobs.ListOf(account);
        using HttpResponseMessage answer = await browser.PostAsync("/staff/exports", [.. fields, ("query", query), ("format", format)]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        ExportJob job = Assert.Single(jobs.ListOf(account).Except(before));
        await job.Ended;
        Assert.Equal(ExportState.Ready, job.State);
        return job;
    }
}
