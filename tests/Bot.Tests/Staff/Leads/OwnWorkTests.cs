using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff.Leads;

/// <summary>What staff did about a registration is told to whoever sent it, and nothing of anybody else's.</summary>
public sealed class OwnWorkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Notes_calls_tasks_and_status_are_told_in_words_and_in_the_file()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId id = await desk.AddLeadAsync("one"), other = await desk.AddLeadAsync("two", "Lò Thị Khác", "+84987654321");
        await WorkAsync(desk, id, "Chị bận đến trưa", "reached", "Gọi lại thứ Năm");
        await WorkAsync(desk, other, "Chuyện của người khác", "no-answer", "Hẹn người khác");

        Reply own = await OwnDataAsync(desk, "one");

        foreach (string told in new[] { "Chị bận đến trưa", "Gọi lại thứ Năm", "Đã nói chuyện", "Đã liên hệ" })
        {
            Assert.Contains(told, own.Text, StringComparison.Ordinal);
            Assert.Contains(told, own.File!.Text, StringComparison.Ordinal);
        }

        foreach (string hidden in new[] { "người khác", "id-lan", "Người lan" }) Assert.DoesNotContain(hidden, own.Text + own.File!.Text, StringComparison.Ordinal);
        using JsonDocument file = JsonDocument.Parse(own.File!.Text);
        JsonElement registration = file.RootElement.GetProperty("registrations")[0];
        Assert.Equal("Đã liên hệ", registration.GetProperty("status").GetString());
        Assert.Equal(["call", "note", "task"], registration.GetProperty("work").EnumerateArray().Select(work => work.GetProperty("kind").GetString()).Order());
    }

    [Fact]
    public async Task After_a_wrong_number_the_words_of_notes_and_tasks_are_not_told()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId id = await desk.AddLeadAsync("one");
        await WorkAsync(desk, id, "Máy của bà Tám, bà ở Mai Sơn", "wrong-number", "Gọi lại bà Tám");

        Reply own = await OwnDataAsync(desk, "one");

        Assert.DoesNotContain("Tám", own.Text + own.File!.Text, StringComparison.Ordinal);
        Assert.Contains("Sai số", own.Text, StringComparison.Ordinal);
        Assert.Contains("muốn nghe thì hỏi nơi giữ phiếu", own.Text, StringComparison.Ordinal);
        Assert.Contains("\"isUnsaid\": true", own.File!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_staff_wrote_once_another_chats_submission_was_merged_is_not_told()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId id = await desk.AddLeadAsync("one"), other = await desk.AddLeadAsync("two", "Lò Thị Khác");
        StaffAccount admin = await desk.AddAsync(StaffRole.Administrator);
        await desk.Services.GetRequiredService<LeadMerging>().MergeAsync(admin, id, 1, other, new HashSet<string> { "name" }, Cancellation);
        await WorkAsync(desk, id, "Tên thật là Khác", "reached", "Gọi chị Khác");

        Assert.DoesNotContain("Khác", await TextAsync("one"), StringComparison.Ordinal);
        Assert.DoesNotContain("Gọi chị", await TextAsync("two"), StringComparison.Ordinal);

        async Task<string> TextAsync(string chat) => (await OwnDataAsync(desk, chat)) is { } own ? own.Text + own.File!.Text : "";
    }

    [Fact]
    public async Task Of_much_work_the_latest_is_told_and_the_file_has_all()
    {
        await using Desk desk = await Desk.StartAsync();
        LeadId id = await desk.AddLeadAsync("one");
        StaffAccount lan = await desk.AddAsync(StaffRole.Officer, "lan");
        var work = desk.Services.GetRequiredService<LeadWork>();
        for (int note = 1; note <= 13; note++)
            Assert.Equal(LeadWorkResult.Done, await work.NoteAsync(lan, id, note, string.Create(CultureInfo.InvariantCulture, $"<{note}>") + new string('x', 400), Cancellation));

        Reply own = await OwnDataAsync(desk, "one");

        Assert.DoesNotContain("<3>", own.Text, StringComparison.Ordinal);
        Assert.Contains("<13>", own.Text, StringComparison.Ordinal);
        Assert.Contains("Còn 3 mục cũ hơn", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('x', 301), own.Text, StringComparison.Ordinal);
        Assert.Contains(new string('x', 400), own.File!.Text, StringComparison.Ordinal);
        using JsonDocument file = JsonDocument.Parse(own.File.Text);
        Assert.Equal(13, file.RootElement.GetProperty("registrations")[0].GetProperty("work").GetArrayLength());
    }

    private static async Task WorkAsync(Desk desk, LeadId id, string note, string call, string task)
    {
        StaffAccount lan = await desk.Store.FindByLoginAsync("lan", Cancellation) ?? await desk.AddAsync(StaffRole.Officer, "lan");
        var work = desk.Services.GetRequiredService<LeadWork>();
        Assert.Equal(LeadWorkResult.Done, await work.PlanAsync(lan, id, desk.Clock.GetUtcNow().AddDays(1), task, "", Cancellation));
        Assert.Equal(LeadWorkResult.Done, await work.NoteAsync(lan, id, (await desk.LeadAsync(id)).Version, note, Cancellation));
        Assert.Equal(LeadWorkResult.Done, await work.CallAsync(lan, id, (await desk.LeadAsync(id)).Version, call, Cancellation));
    }

    private static async Task<Reply> OwnDataAsync(Desk desk, string chat) =>
        (await desk.Services.GetRequiredService<TurnHandler>().HandleAsync(new IncomingMessage(new ConversationId("telegram", chat), Guid.NewGuid().ToString(), "/dulieu", null, desk.Clock.GetUtcNow()), Cancellation))[0];
}
