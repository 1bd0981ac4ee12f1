using System.Diagnostics;
using System.Globalization;
using WorkerAdvisor.Bench.Figures;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bench.Messages;

/// <summary>How many messages a second a bot answers, all of them waiting at once: beside grammY, which only echoes.</summary>
/// <param name="questions">What people ask.</param>
internal sealed class MessageRate(IReadOnlyList<string> questions)
{
    private const int Rounds = 3, WarmUp = 15_000, Messages = 12_000, Chats = 2_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The bots take turns, each in a process of its own, against a fake Bot API in ours; each figure is the median of its rounds.</summary>
    /// <returns>A section of the results.</returns>
    public async Task<string> RunAsync()
    {
        await BotUnderLoad.InstallGrammyAsync();
        (string Name, Func<FakeBotApi, BotUnderLoad> Start)[] bots =
        [
            ("ours: answers, stores everything", BotUnderLoad.Ours),
            ("grammY: echoes, stores nothing", api => BotUnderLoad.Grammy(api, sideBySide: false)),
            ("grammY with its runner: echoes, stores nothing", api => BotUnderLoad.Grammy(api, sideBySide: true)),
        ];
        var rates = bots.Select(_ => new List<double>()).ToList();
        for (int round = 0; round < Rounds; round++)
        {
            for (int bot = 0; bot < bots.Length; bot++) rates[bot].Add(await MeasureAsync(bots[bot].Start));
        }

        double[] medians = [.. rates.Select(rate => Percentile.Median(rate))];
        IReadOnlyList<IReadOnlyList<string>> rows = [.. bots.Select((bot, at) => (IReadOnlyList<string>)[bot.Name, Say(medians[at]), string.Join(", ", rates[at].Select(Say)), (medians[0] / medians[at]).ToString("F2", CultureInfo.InvariantCulture) + " ×"])];
        return $"## Messages a second, {Messages:N0} from {Chats:N0} chats, after {WarmUp:N0} to warm up\n\n{MarkdownTable.Of(["bot", "median", "rounds", "ours to it"], rows)}\n"
            + $"Target: at least grammY's echo rate: {(medians[0] >= medians[1] ? "met" : "**missed**")}.\n";
    }

    private async Task<double> MeasureAsync(Func<FakeBotApi, BotUnderLoad> start)
    {
        await using FakeBotApi api = await FakeBotApi.StartAsync();
        api.KeepsCalls = false;
        int answered = 0, awaited = 0;
        TaskCompletionSource done = new();
        api.Delivered = call =>
        {
            if (call.Method == "sendMessage" && Interlocked.Increment(ref answered) == Volatile.Read(ref awaited)) done.TrySetResult();
        };
        using BotUnderLoad bot = start(api);
        await AskAsync(WarmUp);
        long started = Stopwatch.GetTimestamp();
        await AskAsync(Messages);
        return Messages / Stopwatch.GetElapsedTime(started).TotalSeconds;

        async Task AskAsync(int count)
        {
            done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Volatile.Write(ref awaited, answered + count);
            for (int message = 0; message < count; message++) api.Person(1 + (message % Chats)).Says(questions[message % questions.Count]);
            await done.Task.WaitAsync(Patience);
        }
    }

    private static string Say(double rate) => rate.ToString("N0", CultureInfo.InvariantCulture);
}
