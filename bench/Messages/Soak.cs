using System.Globalization;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bench.Messages;

/// <summary>A day in small: many updates from many chats, one call in twenty fails; is anybody left unanswered, and does memory grow?</summary>
/// <param name="topics">Topics whose answer has a button "more".</param>
internal sealed class Soak(IReadOnlyList<string> topics)
{
    private const int Updates = 50_000, Chats = 2_000, Steps = 10;
    private const double Faults = 0.05;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <returns>A section of the results.</returns>
    public async Task<string> RunAsync()
    {
        await using FakeBotApi api = await FakeBotApi.StartAsync();
        var log = new PressLog(api, topics);
        var faults = new RandomFaults(Faults, log);
        api.Fault = faults.Next;
        api.PollFault = faults.NextPoll;
        using BotUnderLoad bot = BotUnderLoad.Ours(api);
        var memory = new List<double>();
        var random = new Random(20_261_122);
        for (int step = 0; step < Steps; step++)
        {
            for (int update = 0; update < Updates / Steps; update++) log.Press(1 + random.Next(Chats));
            await log.AllAnswered.WaitAsync(Patience);
            memory.Add(bot.WorkingSet);
        }

        string sizes = string.Join(", ", memory.Select(size => size.ToString("F0", CultureInfo.InvariantCulture)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            ## Soak: {Updates:N0} updates from {Chats:N0} chats, {Faults:P0} of calls and polls fail

            All {log.Presses:N0} presses answered with {log.Delivered:N0} calls, {faults.Count:N0} faults; out of order or doubled without cause: {log.Faults.Count}; doubled because their answer was cut off: {log.Doubled}.
            Working set after each tenth, MB: {sizes}.

            """);
    }
}
