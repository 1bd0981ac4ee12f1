using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Bot.Tools;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Outbox;
using WorkerAdvisor.Storage.Reminders;

namespace WorkerAdvisor.Bot.Reminders;

/// <summary>
/// Sends what is due by the clock of the day, in one message a chat. A reminder leaves the store in the transaction that puts its message into
/// the outbox: a clock that jumps ahead brings all that fell due once, one that jumps back brings nothing again, a host that was down sends late.
/// </summary>
public sealed partial class ReminderSender : IDueSender
{
    private const int Page = 200;

    private readonly IServiceProvider _services;
    private readonly Dictionary<string, IChannel> _channels;
    private readonly Outbox _outbox;
    private readonly PersonalDataSeal _seal;
    private readonly ReminderKeeper _keeper;
    private readonly LiveKnowledge _knowledge;
    private readonly ReminderOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<ReminderSender> _logger;
    private bool _inDoubt;   // after a disk fault, which may come after the write: then the outbox holds what is in no line

    internal ReminderSender(
        IServiceProvider services, IEnumerable<IChannel> channels, Outbox outbox, PersonalDataSeal seal, ReminderKeeper keeper, LiveKnowledge knowledge,
        IOptions<ReminderOptions> options, TimeProvider clock, ILogger<ReminderSender> logger)
    {
        (_services, _outbox, _seal, _keeper, _knowledge, _options, _clock, _logger) = (services, outbox, seal, keeper, knowledge, options.Value, clock, logger);
        _channels = channels.Where(channel => channel.CanBegin).ToDictionary(channel => channel.Name);
    }

    private IReminderStore Store => _services.GetRequiredService<IReminderStore>();   // opens when the host starts

    /// <summary>Sends all that is due, unless it is night in Vietnam. For one caller at a time.</summary>
    /// <exception cref="IOException">The disk failed or is full; what was not sent is still there.</exception>
    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        if (_channels.Count == 0 || !IsDay(now)) return;
        await _outbox.LeftoversQueued.WaitAsync(cancellationToken);
        if (_inDoubt) await _outbox.SendForgottenAsync(cancellationToken);
        _inDoubt = false;
        int sent;
        IReadOnlyList<ReminderEntry> due;
        do
        {
            due = await Store.ListDueAsync(now, _channels.Keys, Page, cancellationToken);
            sent = 0;
            foreach (ConversationId chat in due.Select(entry => entry.Conversation).Distinct())
            {
                if (await SendAsync(chat, now, cancellationToken)) sent++;
            }
        }
        while (due.Count == Page && sent > 0);
    }

    private bool IsDay(DateTimeOffset now) => now.ToOffset(VietnamTime.Offset).Hour is var hour && hour >= _options.FromHour && hour < _options.UntilHour;

    /// <returns>Whether something was taken out of the store.</returns>
    private async Task<bool> SendAsync(ConversationId chat, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ReminderEntry[] due = [.. (await Store.ListAsync(chat, cancellationToken)).Where(entry => entry.Reminder.DueAt <= now)];
        if (due.Length == 0) return false;   // cancelled since
        ReminderNote[] notes = [.. due.Select(entry => _keeper.Open(entry.Reminder)).OfType<ReminderNote>()];
        if (notes.Length < due.Length) LogUnreadable(due.Length - notes.Length, chat.Channel);
        List<Reply> replies = Word(notes, now);
        // Nobody wrote, so there is no message to answer: only the chat counts.
        var nobody = new IncomingMessage(chat, "", "", null, now, CanRemind: true);
        IReadOnlyList<ChannelCall> calls = replies.Count == 0 ? [] : _channels[chat.Channel].Write(nobody, replies);
        if (await TakeAsync(chat, due, [.. calls.Select(call => _seal.Seal(call.ToStored()))], now, cancellationToken) is not { } waiting) return false;
        await _outbox.SendLaterAsync(waiting.Select((entry, at) => new WaitingCall(entry, calls[at])), cancellationToken);
        return true;
    }

    private async Task<IReadOnlyList<OutboxEntry>?> TakeAsync(
        ConversationId chat, ReminderEntry[] due, IReadOnlyList<byte[]> calls, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await Store.TakeAsync(chat, [.. due.Select(entry => entry.Id)], calls, now, cancellationToken);
        }
        catch (IOException)
        {
            _inDoubt = true;
            throw;
        }
    }

    private List<Reply> Word(ReminderNote[] notes, DateTimeOffset now)
    {
        KnowledgeBase knowledge = _knowledge.Current;
        var context = new FormContext(knowledge, VietnamTime.DayOf(now), null, null, null) { CanRemind = true };
        var replies = new List<Reply>();
        foreach (ITool tool in ToolBox.All(knowledge))
        {
            ReminderNote[] own = [.. notes.Where(note => note.Tool == tool.Id).OrderBy(note => note.Day)];
            if (own.Length > 0 && tool.Remind(own, context) is { } reply) replies.Add(reply);
        }

        return replies;
    }

    [LoggerMessage(LogLevel.Warning, "{Count} reminders on {Channel} cannot be read any more: their key is gone")]
    private partial void LogUnreadable(int count, string channel);
}
