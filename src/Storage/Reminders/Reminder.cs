namespace WorkerAdvisor.Storage.Reminders;

/// <summary>Something that a chat wants to be reminded of.</summary>
/// <param name="DueAt">When; read back in UTC.</param>
/// <param name="Content">Opaque to the store. It holds what a person told, so the caller seals it.</param>
public sealed record Reminder(DateTimeOffset DueAt, byte[] Content);
