using System.Text.Json;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Reminders;

namespace WorkerAdvisor.Bot.Reminders;

/// <summary>Reminders as the store keeps them: due in the morning of their day, sealed like everything that people tell.</summary>
public sealed class ReminderKeeper(IReminderStore reminders, PersonalDataSeal seal)
{
    /// <summary>The hour, in Vietnam, when a day's reminders fall due.</summary>
    public const int Hour = 8;

    /// <summary>A note as it is stored.</summary>
    public Reminder Seal(ReminderNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return new Reminder(new DateTimeOffset(note.Day, new TimeOnly(Hour, 0), VietnamTime.Offset), seal.Seal(JsonSerializer.Serialize(note, BotJson.Default.ReminderNote)));
    }

    /// <summary>All that waits for a chat, the next due first.</summary>
    public async Task<IReadOnlyList<ReminderNote>> ListAsync(ConversationId chat, CancellationToken cancellationToken) =>
        [.. (await reminders.ListAsync(chat, cancellationToken)).Select(entry => Open(entry.Reminder)).OfType<ReminderNote>()];

    /// <summary>The note of a stored reminder; null when its key is gone, so that nobody will ever read it.</summary>
    public ReminderNote? Open(Reminder reminder)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        return seal.Open(reminder.Content) is { } json ? JsonSerializer.Deserialize(json, BotJson.Default.ReminderNote) : null;
    }
}
