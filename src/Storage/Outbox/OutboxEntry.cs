using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.Outbox;

/// <summary>Something that is to be sent.</summary>
/// <param name="Id">Grows in the order of committing; never used twice.</param>
/// <param name="Content">Opaque to the store: as it was in <see cref="TurnCommit.Outbox"/>.</param>
/// <param name="At">When it was written, in UTC.</param>
public sealed record OutboxEntry(long Id, ConversationId Conversation, byte[] Content, DateTimeOffset At);
