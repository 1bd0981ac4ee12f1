namespace WorkerAdvisor.Bot.Reminders;

/// <summary>Something that a tool wants to remind a chat of; kept sealed until its day.</summary>
/// <param name="Tool">The tool's id.</param>
/// <param name="Day">In Vietnam.</param>
/// <param name="Values">What the tool needs to word it then: figures, ids, dates only, never words of the person.</param>
public sealed record ReminderNote(string Tool, DateOnly Day, IReadOnlyDictionary<string, string> Values);
