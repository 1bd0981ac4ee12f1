using System.Globalization;

namespace WorkerAdvisor.TestKit.Telegram;

/// <summary>
/// People who press one topic's button after another, and what came back. Each press wants two calls: its acknowledgement, and a message that
/// can be told by its button "more" of that topic. So what is missing, out of order or doubled is seen, however long the run.
/// </summary>
public sealed class PressLog
{
    private readonly Lock _gate = new();
    private readonly FakeBotApi _api;
    private readonly IReadOnlyList<string> _topics;
    private readonly Dictionary<long, Chat> _chats = [];
    private readonly List<(int Moment, TaskCompletionSource Reached)> _awaited = [];
    private TaskCompletionSource _allAnswered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="topics">Topics whose article has a button "more".</param>
    public PressLog(FakeBotApi api, IReadOnlyList<string> topics)
    {
        (_api, _topics) = (api, topics);
        api.KeepsCalls = false;
        api.Delivered = Take;
    }

    public int Presses { get; private set; }

    /// <summary>Calls that arrived, doubled ones too.</summary>
    public int Delivered { get; private set; }

    /// <summary>Calls that arrived again right after themselves.</summary>
    public int Doubled { get; private set; }

    /// <summary>What went wrong: a call out of order, or doubled without leave.</summary>
    public IReadOnlyList<string> Faults
    {
        get { lock (_gate) return [.. _chats.Values.SelectMany(chat => chat.Faults)]; }
    }

    /// <summary>Ends when each press so far has its two calls.</summary>
    public Task AllAnswered
    {
        get { lock (_gate) return _allAnswered.Task; }
    }

    public void Press(long chat)
    {
        lock (_gate)
        {
            if (!_chats.TryGetValue(chat, out Chat? log)) _chats[chat] = log = new Chat();
            if (_allAnswered.Task.IsCompleted) _allAnswered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            string topic = _topics[log.Presses++ % _topics.Count];
            Presses++;
            log.Expected.Enqueue(string.Create(CultureInfo.InvariantCulture, $"press-{chat}-t:{topic}-{log.Presses}"));
            log.Expected.Enqueue("m:" + topic);
            _api.Person(chat).Presses("t:" + topic, message: log.Presses);
        }
    }

    /// <summary>Ends when so many calls have arrived.</summary>
    public Task ReachAsync(int delivered)
    {
        lock (_gate)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (Delivered >= delivered) reached.SetResult();
            else _awaited.Add((delivered, reached));
            return reached.Task;
        }
    }

    /// <summary>Gives leave for a call to come once more, if it is the last one that arrived in its chat.</summary>
    /// <param name="key">The acknowledged press, or the message's button "more".</param>
    /// <returns>Whether it is.</returns>
    public bool AllowDouble(long chat, string key)
    {
        lock (_gate)
        {
            if (!_chats.TryGetValue(chat, out Chat? log) || log.Last != key) return false;
            log.MayDouble++;
            return true;
        }
    }

    /// <summary>Gives leave for a call that arrives just now to come once more: its answer will be cut off.</summary>
    public void AllowNextDouble(BotCall call)
    {
        if (KeyOf(call) is not { } key) return;
        lock (_gate) ChatOf(call, key).CutOff.Add(key);
    }

    /// <summary>What tells a call from its neighbours; null for one that belongs to no press.</summary>
    public static string? KeyOf(BotCall call) => call.Method switch
    {
        "answerCallbackQuery" => call.Body.GetProperty("callback_query_id").GetString(),
        "sendMessage" => call.Buttons.Select(button => button.Data).FirstOrDefault(data => data.StartsWith("m:", StringComparison.Ordinal)),
        _ => null,
    };

    private void Take(BotCall call)
    {
        if (KeyOf(call) is not { } key) return;
        lock (_gate)
        {
            Chat log = ChatOf(call, key);
            Delivered++;
            if (log.Take(key)) Doubled++;
            if (Delivered - Doubled == 2 * Presses) _allAnswered.TrySetResult();
            foreach ((_, TaskCompletionSource reached) in _awaited.Where(one => one.Moment <= Delivered)) reached.TrySetResult();
            _awaited.RemoveAll(one => one.Moment <= Delivered);
        }
    }

    /// <summary>An acknowledgement names no chat; its press does.</summary>
    private Chat ChatOf(BotCall call, string key) => _chats[call.Chat ?? long.Parse(key.Split('-')[1], CultureInfo.InvariantCulture)];

    private sealed class Chat
    {
        public int Presses { get; set; }

        public Queue<string> Expected { get; } = [];

        public string? Last { get; private set; }

        public int MayDouble { get; set; }

        /// <summary>Calls that took effect while their answer was cut off: each comes once more.</summary>
        public List<string> CutOff { get; } = [];

        public List<string> Faults { get; } = [];

        /// <returns>Whether it came again.</returns>
        public bool Take(string key)
        {
            bool again = key == Last && !(Expected.TryPeek(out string? next) && next == key);
            if (!again && Expected.TryPeek(out string? expected) && expected == key) Expected.Dequeue();
            else if (!again || (!CutOff.Remove(key) && --MayDouble < 0)) Faults.Add($"{key} came after {Last}");
            if (!again) MayDouble = 0;
            Last = key;
            return again;
        }
    }
}
