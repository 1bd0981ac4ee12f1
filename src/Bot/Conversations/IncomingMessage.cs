using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>What a person sent, whatever the channel: words, or a button pressed.</summary>
/// <param name="UpdateId">The channel's id of it; the same id again is the same message again.</param>
/// <param name="Text">What was typed; empty when a button was pressed or nothing readable came.</param>
/// <param name="Action">The pressed button's action (<see cref="Menus.BotAction"/>); null for words.</param>
public sealed record IncomingMessage(ConversationId Conversation, string UpdateId, string Text, string? Action, DateTimeOffset At);
