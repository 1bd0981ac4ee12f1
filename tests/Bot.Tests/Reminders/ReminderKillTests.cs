using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Reminders;
using WorkerAdvisor.Bot.Tests.Channels.Telegram;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.LiteDb;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Reminders;

/// <summary>The program itself, with its own schedule and the day's clock, killed after a reminder fell due and before it was sent.</summary>
public sealed class ReminderKillTests : OnFakeTelegram
{
    private static readonly (string, string)[] AnyHour = [("Reminders__Every", "00:00:00.2"), ("Reminders__FromHour", "0"), ("Reminders__UntilHour", "24")];

    [Fact]
    public async Task After_kill_9_between_due_and_sent_a_reminder_comes_once()
    {
        using var data = new TemporaryDirectory();
        await RemindAsync(data.Path);
        var tried = new TaskCompletionSource();
        Api.Fault = call =>
        {
            if (call.Method != "sendMessage") return null;
            tried.TrySetResult();
            return CallFault.ServerError;
        };
        using (BotProcess.Start(Api, data.Path, AnyHour)) await tried.Task.WaitAsync(TimeSpan.FromMinutes(1), Token);

        Api.Fault = _ => null;
        var sent = new TaskCompletionSource<BotCall>();
        Api.Delivered = call =>
        {
            if (call.Method == "sendMessage" && call.Chat == Chat) sent.TrySetResult(call);
        };
        using BotProcess second = BotProcess.Start(Api, data.Path, AnyHour);
        BotCall reminder = await sent.Task.WaitAsync(TimeSpan.FromMinutes(1), Token);
        Api.Person(Other).Says("/menu");
        await Api.Person(Other).HearsAsync(1, Token);

        Assert.StartsWith("Tới ngày rồi: gom giấy tờ", reminder.Text, StringComparison.Ordinal);
        Assert.Single(Sent(Chat));
        Assert.Empty(second.Faults);
    }

    /// <summary>A reminder for yesterday, as the program would have kept it.</summary>
    private static async Task RemindAsync(string data)
    {
        DateOnly yesterday = VietnamTime.DayOf(TimeProvider.System.GetUtcNow()).AddDays(-1);
        var note = new ReminderNote("return", yesterday, new Dictionary<string, string> { ["point"] = "papers", ["end"] = yesterday.AddDays(90).ToString("yyyy-MM-dd") });
        await using LiteDbStore store = await LiteDbStore.OpenAsync(data, Token);
        var keeper = new ReminderKeeper(store.Reminders, DataKeys.Of(data).Seal);
        var turn = new TurnCommit(new ConversationId("telegram", $"{Chat}"), "u", "{}", "", TimeProvider.System.GetUtcNow(), [], []) { Reminders = [keeper.Seal(note)] };
        await store.Conversations.CommitAsync(turn, Token);
    }
}
