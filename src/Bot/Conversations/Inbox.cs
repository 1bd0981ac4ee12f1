using System.Text.Json;
using Microsoft.Extensions.Options;
using Polly;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Storage.Inbox;
using WorkerAdvisor.Storage.Outbox;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>
/// Takes in what channels receive: stored first, each update once, then handled, in order for each chat. What the last run left is handled
/// first. An update leaves the store only together with the commit of its turn.
/// </summary>
internal sealed partial class Inbox : BackgroundService
{
    private const int Room = 2_000, Page = 500;

    /// <summary>When a person would begin to wonder, and how long the sign lasts on the shortest-lived channel (Telegram: 5 s).</summary>
    private static readonly TimeSpan TypingAfter = TimeSpan.FromSeconds(1), TypingLasts = TimeSpan.FromSeconds(4);

    private readonly IServiceProvider _services;
    private readonly Dictionary<string, IChannel> _channels;
    private readonly Outbox _outbox;
    private readonly PersonalDataSeal _seal;
    private readonly DeliveryOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<Inbox> _logger;
    private readonly ResiliencePipeline _disk;
    private readonly ChatQueues<(long Id, IncomingMessage Message)> _queues;
    private readonly TaskCompletionSource _leftoversQueued = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _inboxInDoubt, _outboxInDoubt;   // 1 after a disk fault, which may come after the write: then the store holds what is in no line

    public Inbox(
        IServiceProvider services, IEnumerable<IChannel> channels, Outbox outbox, PersonalDataSeal seal, IOptions<DeliveryOptions> options, TimeProvider clock, ILogger<Inbox> logger)
    {
        (_services, _outbox, _seal, _options, _clock, _logger) = (services, outbox, seal, options.Value, clock, logger);
        _channels = channels.ToDictionary(channel => channel.Name);
        _disk = StoreRetry.Create(clock);
        _queues = new ChatQueues<(long, IncomingMessage)>(Room, HandleAsync);
    }

    private IInboxStore Store => _services.GetRequiredService<IInboxStore>();   // opens when the host starts

    /// <summary>Stores messages and puts those not seen before in line. When it returns they will be answered, whatever happens; waits while too many are waiting.</summary>
    /// <exception cref="IOException">The disk failed or is full; nothing was taken in.</exception>
    /// <exception cref="OperationCanceledException">The host is stopping; what was stored is handled after the next start.</exception>
    public async Task ReceiveAsync(IReadOnlyList<IncomingMessage> messages, CancellationToken cancellationToken)
    {
        if (messages.Count == 0) return;
        await _leftoversQueued.Task.WaitAsync(cancellationToken);
        Dictionary<string, IncomingMessage> byUpdate = messages.DistinctBy(message => message.UpdateId).ToDictionary(message => message.UpdateId);
        foreach (InboxEntry entry in await AddAsync([.. byUpdate.Values.Select(Seal)], cancellationToken))
            await _queues.EnqueueAsync(entry.Update.Conversation, (entry.Id, byUpdate[entry.Update.UpdateId]), cancellationToken);
        // What is in line already is found to be done when its turn comes a second time.
        if (Interlocked.Exchange(ref _inboxInDoubt, 0) == 1) await QueueStoredAsync(cancellationToken);
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
        await _outbox.LeftoversQueued.WaitAsync(stoppingToken);
        int left = await _disk.ExecuteAsync(async token => await QueueStoredAsync(token), stoppingToken);
        if (left > 0) LogLeftovers(left);
        _leftoversQueued.SetResult();
    }

    private async Task<IReadOnlyList<InboxEntry>> AddAsync(IReadOnlyList<ReceivedUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            return await Store.AddAsync(updates, cancellationToken);
        }
        catch (IOException)
        {
            Interlocked.Exchange(ref _inboxInDoubt, 1);
            throw;
        }
    }

    /// <summary>Puts in line all that waits in the store; a channel that is turned off keeps its updates.</summary>
    private async Task<int> QueueStoredAsync(CancellationToken cancellationToken)
    {
        int queued = 0;
        IReadOnlyList<InboxEntry> page = [];
        do
        {
            page = await Store.ListAsync(page.Count == 0 ? 0 : page[^1].Id, Page, cancellationToken);
            foreach (InboxEntry entry in page.Where(entry => _channels.ContainsKey(entry.Update.Conversation.Channel)))
            {
                if (Open(entry) is { } message)
                {
                    await _queues.EnqueueAsync(message.Conversation, (entry.Id, message), cancellationToken);
                    queued++;
                }
                else
                {
                    LogUnreadable(entry.Update.Conversation.Channel);
                    await Store.RemoveAsync(entry.Id, cancellationToken);
                }
            }
        }
        while (page.Count == Page);
        return queued;
    }

    private async Task HandleAsync((long Id, IncomingMessage Message) received, CancellationToken stopping)
    {
        IChannel channel = _channels[received.Message.Conversation.Channel];
        await using ITimer typing = _clock.CreateTimer(_ => _ = channel.ShowTypingAsync(received.Message, stopping), null, TypingAfter, TypingLasts);
        try
        {
            await _outbox.SendLaterAsync(await _disk.ExecuteAsync(async _ => await AnswerAsync(received.Id, received.Message, channel), stopping), stopping);
            if (Interlocked.Exchange(ref _outboxInDoubt, 0) == 1) await _disk.ExecuteAsync(async token => await _outbox.SendForgottenAsync(token), stopping);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)   // not even the apology: it waits in the store for a mended program
        {
            LogFault(fault, channel.Name);
        }
    }

    /// <summary>Not cancelled by a stop: a turn is short, and its commit comes as a whole.</summary>
    private async Task<IReadOnlyList<WaitingCall>> AnswerAsync(long id, IncomingMessage message, IChannel channel)
    {
        var turns = _services.GetRequiredService<TurnHandler>();
        IReadOnlyList<ChannelCall> calls = [];
        int waiting = _outbox.Waiting(message.Conversation);
        if (waiting > _options.WaitingForChat)
        {
            LogFlooded(channel.Name);
            await Store.RemoveAsync(id, CancellationToken.None);
            return [];
        }

        try
        {
            return InLine(waiting == _options.WaitingForChat
                ? await turns.SayAsync(message, "flooded", id, Write, CancellationToken.None)
                : await turns.HandleAsync(message, id, Write, CancellationToken.None));
        }
        catch (IOException)
        {
            Interlocked.Exchange(ref _outboxInDoubt, 1);
            throw;
        }
        catch (Exception fault)
        {
            LogFault(fault, channel.Name);
            return InLine(await turns.SayAsync(message, "error.turn", id, Write, CancellationToken.None));
        }

        IReadOnlyList<byte[]> Write(IReadOnlyList<Reply> replies)
        {
            calls = channel.Write(message, replies);
            return [.. calls.Select(call => _seal.Seal(call.ToStored()))];
        }

        // One entry for each call, in order; or none, when the message was handled before.
        IReadOnlyList<WaitingCall> InLine(IReadOnlyList<OutboxEntry> entries) => [.. entries.Select((entry, at) => new WaitingCall(entry, calls[at]))];
    }

    private ReceivedUpdate Seal(IncomingMessage message) =>
        new(message.Conversation, message.UpdateId, _seal.Seal(JsonSerializer.Serialize(message, BotJson.Default.IncomingMessage)), _clock.GetUtcNow());

    private IncomingMessage? Open(InboxEntry entry) =>
        _seal.Open(entry.Update.Content) is { } json ? JsonSerializer.Deserialize(json, BotJson.Default.IncomingMessage) : null;

    [LoggerMessage(LogLevel.Information, "{Count} messages of the last run are being answered")]
    private partial void LogLeftovers(int count);

    [LoggerMessage(LogLevel.Warning, "A stored message on {Channel} cannot be read any more: its key is gone")]
    private partial void LogUnreadable(string channel);

    [LoggerMessage(LogLevel.Warning, "A chat on {Channel} sends faster than it can be answered; a message was left unanswered")]
    private partial void LogFlooded(string channel);

    [LoggerMessage(LogLevel.Error, "A turn on {Channel} failed")]
    private partial void LogFault(Exception fault, string channel);
}
