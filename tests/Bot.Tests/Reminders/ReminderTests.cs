using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WorkerAdvisor.Bot.Channels.Telegram;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Reminders;
using WorkerAdvisor.Bot.Tests.Channels.Telegram;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Reminders;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Reminders;

/// <summary>Reminders from the button to the phone: the real host with its store on disk, a fake Bot API, and a clock that goes as the test wants.</summary>
public sealed class ReminderTests : OnFakeTelegram
{
    /// <summary>The schedule stays out of the way: a test asks for what is due itself.</summary>
    private const string Never = "--Reminders:Every=01:00:00";

    private readonly TemporaryDirectory _data = new();
    private readonly FakeTimeProvider _clock = new(Morning(2026, 11, 22));

    [Fact]
    public async Task A_reminder_comes_on_its_day_and_once()
    {
        await using TelegramBot bot = await RemindedAsync();

        await SendDueAsync(bot, Morning(2027, 1, 1));
        BotCall reminder = await Person.HearsAsync(3, Token);
        await SendDueAsync(bot, Morning(2027, 1, 2));

        Assert.StartsWith("Tới ngày rồi: hỏi chủ làm tiếp hay về.", reminder.Text, StringComparison.Ordinal);
        Assert.Contains(reminder.Buttons, button => button.Data == "f:return:unremind");
        await NothingMoreAsync(3);
    }

    [Fact]
    public async Task Nobody_is_reminded_who_did_not_ask_for_it()
    {
        await using TelegramBot bot = await StartAsync();
        Person.Says("hợp đồng em hết 30/6/2027 nhắc em với");
        await Person.HearsAsync(1, Token);

        await SendDueAsync(bot, Morning(2027, 7, 5));

        Assert.Empty(await WaitingAsync(bot));
        await NothingMoreAsync(1);
    }

    [Fact]
    public async Task Reminders_survive_a_restart_and_come_by_the_schedule()
    {
        await using (TelegramBot first = await RemindedAsync()) await first.StopAsync();
        _clock.SetUtcNow(Morning(2027, 1, 1));

        await using TelegramBot second = await StartAsync("--Reminders:Every=00:00:00.1");
        BotCall reminder = await Person.HearsAsync(3, Token);

        Assert.Contains("hỏi chủ làm tiếp", reminder.Text, StringComparison.Ordinal);
        await NothingMoreAsync(3);
    }

    [Fact]
    public async Task What_was_missed_while_the_host_was_down_is_sent_late_with_the_day_it_was_for()
    {
        await using TelegramBot bot = await RemindedAsync();

        await SendDueAsync(bot, Morning(2027, 1, 11));

        Assert.Contains("Nhắc trễ, việc của ngày 1/1/2027", (await Person.HearsAsync(3, Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_jumps_ahead_brings_all_that_fell_due_in_one_message_and_what_is_too_old_as_a_count()
    {
        await using TelegramBot bot = await RemindedAsync();

        await SendDueAsync(bot, Morning(2027, 7, 5));
        BotCall all = await Person.HearsAsync(3, Token);

        Assert.StartsWith("Có 3 việc đã tới ngày.", all.Text, StringComparison.Ordinal);   // the last week, the end, residence; 31 May is 35 days ago
        Assert.True(all.Text.IndexOf("Soát lần cuối", StringComparison.Ordinal) < all.Text.IndexOf("Báo cư trú", StringComparison.Ordinal));
        Assert.Contains("Chậm nhất ngày 15/7/2027.", all.Text, StringComparison.Ordinal);
        Assert.Contains("Còn 7 việc đã qua hơn 30 ngày", all.Text, StringComparison.Ordinal);
        await NothingMoreAsync(3);
    }

    [Fact]
    public async Task A_clock_that_jumps_back_brings_nothing_twice()
    {
        await using TelegramBot bot = await RemindedAsync();
        await SendDueAsync(bot, Morning(2027, 4, 2));
        await Person.HearsAsync(3, Token);

        await SendDueAsync(bot, Morning(2026, 11, 23));
        await SendDueAsync(bot, Morning(2027, 1, 1));
        await SendDueAsync(bot, Morning(2027, 4, 3));
        await NothingMoreAsync(3);

        await SendDueAsync(bot, Morning(2027, 5, 1));
        Assert.StartsWith("Có 2 việc", (await Person.HearsAsync(4, Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_night_in_Vietnam_nothing_is_sent_and_in_the_morning_it_is()
    {
        await using TelegramBot bot = await RemindedAsync();

        await SendDueAsync(bot, Morning(2027, 1, 1).AddHours(12));   // 20:30
        await SendDueAsync(bot, Morning(2027, 1, 2).AddHours(-1));   // 7:30
        await NothingMoreAsync(2);

        await SendDueAsync(bot, Morning(2027, 1, 2));
        await Person.HearsAsync(3, Token);
    }

    [Theory]
    [InlineData("tắt nhắc")]
    [InlineData(null)]
    public async Task Cancelled_ones_never_come(string? words)
    {
        await using TelegramBot bot = await RemindedAsync();

        if (words is null) Person.Presses("f:return:unremind", 3);
        else Person.Says(words);
        Assert.StartsWith("Mình tắt nhắc rồi", (await Person.HearsAsync(3, Token)).Text, StringComparison.Ordinal);
        await SendDueAsync(bot, Morning(2027, 7, 5));

        Assert.Empty(await WaitingAsync(bot));
        await NothingMoreAsync(3);
    }

    [Fact]
    public async Task Another_day_replaces_the_whole_list()
    {
        await using TelegramBot bot = await RemindedAsync();
        Person.Says("à nhầm, hợp đồng em hết 31/12/2027");
        await Person.HearsAsync(3, Token);

        await SendDueAsync(bot, Morning(2027, 1, 1));
        await NothingMoreAsync(3);
        await SendDueAsync(bot, Morning(2027, 7, 4));

        Assert.Contains("hỏi chủ làm tiếp", (await Person.HearsAsync(4, Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_blocked_the_bot_is_dropped_with_all_reminders()
    {
        await using TelegramBot bot = await RemindedAsync();
        Api.Block(Chat);
        await SendDueAsync(bot, Morning(2027, 1, 1));
        await bot.LoggedAsync("blocked the bot", Token);
        Api.Unblock(Chat);

        await SendDueAsync(bot, Morning(2027, 7, 5));

        Assert.Empty(await WaitingAsync(bot));
        await NothingMoreAsync(2);
    }

    [Fact]
    public async Task A_host_that_ends_between_due_and_sent_sends_after_the_next_start_and_once()
    {
        await using (TelegramBot first = await RemindedAsync())
        {
            var tried = new TaskCompletionSource();
            Api.Fault = call =>
            {
                if (call.Method != "sendMessage") return null;
                tried.TrySetResult();
                return CallFault.ServerError;
            };
            await SendDueAsync(first, Morning(2027, 1, 1));
            await tried.Task.WaitAsync(Token);
            Assert.DoesNotContain(await WaitingAsync(first), entry => entry.Reminder.DueAt <= _clock.GetUtcNow());
        }

        Api.Fault = _ => null;
        await using TelegramBot second = await StartAsync();
        await Person.HearsAsync(3, Token);
        await SendDueAsync(second, Morning(2027, 1, 2));

        await NothingMoreAsync(3);
    }

    [Fact]
    public async Task After_years_the_button_of_a_reminder_still_knows_the_contract()
    {
        await using TelegramBot bot = await RemindedAsync();
        await bot.Services.GetRequiredService<IConversationStore>().PurgeOlderThanAsync(DateTimeOffset.MaxValue, Token);
        await SendDueAsync(bot, Morning(2027, 6, 30));
        BotCall end = await Person.HearsAsync(3, Token);

        Person.Presses(end.Buttons.Single(button => button.Label == "Mình về nước rồi").Data, 3);
        BotCall asked = await Person.HearsAsync(4, Token);
        Person.Says("hôm nay");
        BotCall plan = await Person.HearsAsync(5, Token);

        Assert.StartsWith("Bạn về tới Việt Nam ngày nào?", asked.Text, StringComparison.Ordinal);
        Assert.StartsWith("Chậm nhất ngày 15/7/2027: báo cư trú", plan.Text, StringComparison.Ordinal);
        Assert.Contains(await WaitingAsync(bot), entry => entry.Reminder.DueAt == new DateTimeOffset(2027, 7, 1, 8, 0, 0, TimeSpan.FromHours(7)));
    }

    [Fact]
    public async Task What_is_kept_holds_no_day_that_could_be_read()
    {
        await using TelegramBot bot = await RemindedAsync();

        Assert.All(await WaitingAsync(bot), entry => Assert.DoesNotContain("2027", System.Text.Encoding.UTF8.GetString(entry.Reminder.Content), StringComparison.Ordinal));
    }

    private static DateTimeOffset Morning(int year, int month, int day) => new(year, month, day, 8, 30, 0, TimeSpan.FromHours(7));

    private Task<TelegramBot> StartAsync(string schedule = Never) => TelegramBot.StartAsync(Api, _data.Path, services =>
    {
        services.AddSingleton(provider => ReminderSlice.CreateSender(provider, _clock));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<TurnHandler>(provider, (TimeProvider)_clock));
    }, schedule);

    /// <summary>A person whose contract ends on 30 June 2027 and who pressed "Nhắc mình"; two messages were sent.</summary>
    private async Task<TelegramBot> RemindedAsync()
    {
        TelegramBot bot = await StartAsync();
        Person.Says("hợp đồng em hết 30/6/2027 nhắc em với");
        BotCall plan = await Person.HearsAsync(1, Token);
        Person.Presses(plan.Buttons.Single(button => button.Label == "Nhắc mình").Data, 1);
        Assert.StartsWith("Được, mình sẽ nhắc 20 lần: lần đầu ngày 1/1/2027", (await Person.HearsAsync(2, Token)).Text, StringComparison.Ordinal);
        return bot;
    }

    private Task SendDueAsync(TelegramBot bot, DateTimeOffset now)
    {
        _clock.SetUtcNow(now > _clock.GetUtcNow() ? now : _clock.GetUtcNow());
        if (now < _clock.GetUtcNow()) _clock.AdjustTime(now);
        return bot.Services.GetRequiredService<ReminderSender>().SendDueAsync(Token);
    }

    private static Task<IReadOnlyList<ReminderEntry>> WaitingAsync(TelegramBot bot) =>
        bot.Services.GetRequiredService<IReminderStore>().ListAsync(new ConversationId(TelegramChannel.ChannelName, $"{Chat}"), Token);

    /// <summary>An answer to another chat comes after all that was put into the outbox before it.</summary>
    private async Task NothingMoreAsync(int said)
    {
        Person other = Api.Person(Other);
        int heard = Sent(Other).Count;
        other.Says("/menu");
        await other.HearsAsync(heard + 1, Token);
        Assert.Equal(said, Sent(Chat).Count);
    }
}
