using System.Text.Json;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Reminders;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Outbox;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>One message in: finds what the chat remembers, runs the turn, commits its whole result. Safe to run twice.</summary>
/// <param name="reminders">Seals what chats are to be reminded of; null where nobody can be reminded.</param>
public sealed partial class TurnHandler(
    IConversationStore conversations, LiveKnowledge knowledge, TimeProvider clock, ILogger<TurnHandler> logger, ReminderKeeper? reminders = null)
{
    /// <summary>The replies to a message, to be given in the response; for one that was handled before, the same replies as then.</summary>
    /// <exception cref="IOException">The disk failed or is full; nothing was committed and nothing may be said.</exception>
    public async Task<IReadOnlyList<Reply>> HandleAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await conversations.FindRepliesAsync(message.Conversation, message.UpdateId, cancellationToken) is { } before) return Read(before);

        TurnResult result = await RunAsync(message, cancellationToken);
        TurnCommit turn = ToCommit(message, result) with { Replies = JsonSerializer.Serialize(result.Replies, BotJson.Default.IReadOnlyListReply) };
        CommitResult committed = await conversations.CommitAsync(turn, cancellationToken);
        return committed is CommitResult.AlreadyDone done ? Read(done.Replies) : result.Replies;
    }

    /// <summary>Handles a message that waits in the inbox: takes it out there and puts what is to be sent into the outbox, in one commit.</summary>
    /// <param name="write">Turns the replies into sealed calls of the channel.</param>
    /// <returns>What is to be sent; nothing when the message was handled before.</returns>
    /// <exception cref="IOException">The disk failed or is full; nothing was committed and nothing may be said.</exception>
    public async Task<IReadOnlyList<OutboxEntry>> HandleAsync(
        IncomingMessage message, long inboxId, Func<IReadOnlyList<Reply>, IReadOnlyList<byte[]>> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(write);
        return await SendAsync(message, await RunAsync(message, cancellationToken), inboxId, write, cancellationToken);
    }

    /// <summary>In place of a turn: leaves the conversation as it is, and says one thing.</summary>
    /// <param name="key">The reply's key in <c>content/replies</c>.</param>
    /// <inheritdoc cref="HandleAsync(IncomingMessage, long, Func{IReadOnlyList{Reply}, IReadOnlyList{byte[]}}, CancellationToken)"/>
    public async Task<IReadOnlyList<OutboxEntry>> SayAsync(
        IncomingMessage message, string key, long inboxId, Func<IReadOnlyList<Reply>, IReadOnlyList<byte[]>> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(write);
        var said = new Reply(knowledge.Current.Content.Replies.Say(key).Trim(), ReplyKind.Notice);
        return await SendAsync(message, new TurnResult(await FindAsync(message, cancellationToken), [said]), inboxId, write, cancellationToken);
    }

    private async Task<TurnResult> RunAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        TurnResult result = new Turn(knowledge.Current, clock).Run(await FindAsync(message, cancellationToken), message);
        if (result.Questions is { Count: > 0 }) LogUnanswered(message.Conversation.Channel, message.Text.Length);
        return result;
    }

    private async Task<ConversationState> FindAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        ConversationRecord? record = await conversations.FindAsync(message.Conversation, cancellationToken);
        return (record is null ? null : JsonSerializer.Deserialize(record.State, BotJson.Default.ConversationState)) ?? ConversationState.New;
    }

    private async Task<IReadOnlyList<OutboxEntry>> SendAsync(
        IncomingMessage message, TurnResult result, long inboxId, Func<IReadOnlyList<Reply>, IReadOnlyList<byte[]>> write, CancellationToken cancellationToken)
    {
        TurnCommit turn = ToCommit(message, result) with { InboxId = inboxId, Outbox = write(result.Replies) };
        return await conversations.CommitAsync(turn, cancellationToken) is CommitResult.Committed committed ? committed.Outbox : [];
    }

    private TurnCommit ToCommit(IncomingMessage message, TurnResult result) => new(
        message.Conversation, message.UpdateId, JsonSerializer.Serialize(result.State, BotJson.Default.ConversationState),
        Replies: "", message.At, result.Ratings ?? [], result.Questions ?? [])
    {
        Reminders = reminders is null || result.Reminders is null ? null : [.. result.Reminders.Select(reminders.Seal)],
    };

    private static IReadOnlyList<Reply> Read(string replies) => JsonSerializer.Deserialize(replies, BotJson.Default.IReadOnlyListReply) ?? [];

    [LoggerMessage(LogLevel.Debug, "No answer on {Channel} for a question of {Length} characters")]
    private partial void LogUnanswered(string channel, int length);
}
