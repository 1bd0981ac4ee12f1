namespace WorkerAdvisor.Storage.Conversations;

/// <summary>What is remembered of one chat.</summary>
/// <param name="State">Opaque to the store: what the last turn left, given back character for character.</param>
/// <param name="UpdatedAt">When the last turn was, in UTC.</param>
public sealed record ConversationRecord(ConversationId Id, string State, DateTimeOffset UpdatedAt);
