using System.Globalization;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>Many chats at once while one call in twenty fails. <c>BOT_SOAK_UPDATES</c> sets how many updates, 2,000 by default; the long run is in bench/.</summary>
public sealed class TelegramSoakTests(LiveBot bot)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Among_many_chats_and_faults_nobody_is_left_unanswered_and_each_chat_keeps_its_order()
    {
        int updates = int.Parse(Environment.GetEnvironmentVariable("BOT_SOAK_UPDATES") ?? "2000", CultureInfo.InvariantCulture);
        await using FakeBotApi api = await FakeBotApi.StartAsync();
        var log = new PressLog(api, bot.TopicsWithMore);
        var faults = new RandomFaults(share: 0.05, log);
        api.Fault = faults.Next;
        api.PollFault = faults.NextPoll;
        await using TelegramBot program = await TelegramBot.StartAsync(api);

        for (int update = 0; update < updates; update++) log.Press(1 + Random.Shared.Next(Math.Max(1, updates / 25)));
        await log.AllAnswered.WaitAsync(TimeSpan.FromMinutes(5), Token);

        Assert.Empty(log.Faults);
        TestContext.Current.TestOutputHelper?.WriteLine($"{updates} updates, {faults.Count} faults, {log.Doubled} calls doubled after their answer was cut off.");
    }
}
