using System.Collections.Concurrent;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Handovers;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.Storage.Outbox;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Handovers;

/// <summary>
/// What staff do in hand-overs, wherever they do it: in the desk or in Telegram. Rights are checked at each step against the account as it is, what is
/// out of scope is as if it were not there, and all is in the audit log before it is done or shown.
/// </summary>
public sealed class OfficerTalk
{
    /// <summary>Longest answer, in UTF-16 units: with its heading it is one message everywhere.</summary>
    public const int LongestText = 3_000;

    private const int MostLines = 1_000, MostOpened = 10_000;

    /// <summary>A form sent by two clicks, or an update that comes again.</summary>
    private static readonly TimeSpan SameWithin = TimeSpan.FromSeconds(5);

    /// <summary>A page that stays open and is looked at anew every few seconds is one opening.</summary>
    private static readonly TimeSpan OpeningLasts = TimeSpan.FromMinutes(30);

    private readonly IServiceProvider _services;
    private readonly Dictionary<string, IChannel> _channels;
    private readonly Outbox _outbox;
    private readonly PersonalDataSeal _seal;
    private readonly HandoverReader _reader;
    private readonly StaffAudit _audit;
    private readonly LiveKnowledge _knowledge;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<(string Account, HandoverId Id), long> _opened = new();
    private int _inDoubt;   // 1 after a disk fault, which may come after the write: then the outbox holds what is in no line

    internal OfficerTalk(
        IServiceProvider services, IEnumerable<IChannel> channels, Outbox outbox, PersonalDataSeal seal, HandoverReader reader, StaffAudit audit, LiveKnowledge knowledge, TimeProvider clock)
    {
        (_services, _outbox, _seal, _reader, _audit, _knowledge, _clock) = (services, outbox, seal, reader, audit, knowledge, clock);
        _channels = channels.Where(channel => channel.CanBegin).ToDictionary(channel => channel.Name);
    }

    private IHandoverStore Store => _services.GetRequiredService<IHandoverStore>();   // opens when the host starts

    /// <returns>Null when there is none that this account may see; its own chat's is never one.</returns>
    public async Task<Handover?> FindAsync(StaffAccount account, HandoverId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!account.Has(StaffRight.Handovers) || LeadScope.Of(account) is not { } scope) return null;
        return await Store.FindAsync(id, cancellationToken) is { } found && scope.IsOf(found.Centre) && found.Chat != account.Telegram ? found : null;
    }

    /// <summary>What was said last, the oldest first, and read from now on.</summary>
    /// <returns>Each line with its text; null for one whose key is gone.</returns>
    public async Task<IReadOnlyList<(HandoverLine Line, string? Text)>> OpenAsync(StaffAccount account, Handover handover, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(handover);
        await NoteOpeningAsync(account, handover.Id, cancellationToken);
        IReadOnlyList<HandoverLine> lines = await LastLinesAsync(handover.Id, cancellationToken);
        if (handover.IsUnread && lines.Count > 0) await Store.MarkReadAsync(handover.Id, lines[^1].Id, cancellationToken);
        return [.. lines.Select(line => (line, _seal.Open(line.Sealed)))];
    }

    /// <summary>Answers. The same words again within some seconds are the same answer, and are sent once.</summary>
    /// <param name="at">When it was written.</param>
    /// <returns>False when it is closed or gone; nothing was sent.</returns>
    /// <exception cref="IOException">The disk failed or is full; the answer may have been kept all the same.</exception>
    public async Task<bool> ReplyAsync(StaffAccount account, Handover handover, string text, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(handover);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (handover.IsClosed) return false;
        if (await WasSaidAsync(account, handover, text, at, cancellationToken)) return true;
        await _audit.WriteAsync(account, HandoverAudit.Reply, HandoverAudit.Subject(handover.Id), null, cancellationToken);
        var writer = new HandoverWriter(_knowledge.Current.Content);
        // How to get back to the machine stands under the first answer, not under each.
        var reply = new Reply(text, ReplyKind.Notice, Buttons: handover.State is HandoverState.Talking ? [] : [writer.End()]) { From = _reader.AuthorOf(account, handover.Centre) };
        var line = new HandoverLine(0, at, account.Id, _seal.Seal(text));
        return await SendAsync(handover.Chat, reply, outbox => Store.ReplyAsync(handover.Id, line, outbox, cancellationToken), cancellationToken);
    }

    /// <summary>Ends it and tells the person.</summary>
    /// <returns>False when it was closed already or is gone.</returns>
    /// <inheritdoc cref="ReplyAsync" path="/exception"/>
    public async Task<bool> CloseAsync(StaffAccount account, Handover handover, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(handover);
        if (handover.IsClosed) return false;
        await _audit.WriteAsync(account, HandoverAudit.Close, HandoverAudit.Subject(handover.Id), null, cancellationToken);
        Reply told = new HandoverWriter(_knowledge.Current.Content).Ended("handover.closed", ("officer", _reader.AuthorOf(account, handover.Centre).Heading.TrimEnd(':')));
        return await SendAsync(handover.Chat, told, outbox => Store.CloseAsync(handover.Id, account.Id, _clock.GetUtcNow(), outbox, cancellationToken), cancellationToken);
    }

    /// <summary>Takes a closed one up again: the bot is silent from now on.</summary>
    /// <returns>False when it is open or gone, the person ended it, or the chat has another one open.</returns>
    /// <inheritdoc cref="ReplyAsync" path="/exception"/>
    public async Task<bool> ReopenAsync(StaffAccount account, Handover handover, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(handover);
        if (!handover.IsClosed || handover.IsEndedByChat) return false;
        await _audit.WriteAsync(account, HandoverAudit.Reopen, HandoverAudit.Subject(handover.Id), null, cancellationToken);
        if (!await SendAsync(handover.Chat, null, outbox => Store.ReopenAsync(handover.Id, account.Id, _clock.GetUtcNow(), outbox, cancellationToken), cancellationToken)) return false;
        return await Store.FindAsync(handover.Id, cancellationToken) is { } open && await ReplyAsync(account, open with { State = HandoverState.Waiting }, Said("handover.reopened"), _clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>Says that somebody is there now.</summary>
    /// <inheritdoc cref="ReplyAsync"/>
    public Task<bool> TakeOverAsync(StaffAccount account, Handover handover, CancellationToken cancellationToken) =>
        ReplyAsync(account, handover, Said("handover.taken"), _clock.GetUtcNow(), cancellationToken);

    /// <summary>Closes those in which nobody wrote for long, and tells the people.</summary>
    /// <returns>How many.</returns>
    public async Task<int> CloseSilentAsync(TimeSpan after, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        IReadOnlyList<Handover> closed = await Store.CloseSilentAsync(now - after, now, cancellationToken);
        var writer = new HandoverWriter(_knowledge.Current.Content);
        foreach (Handover handover in closed) await TellAsync(handover.Chat, writer.Ended(handover.Officer is null ? "handover.unanswered" : "handover.silent"), cancellationToken);
        return closed.Count;
    }

    /// <summary>Says something to a chat outside any turn; nothing where the bot cannot write first.</summary>
    public async Task TellAsync(ConversationId chat, Reply reply, CancellationToken cancellationToken) => await SendAsync(
        chat, reply, async outbox => await _services.GetRequiredService<IOutboxStore>().AddAsync(chat, outbox, _clock.GetUtcNow(), cancellationToken), cancellationToken);

    /// <summary>Says something to a chat on an occasion that comes again, each time of it once.</summary>
    /// <inheritdoc cref="IOutboxStore.AddOnceAsync" path="/param"/>
    /// <returns>Whether it was said now.</returns>
    internal Task<bool> TellOnceAsync(ConversationId chat, Reply reply, string occasion, string time, CancellationToken cancellationToken) => SendAsync(
        chat, reply, outbox => _services.GetRequiredService<IOutboxStore>().AddOnceAsync(chat, occasion, time, outbox, _clock.GetUtcNow(), cancellationToken), cancellationToken);

    /// <summary>Tells staff in chats of their own what somebody wrote, and keeps that they were told.</summary>
    /// <param name="handover">As it was read.</param>
    /// <param name="upToLine">The last line they are told of; 0 when there is none.</param>
    /// <returns>False when they were told meanwhile.</returns>
    internal Task<bool> NoteAsync(Handover handover, long upToLine, IReadOnlyList<ConversationId> chats, Reply note, CancellationToken cancellationToken) => SendAsync(
        [.. chats.SelectMany(chat => CallsOf(chat, note))],
        outbox => Store.NoteAsync(handover.Id, handover.NotedUpTo, upToLine, outbox, _clock.GetUtcNow(), cancellationToken), cancellationToken);

    private async Task<bool> WasSaidAsync(StaffAccount account, Handover handover, string text, DateTimeOffset at, CancellationToken cancellationToken) =>
        (await LastLinesAsync(handover.Id, cancellationToken)).Any(line => line.From == account.Id && (line.At - at).Duration() < SameWithin && _seal.Open(line.Sealed) == text);

    private async Task<IReadOnlyList<HandoverLine>> LastLinesAsync(HandoverId id, CancellationToken cancellationToken)
    {
        IReadOnlyList<HandoverLine> page = await Store.ListLinesAsync(id, 0, MostLines, cancellationToken), before = [];
        while (page.Count == MostLines) (before, page) = (page, await Store.ListLinesAsync(id, page[^1].Id, MostLines, cancellationToken));
        return [.. before.Concat(page).TakeLast(MostLines)];
    }

    private async Task NoteOpeningAsync(StaffAccount account, HandoverId id, CancellationToken cancellationToken)
    {
        long now = _clock.GetTimestamp();
        if (_opened.TryGetValue((account.Id, id), out long before) && _clock.GetElapsedTime(before, now) < OpeningLasts) return;
        await _audit.WriteAsync(account, HandoverAudit.Open, HandoverAudit.Subject(id), null, cancellationToken);
        if (_opened.Count >= MostOpened) _opened.Clear();
        _opened[(account.Id, id)] = now;
    }

    private IEnumerable<(ConversationId Chat, ChannelCall Call)> CallsOf(ConversationId chat, Reply? reply)
    {
        if (reply is null || !_channels.TryGetValue(chat.Channel, out IChannel? channel)) return [];
        // Nobody wrote, so there is no message to answer: only the chat counts.
        var nobody = new IncomingMessage(chat, "", "", null, _clock.GetUtcNow());
        return channel.Write(nobody, [reply]).Select(call => (chat, call));
    }

    private Task<bool> SendAsync(ConversationId chat, Reply? reply, Func<IReadOnlyList<byte[]>, Task<IReadOnlyList<OutboxEntry>?>> store, CancellationToken cancellationToken) =>
        SendAsync([.. CallsOf(chat, reply)], calls => store([.. calls.Select(one => one.Call)]), cancellationToken);

    /// <summary>Stores what is done together with what is sent, then puts that in line.</summary>
    private async Task<bool> SendAsync(
        IReadOnlyList<(ConversationId Chat, ChannelCall Call)> calls, Func<IReadOnlyList<(ConversationId Chat, byte[] Call)>, Task<IReadOnlyList<OutboxEntry>?>> store,
        CancellationToken cancellationToken)
    {
        await _outbox.LeftoversQueued.WaitAsync(cancellationToken);
        if (Interlocked.Exchange(ref _inDoubt, 0) == 1) await _outbox.SendForgottenAsync(cancellationToken);
        IReadOnlyList<OutboxEntry>? waiting;
        try
        {
            waiting = await store([.. calls.Select(one => (one.Chat, _seal.Seal(one.Call.ToStored())))]);
        }
        catch (IOException)
        {
            Interlocked.Exchange(ref _inDoubt, 1);
            throw;
        }

        if (waiting is null) return false;
        await _outbox.SendLaterAsync(waiting.Select((entry, at) => new WaitingCall(entry, calls[at].Call)), cancellationToken);
        return true;
    }

    private string Said(string key) => _knowledge.Current.Content.Replies.Say(key).Trim();
}
