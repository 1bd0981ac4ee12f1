using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>What a person sent, whatever the channel: words, or a button pressed.</summary>
/// <param name="UpdateId">The channel's id of it; the same id again is the same message again.</param>
/// <param name="Text">What was typed; empty when a button was pressed or nothing readable came.</param>
/// <param name="Action">The pressed button's action (<see cref="Menus.BotAction"/>); null for words.</param>
/// <param name="Attachment">What came instead of words or beside them.</param>
/// <param name="Album">Names the album an attachment belongs to, which comes as one message a picture; null for a single one.</param>
/// <param name="IsGroup">Whether others read along.</param>
/// <param name="Wire">What the channel needs to answer this message, in its own form; null where it needs nothing.</param>
/// <param name="CanRemind">Whether the bot can write to this chat by itself later.</param>
/// <param name="IsForwarded">Whether the person sent on what somebody else wrote.</param>
public sealed record IncomingMessage(
    ConversationId Conversation,
    string UpdateId,
    string Text,
    string? Action,
    DateTimeOffset At,
    Attachment Attachment = Attachment.None,
    string? Album = null,
    bool IsGroup = false,
    string? Wire = null,
    bool CanRemind = false,
    bool IsForwarded = false)
{
    /// <summary>Number of the hand-over whose note of ours this message answers; null for none. Whether the chat may answer is not known here.</summary>
    public long? AnswersHandover { get; init; }

    /// <summary>The address it came from, where one phone can begin many chats; null elsewhere. Never stored.</summary>
    public string? From { get; init; }

    /// <summary>A contact in place of words; null for none.</summary>
    public SharedContact? Contact { get; init; }
}
