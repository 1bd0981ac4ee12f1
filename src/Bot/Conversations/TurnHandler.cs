using System.Text.Json;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>One message in: finds what the chat remembers, runs the turn, commits its whole result. Safe to run twice.</summary>
public sealed partial class TurnHandler(IConversationStore conversations, LiveKnowledge knowledge, TimeProvider clock, ILogger<TurnHandler> logger)
{
    /// <summary>The replies to a message; for one that was handled before, the same replies as then.</summary>
    /// <exception cref="IOException">The disk failed or is full; nothing was committed and nothing may be said.</exception>
    public async Task<IReadOnlyList<Reply>> HandleAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await conversations.FindRepliesAsync(message.Conversation, message.UpdateId, cancellationToken) is { } before) return Read(before);

        ConversationRecord? record = await conversations.FindAsync(message.Conversation, cancellationToken);
        ConversationState state = record is null ? ConversationState.New : JsonSerializer.Deserialize(record.State, BotJson.Default.ConversationState) ?? ConversationState.New;
        TurnResult result = new Turn(knowledge.Current, clock).Run(state, message);
        if (result.Questions is { Count: > 0 }) LogUnanswered(message.Conversation.Channel, message.Text.Length);

        CommitResult committed = await conversations.CommitAsync(ToCommit(message, result), cancellationToken);
        return committed is CommitResult.AlreadyDone done ? Read(done.Replies) : result.Replies;
    }

    private static TurnCommit ToCommit(IncomingMessage message, TurnResult result) => new(
        message.Conversation, message.UpdateId, JsonSerializer.Serialize(result.State, BotJson.Default.ConversationState),
        JsonSerializer.Serialize(result.Replies, BotJson.Default.IReadOnlyListReply), message.At, result.Ratings ?? [], result.Questions ?? []);

    private static IReadOnlyList<Reply> Read(string replies) => JsonSerializer.Deserialize(replies, BotJson.Default.IReadOnlyListReply) ?? [];

    [LoggerMessage(LogLevel.Information, "No answer on {Channel} for a question of {Length} characters")]
    private partial void LogUnanswered(string channel, int length);
}
