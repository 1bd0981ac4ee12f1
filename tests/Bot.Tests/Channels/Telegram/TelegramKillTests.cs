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
    private const int Chats = 12, MostPresses = 60, MostCalls = 80;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_every_kill_9_each_press_is_answered_in_order_and_doubled_only_where_the_kill_parted_a_call_from_its_record()
    {
        int rounds = int.Parse(Environment.GetEnvironmentVariable("BOT_KILL_ROUNDS") ?? "4", CultureInfo.InvariantCulture);
        using var data = new TemporaryDirectory();
        await using FakeBotApi api = await FakeBotApi.StartAsync();
        var log = new CallLog(api, [.. bot.Knowledge.Content.Articles.Select(article => article.Topic).Where(topic => !topic.StartsWith("chat.", StringComparison.Ordinal)).Distinct()]);
        for (int round = 0; round < rounds; round++)
        {
            for (int press = 1 + Random.Shared.Next(MostPresses); press > 0; press--) log.Press(1 + Random.Shared.Next(Chats));
            await RunUntilKilledAsync(api, data.Path, log.Delivered + Random.Shared.Next(MostCalls), log);
            await log.ExpectDoublesAsync(data.Path);
        }

        using (BotProcess last = BotProcess.Start(api, data.Path)) await log.AllAnswered.WaitAsync(TimeSpan.FromMinutes(1), Token);

        log.Check();
        TestContext.Current.TestOutputHelper?.WriteLine($"{rounds} kills, {log.Presses} presses, all answered; {log.Doubled} calls doubled, of {log.Expected} that a kill parted from their record.");
    }

    /// <summary>The moment is a number of calls made; when the bot has nothing more to say before it, the kill comes while it polls.</summary>
    private static async Task RunUntilKilledAsync(FakeBotApi api, string data, int moment, CallLog log)
    {
        using BotProcess program = BotProcess.Start(api, data);
        await Task.WhenAny(log.ReachAsync(moment), log.AllAnswered).WaitAsync(TimeSpan.FromMinutes(1), Token);
        program.Kill();
    }

    /// <summary>What was pressed, what was answered, and which answers may come twice.</summary>
    private sealed class CallLog
    {
        private readonly Lock _gate = new();
        private readonly FakeBotApi _api;
        private readonly string[] _topics;
        private readonly List<string>[] _pressed = [.. Enumerable.Range(0, Chats + 1).Select(_ => new List<string>())];
        private readonly List<string>[] _delivered = [.. Enumerable.Range(0, Chats + 1).Select(_ => new List<string>())];
        private readonly Dictionary<string, int> _mayDouble = [];
        private readonly List<(int Moment, TaskCompletionSource Reached)> _awaited = [];
        private TaskCompletionSource _allAnswered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _answered;

        public CallLog(FakeBotApi api, string[] topics)
        {
            (_api, _topics) = (api, topics);
            api.KeepsCalls = false;
            api.Delivered = Take;
        }

        public int Presses { get; private set; }

        public int Delivered { get; private set; }

        public int Expected { get; private set; }

        public int Doubled => Delivered - (2 * Presses);

        public Task AllAnswered
        {
            get { lock (_gate) return _allAnswered.Task; }
        }

        public void Press(int chat)
        {
            lock (_gate)
            {
                string topic = _topics[_pressed[chat].Count % _topics.Length];
                if (_allAnswered.Task.IsCompleted) _allAnswered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                Presses++;
                _pressed[chat].Add(topic);
                _api.Person(chat).Presses("t:" + topic, message: _pressed[chat].Count);
            }
        }

        public Task ReachAsync(int moment)
        {
            lock (_gate)
            {
                var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                if (Delivered >= moment) reached.SetResult();
                else _awaited.Add((moment, reached));
                return reached.Task;
            }
        }

        /// <summary>A call that waits in the outbox though it was delivered will come once more.</summary>
        public async Task ExpectDoublesAsync(string data)
        {
            var seal = new PersonalDataSeal(DataProtectionProvider.Create(new DirectoryInfo(Path.Combine(data, "keys")), setup => setup.SetApplicationName("WorkerAdvisorBot")));
            await using LiteDbStore store = await LiteDbStore.OpenAsync(data, Token);
            foreach (OutboxEntry entry in await store.Outbox.ListAsync(0, int.MaxValue, Token))
            {
                int chat = int.Parse(entry.Conversation.ChatId, CultureInfo.InvariantCulture);
                string key = KeyOf(TelegramCall.Parse(seal.Open(entry.Content)!));
                lock (_gate)
                {
                    if (_delivered[chat].Count == 0 || _delivered[chat][^1] != key) continue;
                    Expected++;
                    string there = $"{chat} {key} {_delivered[chat].Count}";
                    _mayDouble[there] = 1;
                }
            }
        }

        /// <summary>Each chat got, for each press, an acknowledgement and its topic, in order; what came twice was expected to.</summary>
        public void Check()
        {
            for (int chat = 1; chat <= Chats; chat++)
            {
                var expected = _pressed[chat].SelectMany((topic, press) => (string[])[$"press-{chat}-t:{topic}-{press + 1}", "m:" + topic]).ToList();
                int at = 0;
                for (int call = 0; call < _delivered[chat].Count; call++)
                {
                    string key = _delivered[chat][call];
                    if (at < expected.Count && key == expected[at]) at++;
                    else Assert.True(_mayDouble.Remove($"{chat} {key} {call}"), $"chat {chat}: {key} came at {call} instead of {(at < expected.Count ? expected[at] : "nothing")}");
                }

                Assert.Equal(expected.Count, at);
            }
        }

        private void Take(BotCall call)
        {
            string? key = call.Method switch
            {
                "answerCallbackQuery" => call.Body.GetProperty("callback_query_id").GetString(),
                "sendMessage" => call.Buttons.First(button => button.Data.StartsWith("m:", StringComparison.Ordinal)).Data,
                _ => null,
            };
            if (key is null) return;
            lock (_gate)
            {
                int chat = call.Method == "sendMessage" ? (int)call.Chat!.Value : ChatOf(key);
                bool again = _delivered[chat].Count > 0 && _delivered[chat][^1] == key;
                _delivered[chat].Add(key);
                Delivered++;
                if (!again) _answered++;
                if (_answered == 2 * Presses) _allAnswered.TrySetResult();
                foreach ((_, TaskCompletionSource reached) in _awaited.Where(one => one.Moment <= Delivered)) reached.TrySetResult();
                _awaited.RemoveAll(one => one.Moment <= Delivered);
            }
        }

        private static int ChatOf(string press) => int.Parse(press.Split('-')[1], CultureInfo.InvariantCulture);

        private static string KeyOf(TelegramCall call) => call switch
        {
            PressCall press => press.Press,
            SendCall send => send.Rows.SelectMany(row => row).First(button => button.Data.StartsWith("m:", StringComparison.Ordinal)).Data,
            _ => "",
        };
    }
}
