using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using WorkerAdvisor.Bot.Channels.Telegram;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Storage.LiteDb;
using WorkerAdvisor.Storage.Outbox;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>The program is killed at any moment while people press buttons. <c>BOT_KILL_ROUNDS</c> sets how often, 4 by default.</summary>
public sealed class TelegramKillTests(LiveBot bot)
{
    private const int Chats = 12, MostPresses = 60, MostCalls = 160;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_every_kill_9_each_press_is_answered_in_order_and_doubled_only_where_the_kill_parted_a_call_from_its_record()
    {
        int rounds = int.Parse(Environment.GetEnvironmentVariable("BOT_KILL_ROUNDS") ?? "4", CultureInfo.InvariantCulture), parted = 0;
        using var data = new TemporaryDirectory();
        await using FakeBotApi api = await FakeBotApi.StartAsync();
        var log = new PressLog(api, bot.TopicsWithMore);
        for (int round = 0; round < rounds; round++)
        {
            for (int press = 1 + Random.Shared.Next(MostPresses); press > 0; press--) log.Press(1 + Random.Shared.Next(Chats));
            await RunUntilKilledAsync(api, data.Path, log, log.Delivered + Random.Shared.Next(MostCalls));
            parted += await AllowDoublesAsync(data.Path, log);
        }

        using (BotProcess last = BotProcess.Start(api, data.Path)) await log.AllAnswered.WaitAsync(Patience, Token);

        Assert.Empty(log.Faults);
        TestContext.Current.TestOutputHelper?.WriteLine($"{rounds} kills, {log.Presses} presses, all answered; {log.Doubled} calls doubled, of {parted} that a kill parted from their record.");
    }

    /// <summary>The moment is a number of calls made; when the bot has nothing more to say before it, the kill comes while it polls.</summary>
    private static async Task RunUntilKilledAsync(FakeBotApi api, string data, PressLog log, int moment)
    {
        using BotProcess program = BotProcess.Start(api, data);
        await Task.WhenAny(log.ReachAsync(moment), log.AllAnswered).WaitAsync(Patience, Token);
        program.Kill();
        Assert.Empty(program.Faults);
    }

    /// <summary>A call that waits in the outbox though it arrived will come once more.</summary>
    private static async Task<int> AllowDoublesAsync(string data, PressLog log)
    {
        var seal = new PersonalDataSeal(DataProtectionProvider.Create(new DirectoryInfo(Path.Combine(data, "keys")), setup => setup.SetApplicationName("WorkerAdvisorBot")));
        await using LiteDbStore store = await LiteDbStore.OpenAsync(data, Token);
        IReadOnlyList<OutboxEntry> waiting = await store.Outbox.ListAsync(0, int.MaxValue, Token);
        return waiting.Count(entry => log.AllowDouble(long.Parse(entry.Conversation.ChatId, CultureInfo.InvariantCulture), KeyOf(TelegramCall.Parse(seal.Open(entry.Content)!))));
    }

    private static string KeyOf(TelegramCall call) => call switch
    {
        PressCall press => press.Press,
        SendCall send => send.Rows.SelectMany(row => row).First(button => button.Data.StartsWith("m:", StringComparison.Ordinal)).Data,
        _ => "",
    };
}
