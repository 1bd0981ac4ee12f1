using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Polly;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Outbox;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>
/// Sends what was committed, in order for each chat, and takes it out of the store once sent. What the last run left is sent first. A call is
/// doubled only where the process died between sending it and recording that: channels offer nothing to tell a repeated call by.
/// </summary>
internal sealed partial class Outbox : BackgroundService
{
    private const int Room = 20_000, Page = 500;

    /// <summary>While fewer calls wait they are kept as they were written, not to be read again in a moment; when a channel is away, memory holds them sealed only.</summary>
    private const int FewWaiting = 1_000;

    private readonly IServiceProvider _services;
    private readonly Dictionary<string, (IChannel Channel, ChannelSender Sender)> _senders;
    private readonly PersonalDataSeal _seal;
    private readonly ILogger<Outbox> _logger;
    private readonly ResiliencePipeline _disk;
    private readonly ChatQueues<WaitingCall> _queues;
    private readonly ConcurrentDictionary<long, byte> _inLine = [];   // until the call is out of the store
    private readonly ConcurrentDictionary<ConversationId, long> _unreachable = [];   // calls up to this id are not made
    private readonly TaskCompletionSource _leftoversQueued = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastQueued;

    public Outbox(IServiceProvider services, IEnumerable<IChannel> channels, PersonalDataSeal seal, IOptions<DeliveryOptions> options, TimeProvider clock, ILogger<Outbox> logger)
    {
        (_services, _seal, _logger) = (services, seal, logger);
        _senders = channels.ToDictionary(channel => channel.Name, channel => (channel, new ChannelSender(channel, options.Value, clock)));
        _disk = StoreRetry.Create(clock);
        _queues = new ChatQueues<WaitingCall>(Room, SendAsync);
    }

    private IOutboxStore Store => _services.GetRequiredService<IOutboxStore>();   // opens when the host starts

    /// <summary>Ends when what the last run left stands in line, so that newer calls go behind it.</summary>
    public Task LeftoversQueued => _leftoversQueued.Task;

    /// <summary>How many calls wait for a chat.</summary>
    public int Waiting(ConversationId chat) => _queues.Count(chat);

    /// <summary>Puts committed calls in line; waits while too many are waiting.</summary>
    public async Task SendLaterAsync(IEnumerable<WaitingCall> calls, CancellationToken cancellationToken)
    {
        foreach (WaitingCall call in calls)
        {
            if (!_inLine.TryAdd(call.Entry.Id, 0)) continue;
            RaiseLastQueued(call.Entry.Id);
            await _queues.EnqueueAsync(call.Entry.Conversation, _queues.Total < FewWaiting ? call : call with { Call = null }, cancellationToken);
        }
    }

    /// <summary>Puts in line what is in the store only: a commit whose disk fault came after it was written.</summary>
    public async Task SendForgottenAsync(CancellationToken cancellationToken)
    {
        HashSet<long> missing = [.. (await StoredAsync(cancellationToken)).Where(entry => !_inLine.ContainsKey(entry.Id)).Select(entry => entry.Id)];
        // A call leaves the store before it leaves the line: one that is still stored after it was seen to be in no line is in none.
        if (missing.Count > 0) await SendLaterAsync(Sealed((await StoredAsync(cancellationToken)).Where(entry => missing.Contains(entry.Id))), cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _queues.StopAsync().WaitAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _queues.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IReadOnlyList<OutboxEntry> left = await _disk.ExecuteAsync(async token => await StoredAsync(token), stoppingToken);
        await SendLaterAsync(Sealed(left), stoppingToken);
        if (left.Count > 0) LogLeftovers(left.Count);
        _leftoversQueued.SetResult();
    }

    private static IEnumerable<WaitingCall> Sealed(IEnumerable<OutboxEntry> entries) => entries.Select(entry => new WaitingCall(entry, null));

    /// <summary>All that waits in the store, oldest first; a channel that is turned off keeps its calls.</summary>
    private async Task<IReadOnlyList<OutboxEntry>> StoredAsync(CancellationToken cancellationToken)
    {
        var stored = new List<OutboxEntry>();
        IReadOnlyList<OutboxEntry> page = [];
        do
        {
            page = await Store.ListAsync(page.Count == 0 ? 0 : page[^1].Id, Page, cancellationToken);
            stored.AddRange(page.Where(entry => _senders.ContainsKey(entry.Conversation.Channel)));
        }
        while (page.Count == Page);
        return stored;
    }

    private async Task SendAsync(WaitingCall call, CancellationToken stopping)
    {
        await FinishAsync(call, stopping);
        _inLine.TryRemove(call.Entry.Id, out _);
    }

    private async Task FinishAsync(WaitingCall call, CancellationToken stopping)
    {
        OutboxEntry entry = call.Entry;
        if (_unreachable.TryGetValue(entry.Conversation, out long upTo))
        {
            if (entry.Id <= upTo) return;   // taken out of the store already
            _unreachable.TryRemove(entry.Conversation, out _);
        }

        switch (await MakeCallAsync(call, stopping))
        {
            case SendResult.Unreachable:
                _unreachable[entry.Conversation] = Interlocked.Read(ref _lastQueued);
                await _disk.ExecuteAsync(async token => await Store.RemoveAllAsync(entry.Conversation, token), CancellationToken.None);
                LogUnreachable(entry.Conversation.Channel);
                return;
            case SendResult.Refused refused:
                LogRefused(entry.Conversation.Channel, refused.Reason);
                break;
            case SendResult.TryLater:
                LogGivenUp(entry.Conversation.Channel);
                break;
        }

        await _disk.ExecuteAsync(async token => await Store.RemoveAsync(entry.Id, token), CancellationToken.None);
    }

    private async Task<SendResult> MakeCallAsync(WaitingCall waiting, CancellationToken stopping)
    {
        OutboxEntry entry = waiting.Entry;
        (IChannel channel, ChannelSender sender) = _senders[entry.Conversation.Channel];
        try
        {
            ChannelCall? call = waiting.Call ?? (_seal.Open(entry.Content) is { } stored ? channel.Read(stored) : null);
            return call is null ? new SendResult.Refused("its key is gone") : await sender.SendAsync(call, entry.At, stopping);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)   // a mistake of ours; the chat's next reply must not wait for ever
        {
            LogFault(fault, entry.Conversation.Channel);
            return new SendResult.Refused("our own fault");
        }
    }

    private void RaiseLastQueued(long id)
    {
        long seen;
        while ((seen = Interlocked.Read(ref _lastQueued)) < id && Interlocked.CompareExchange(ref _lastQueued, id, seen) != seen) { }
    }

    [LoggerMessage(LogLevel.Information, "{Count} replies of the last run are being sent; one under way when it ended may arrive twice")]
    private partial void LogLeftovers(int count);

    [LoggerMessage(LogLevel.Information, "A person on {Channel} blocked the bot or is gone; nothing more is sent to that chat")]
    private partial void LogUnreachable(string channel);

    [LoggerMessage(LogLevel.Warning, "{Channel} refused a reply: {Reason}")]
    private partial void LogRefused(string channel, string reason);

    [LoggerMessage(LogLevel.Warning, "A reply on {Channel} became too old to be sent")]
    private partial void LogGivenUp(string channel);

    [LoggerMessage(LogLevel.Error, "A reply on {Channel} could not be sent")]
    private partial void LogFault(Exception fault, string channel);
}
