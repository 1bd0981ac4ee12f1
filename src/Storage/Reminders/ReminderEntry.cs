using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.Reminders;

/// <summary>A reminder that waits for its time.</summary>
/// <param name="Id">Never used twice.</param>
public sealed record ReminderEntry(long Id, ConversationId Conversation, Reminder Reminder);
