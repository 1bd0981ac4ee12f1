using System.Collections.Concurrent;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.LiteDb;
using WorkerAdvisor.Storage.Outbox;

namespace WorkerAdvisor.Bot.Tests.Conversations;

public sealed class OutboxTests : IAsyncLifetime
{
    private readonly LiteDbStore _store = LiteDbStore.InMemory();
    private readonly PersonalDataSeal _seal = new(new EphemeralDataProtectionProvider());
    private readonly Microsoft.Extensions.Time.Testing.FakeTimeProvider _clock = new(LiveBot.Today);
    private readonly ScriptedChannel _channel = new();
    private int _update;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task What_the_last_run_left_is_sent_in_order_and_then_gone()
    {
        await CommitAsync("a", "1", "2", "3");
        using Outbox outbox = Start();

        await _channel.SaidAsync("3", Token);
        await outbox.StopAsync(Token);

        Assert.Equal(["1", "2", "3"], _channel.Said);
        Assert.Empty(await _store.Outbox.ListAsync(0, 10, Token));
    }

    [Fact]
    public async Task Nothing_more_is_tried_for_somebody_who_blocked_the_bot_and_nothing_of_theirs_is_kept()
    {
        _channel.Results["gone"] = new SendResult.Unreachable();
        await CommitAsync("a", "gone", "a2", "a3");
        await CommitAsync("b", "b1");
        using Outbox outbox = Start();

        await _channel.SaidAsync("b1", Token);
        await _channel.TriedAsync("gone", Token);
        await outbox.StopAsync(Token);

        Assert.Equal(["b1", "gone"], _channel.Tried.Order());
        Assert.Empty(await _store.Outbox.ListAsync(0, 10, Token));
    }

    [Fact]
    public async Task A_call_that_the_channel_will_never_take_does_not_hold_up_the_next()
    {
        _channel.Results["bad"] = new SendResult.Refused("wrong");
        await CommitAsync("a", "bad", "good");
        using Outbox outbox = Start();

        await _channel.SaidAsync("good", Token);
        await outbox.StopAsync(Token);

        Assert.Empty(await _store.Outbox.ListAsync(0, 10, Token));
    }

    [Fact]
    public async Task A_reply_that_became_too_old_is_given_up()
    {
        _channel.Results["old"] = new SendResult.TryLater();
        await CommitAsync("a", "old", "new");
        _clock.Advance(TimeSpan.FromHours(25));
        using Outbox outbox = Start();

        await _channel.SaidAsync("new", Token);
        await outbox.StopAsync(Token);

        Assert.Equal(["old", "new"], _channel.Tried);
    }

    [Fact]
    public async Task A_stop_while_waiting_keeps_the_reply_for_the_next_start()
    {
        _channel.Results["later"] = new SendResult.TryLater(TimeSpan.FromHours(1));
        await CommitAsync("a", "later");
        using Outbox outbox = Start();

        await _channel.TriedAsync("later", Token);
        await outbox.StopAsync(Token);

        Assert.Single(await _store.Outbox.ListAsync(0, 10, Token));
    }

    [Fact]
    public async Task A_reply_whose_key_is_gone_is_left_out()
    {
        var turn = new TurnCommit(new ConversationId("script", "a"), "u", "{}", "", LiveBot.Today, [], []) { Outbox = [[1, 2, 3]] };
        await _store.Conversations.CommitAsync(turn, Token);
        await CommitAsync("a", "readable");
        using Outbox outbox = Start();

        await _channel.SaidAsync("readable", Token);
        await outbox.StopAsync(Token);

        Assert.Empty(await _store.Outbox.ListAsync(0, 10, Token));
    }

    [Fact]
    public async Task A_channel_that_is_turned_off_keeps_its_replies()
    {
        var turn = new TurnCommit(new ConversationId("elsewhere", "a"), "u", "{}", "", LiveBot.Today, [], []) { Outbox = [_seal.Seal("x")] };
        await _store.Conversations.CommitAsync(turn, Token);
        await CommitAsync("a", "here");
        using Outbox outbox = Start();

        await _channel.SaidAsync("here", Token);
        await outbox.StopAsync(Token);

        Assert.Single(await _store.Outbox.ListAsync(0, 10, Token));
    }

    private Outbox Start()
    {
        ServiceProvider services = new ServiceCollection().AddSingleton(_store.Outbox).BuildServiceProvider();
        var outbox = new Outbox(services, [_channel], _seal, Options.Create(new DeliveryOptions()), _clock, NullLogger<Outbox>.Instance);
        _ = outbox.StartAsync(Token);
        return outbox;
    }

    private Task<CommitResult> CommitAsync(string chat, params string[] calls) => _store.Conversations.CommitAsync(
        new TurnCommit(new ConversationId("script", chat), $"{_update++}", "{}", "", LiveBot.Today, [], []) { Outbox = [.. calls.Select(_seal.Seal)] }, Token);

    /// <summary>A channel that does as it is told for each call; else the call arrives.</summary>
    private sealed class ScriptedChannel : IChannel
    {
        private readonly ConcurrentQueue<string> _tried = [], _said = [];
        private readonly ConcurrentDictionary<string, TaskCompletionSource> _saidWaits = [], _triedWaits = [];

        public string Name => "script";

        public Dictionary<string, SendResult> Results { get; } = [];

        public IReadOnlyList<string> Tried => [.. _tried];

        public IReadOnlyList<string> Said => [.. _said];

        public Task SaidAsync(string call, CancellationToken cancellationToken) => Wait(_saidWaits, call).Task.WaitAsync(TimeSpan.FromSeconds(20), cancellationToken);

        public Task TriedAsync(string call, CancellationToken cancellationToken) => Wait(_triedWaits, call).Task.WaitAsync(TimeSpan.FromSeconds(20), cancellationToken);

        public IReadOnlyList<ChannelCall> Write(IncomingMessage message, IReadOnlyList<Reply> replies) => [.. replies.Select(reply => new ScriptedCall(reply.Text))];

        public ChannelCall Read(string stored) => new ScriptedCall(stored);

        public Task<SendResult> SendAsync(ChannelCall outgoing, CancellationToken cancellationToken)
        {
            string call = outgoing.ToStored();
            SendResult result = Results.GetValueOrDefault(call, new SendResult.Sent());
            _tried.Enqueue(call);
            if (result is SendResult.Sent)
            {
                _said.Enqueue(call);
                Wait(_saidWaits, call).TrySetResult();
            }

            Wait(_triedWaits, call).TrySetResult();
            return Task.FromResult(result);
        }

        public Task ShowTypingAsync(IncomingMessage message, CancellationToken cancellationToken) => Task.CompletedTask;

        private static TaskCompletionSource Wait(ConcurrentDictionary<string, TaskCompletionSource> waits, string call) =>
            waits.GetOrAdd(call, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    private sealed record ScriptedCall(string Text) : ChannelCall
    {
        public override string ToStored() => Text;
    }
}
