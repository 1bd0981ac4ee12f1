using System.Globalization;
using System.Text;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.LiteDb;
using WorkerAdvisor.Storage.Outbox;
using WorkerAdvisor.Storage.Reminders;

namespace WorkerAdvisor.Storage.CrashWriter;

/// <summary>
/// One chat that sets reminders and takes them out for ever, going on from where it was left. Turn n leaves the state "n" and the reminders
/// "n:0" and "n:1", which then go into the outbox as they are and stay there. Says "set:CHAT:N;" and "taken:CHAT:N;" for what was acknowledged.
/// </summary>
internal sealed class Reminding(LiteDbStore store, int chat)
{
    private readonly ConversationId id = new("crash", chat.ToString(CultureInfo.InvariantCulture));

    public async Task RunAsync()
    {
        ConversationRecord? last = await store.Conversations.FindAsync(id, CancellationToken.None);
        int n = int.Parse(last?.State ?? "0", CultureInfo.InvariantCulture);
        Console.WriteLine($"set:{chat}:{n};");   // what was stored but not said before the kill
        while (true)
        {
            await TakeAsync(n++);
            DateTimeOffset at = DateTimeOffset.UnixEpoch.AddSeconds(n);
            Reminder[] reminders = [.. Enumerable.Range(0, 2).Select(i => new Reminder(at, Encoding.UTF8.GetBytes($"{n}:{i}")))];
            await store.Conversations.CommitAsync(new TurnCommit(id, $"{n}", $"{n}", "", at, [], []) { Reminders = reminders }, CancellationToken.None);
            Console.WriteLine($"set:{chat}:{n};");
        }
    }

    private async Task TakeAsync(int n)
    {
        IReadOnlyList<ReminderEntry> waiting = await store.Reminders.ListAsync(id, CancellationToken.None);
        if (waiting.Count > 0)
        {
            IReadOnlyList<OutboxEntry>? said = await store.Reminders.TakeAsync(
                id, [.. waiting.Select(entry => entry.Id)], [.. waiting.Select(entry => entry.Reminder.Content)], DateTimeOffset.UnixEpoch, CancellationToken.None);
            if (said?.Count != 2) throw new InvalidOperationException($"{n} of {chat} could not be taken.");
        }

        Console.WriteLine($"taken:{chat}:{n};");
    }
}
