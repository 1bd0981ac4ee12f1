using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using WorkerAdvisor.Bot.Staff;
using WorkerAdvisor.Bot.Staff.Handovers;
using WorkerAdvisor.Bot.Tests.Channels.Telegram;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.Storage.Staff;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Staff.Handovers;

/// <summary>A worker and officers in Telegram, over HTTP from end to end.</summary>
public sealed class TelegramHandoverTests : OnFakeTelegram
{
    private const long Officer = 8_001, OtherOfficer = 8_002, Volunteer = 8_003;
    private const string Unknown = "cách nấu bún bò ngon, gọi em 0987 654 321";

    private static readonly ConversationId Worker = new("telegram", "7001");

    [Fact]
    public async Task A_worker_and_an_officer_talk_and_the_bot_is_silent_until_it_is_over()
    {
        await using TelegramBot bot = await StartAsync();
        string note = await OpenAsync();

        await AnswersAsync(note, "Chào bạn, mình là <b>Lan</b> đây");
        BotCall answer = await Person.HearsAsync(4, Token);
        Person.Says("vay được bao nhiêu tiền");
        BotCall line = await Api.Person(Officer).HearsAsync(3, Token);
        Api.Person(Officer).Says("/xong 1");
        BotCall closed = await Person.HearsAsync(5, Token);
        Person.Says("vay được bao nhiêu tiền");
        BotCall machine = await Person.HearsAsync(6, Token);

        Assert.StartsWith("<b>Lan, người của nơi lo máy trả lời này:</b>", answer.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Lan&lt;/b&gt;", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Buttons, button => button.Data == "h:end");
        Assert.StartsWith("#1 vay được bao nhiêu tiền", line.Text, StringComparison.Ordinal);
        Assert.StartsWith("Lan, người của nơi lo máy trả lời này đã kết thúc", closed.Text, StringComparison.Ordinal);
        Assert.Contains("Ngân hàng Chính sách xã hội", machine.Text, StringComparison.Ordinal);
        string[] actions = [.. (await bot.Services.GetRequiredService<IAuditStore>().ListAsync(null, 10, Token)).Select(entry => entry.Entry.Action).Reverse()];
        Assert.Equal([HandoverAudit.Reply, HandoverAudit.Close], actions);
        Assert.DoesNotContain(bot.Logs, entry => entry.Contains("bún bò", StringComparison.Ordinal) || entry.Contains("654", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_phone_number_reaches_an_officers_Telegram_and_the_desk_has_it()
    {
        await using TelegramBot bot = await StartAsync();

        string note = await OpenAsync();

        Assert.StartsWith("#1 ", note, StringComparison.Ordinal);
        Assert.Contains("nấu bún bò", note, StringComparison.Ordinal);
        Assert.DoesNotContain("654", note, StringComparison.Ordinal);
        StaffAccount lan = (await Staff(bot).FindByLoginAsync("lan", Token))!;
        OfficerTalk talk = bot.Services.GetRequiredService<OfficerTalk>();
        var lines = await talk.OpenAsync(lan, (await talk.FindAsync(lan, new HandoverId(1), Token))!, Token);
        Assert.Equal(Unknown, Assert.Single(lines).Text);
    }

    [Fact]
    public async Task Only_an_officer_of_that_centre_answers_and_each_time_the_account_is_looked_at()
    {
        await using TelegramBot bot = await StartAsync();
        await Officers.AddAsync(bot.Services, "mai", centre: "son-la", telegram: OtherOfficer);
        await Officers.AddAsync(bot.Services, "tam", StaffRole.Volunteer, centre: null, telegram: Volunteer);
        string note = await OpenAsync();

        Api.Person(OtherOfficer).Says("/traloi 1 xin chào");
        BotCall other = await Api.Person(OtherOfficer).HearsAsync(1, Token);
        Api.Person(Volunteer).Says("/traloi 1 xin chào");
        BotCall volunteer = await Api.Person(Volunteer).HearsAsync(1, Token);
        StaffAccount lan = (await Staff(bot).FindByLoginAsync("lan", Token))!;
        await Staff(bot).UpdateAsync(lan with { DisabledAt = LiveBot.Today }, Token);
        await AnswersAsync(note, "/traloi 1 xin chào");
        BotCall disabled = await Api.Person(Officer).HearsAsync(2, Token);

        Assert.Contains("Không có cuộc trò chuyện nào số đó", other.Text, StringComparison.Ordinal);
        Assert.Contains("không có lệnh này", volunteer.Text, StringComparison.Ordinal);
        Assert.Contains("không có lệnh này", disabled.Text, StringComparison.Ordinal);
        Assert.Equal(3, Sent(Chat).Count);   // the offer, the question, and that it was handed over
        Assert.Equal(HandoverState.Waiting, (await Handovers(bot).FindOfChatAsync(Worker, Token))!.State);
    }

    [Fact]
    public async Task An_officers_own_chat_is_never_handed_over()
    {
        await using TelegramBot bot = await StartAsync();

        Api.Person(Officer).Says("/gapnguoi");
        BotCall article = await Api.Person(Officer).HearsAsync(1, Token);
        Api.Person(Officer).Presses("h:yes", 1);
        await Api.Person(Officer).HearsAsync(2, Token);

        Assert.DoesNotContain(article.Buttons, button => button.Data.StartsWith("h:", StringComparison.Ordinal));
        Assert.Null(await Handovers(bot).FindOfChatAsync(new ConversationId("telegram", $"{Officer}"), Token));
    }

    [Fact]
    public async Task The_worker_ends_it_and_the_officer_is_told()
    {
        await using TelegramBot bot = await StartAsync();
        string note = await OpenAsync();
        await AnswersAsync(note, "Chào bạn");
        await Person.HearsAsync(4, Token);

        Person.Says("/thoi");
        BotCall ended = await Person.HearsAsync(5, Token);
        BotCall told = await Api.Person(Officer).HearsAsync(3, Token);
        await AnswersAsync(note, "còn đó không");
        BotCall late = await Api.Person(Officer).HearsAsync(4, Token);

        Assert.Contains("Từ giờ mình trả lời", ended.Text, StringComparison.Ordinal);
        Assert.Contains("#1 Người này đã kết thúc", told.Text, StringComparison.Ordinal);
        Assert.Contains("Không có cuộc trò chuyện nào số đó", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_worker_ended_staff_do_not_open_again()
    {
        await using TelegramBot bot = await StartAsync();
        string note = await OpenAsync();
        await AnswersAsync(note, "Chào bạn");
        await Person.HearsAsync(4, Token);
        Person.Says("/thoi");
        await Person.HearsAsync(5, Token);
        OfficerTalk talk = bot.Services.GetRequiredService<OfficerTalk>();
        StaffAccount lan = (await Staff(bot).FindByLoginAsync("lan", Token))!;
        Handover ended = (await talk.FindAsync(lan, new HandoverId(1), Token))!;

        Assert.False(await talk.ReopenAsync(lan, ended, Token));

        Assert.True((await Handovers(bot).FindOfChatAsync(Worker, Token))!.IsEndedByChat);
        Assert.DoesNotContain(await bot.Services.GetRequiredService<IAuditStore>().ListAsync(null, 10, Token), entry => entry.Entry.Action == HandoverAudit.Reopen);
        Person.Says("vay được bao nhiêu tiền");
        Assert.Contains("Ngân hàng Chính sách xã hội", (await Person.HearsAsync(6, Token)).Text, StringComparison.Ordinal);   // the machine answers
    }

    [Fact]
    public async Task Who_was_never_answered_is_told_so_when_it_is_closed()
    {
        await using TelegramBot bot = await StartAsync();
        await OpenAsync();

        await bot.Services.GetRequiredService<OfficerTalk>().CloseSilentAsync(TimeSpan.FromSeconds(-5), Token);

        Assert.StartsWith("Chưa ai trả lời được bạn", (await Person.HearsAsync(4, Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_closes_it_and_the_worker_is_told()
    {
        await using TelegramBot bot = await StartAsync();
        await AnswersAsync(await OpenAsync(), "Chào bạn");
        await Person.HearsAsync(4, Token);

        int closed = await bot.Services.GetRequiredService<OfficerTalk>().CloseSilentAsync(TimeSpan.FromSeconds(-5), Token);
        BotCall told = await Person.HearsAsync(5, Token);

        Assert.Equal(1, closed);
        Assert.Contains("Lâu rồi chưa ai nhắn", told.Text, StringComparison.Ordinal);
        Assert.True((await Handovers(bot).FindOfChatAsync(Worker, Token))!.IsClosed);
    }

    [Fact]
    public async Task The_day_is_told_in_counts_only()
    {
        await using TelegramBot bot = await StartAsync("--Staff:PublicUrl=https://bot.example.vn");
        await OpenAsync();

        Api.Person(Officer).Says("/homnay");
        BotCall today = await Api.Person(Officer).HearsAsync(2, Token);
        Person.Says("/homnay");
        BotCall worker = await Person.HearsAsync(4, Token);

        Assert.Contains("Đang chờ cán bộ trả lời: 1", today.Text, StringComparison.Ordinal);
        Assert.Contains("https://bot.example.vn/staff/open?t=", today.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bún bò", today.Text, StringComparison.Ordinal);
        Assert.Contains("không có lệnh này", worker.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-23T07:35:00+07:00", 1)]
    [InlineData("2026-11-23T07:25:00+07:00", 0)]
    [InlineData("2026-11-23T09:00:00+07:00", 0)]
    [InlineData("2026-11-22T07:35:00+07:00", 0)]
    public async Task The_morning_of_a_work_day_is_told_once(string moment, int sent)
    {
        await using TelegramBot bot = await StartAsync();
        var clock = new FakeTimeProvider(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

        int first = await Restarted().SendDueAsync(Token), second = await Restarted().SendDueAsync(Token);

        Assert.Equal((sent, 0), (first, second));
        if (sent == 1) Assert.Contains("Phiếu còn Mới: 0", (await Api.Person(Officer).HearsAsync(1, Token)).Text, StringComparison.Ordinal);

        Digest Restarted() => new(bot.Services, bot.Services.GetRequiredService<OfficerTalk>(), bot.Services.GetRequiredService<TodayCounts>(), Options.Create(new StaffOptions()), clock);
    }

    [Fact]
    public async Task What_another_bot_writes_is_no_message()
    {
        await using TelegramBot bot = await StartAsync();

        Api.Deliver("""
            "message":{"message_id":900,"date":1795334400,"from":{"id":99,"is_bot":true,"first_name":"Bot khác"},"chat":{"id":99,"type":"private"},"text":"/gapnguoi"}
            """);
        await OpenAsync();

        Assert.Empty(Sent(99));
    }

    private static IStaffStore Staff(TelegramBot bot) => bot.Services.GetRequiredService<IStaffStore>();

    private static IHandoverStore Handovers(TelegramBot bot) => bot.Services.GetRequiredService<IHandoverStore>();

    /// <summary>A host with one officer of the default queue, whose Telegram is linked.</summary>
    private async Task<TelegramBot> StartAsync(params string[] settings)
    {
        TelegramBot bot = await TelegramBot.StartAsync(Api, settings: settings);
        await Officers.AddAsync(bot.Services, "lan", telegram: Officer);
        return bot;
    }

    /// <summary>The worker asks what the bot cannot answer, and agrees to be handed over.</summary>
    /// <returns>What the officer is told.</returns>
    private async Task<string> OpenAsync()
    {
        Person.Says(Unknown);
        BotCall unknown = await Person.HearsAsync(1, Token);
        Assert.Contains(unknown.Buttons, button => button.Data == "h:ask");
        Person.Presses("h:ask", 1);
        await Person.HearsAsync(2, Token);
        Person.Says("đồng ý");
        await Person.HearsAsync(3, Token);
        return (await Api.Person(Officer).HearsAsync(1, Token)).Text;
    }

    /// <summary>Replies to a note, as Telegram's own reply does.</summary>
    private Task AnswersAsync(string note, string text)
    {
        Api.Person(Officer).Sends(string.Create(CultureInfo.InvariantCulture, $$"""
            "text":{{System.Text.Json.JsonSerializer.Serialize(text)}},
            "reply_to_message":{"message_id":5,"date":1795334400,"from":{"id":{{FakeBotApi.BotId}},"is_bot":true,"first_name":"Bot"},"chat":{"id":{{Officer}},"type":"private"},"text":{{System.Text.Json.JsonSerializer.Serialize(note)}}}
            """));
        return Task.CompletedTask;
    }
}
