namespace WorkerAdvisor.Storage.Conversations;

/// <summary>One chat of one channel. Both parts are compared exactly, case included; either may be empty.</summary>
/// <param name="Channel">The wire, such as <c>telegram</c>.</param>
/// <param name="ChatId">What the channel calls the chat.</param>
public readonly record struct ConversationId(string Channel, string ChatId)
{
    /// <summary>Longest <see cref="Channel"/> and <see cref="ChatId"/> together, in UTF-16 code units: they are an index key.</summary>
    public const int MaxLength = 250;
}
