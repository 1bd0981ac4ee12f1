using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.Inbox;

/// <summary>What a channel sent, before it is handled.</summary>
/// <param name="UpdateId">The channel's id of it; unique within the channel. At most <see cref="MaxLength"/> with the channel.</param>
/// <param name="Content">Opaque to the store. It holds a person's words, so the caller seals it.</param>
public sealed record ReceivedUpdate(ConversationId Conversation, string UpdateId, byte[] Content, DateTimeOffset At)
{
    /// <summary>Longest channel and <see cref="UpdateId"/> together, in UTF-16 code units: they are an index key.</summary>
    public const int MaxLength = 250;
}
