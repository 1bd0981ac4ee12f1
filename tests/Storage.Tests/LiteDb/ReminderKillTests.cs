using System.Globalization;
using System.Text;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

/// <summary>A process that sets reminders and takes them out is killed at any moment. <c>STORAGE_KILL_ROUNDS</c> sets how often, 10 by default.</summary>
public sealed class ReminderKillTests
{
    private const int Chats = 8, MostAcknowledged = 400;

    private readonly int[] set = new int[Chats], taken = new int[Chats];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_kill_9_every_reminder_waits_or_is_in_the_outbox_and_none_is_in_both_or_neither()
    {
        int rounds = int.Parse(Environment.GetEnvironmentVariable("STORAGE_KILL_ROUNDS") ?? "10", CultureInfo.InvariantCulture);
        using var directory = new TempDirectory();
        for (int round = 0; round < rounds; round++)
        {
            await RunUntilKilledAsync(directory.Path, Random.Shared.Next(MostAcknowledged));
            await using LiteDbStore store = await LiteDbStore.OpenAsync(directory.Path, Cancellation);
            await CheckAsync(store);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{rounds} kills, {taken.Sum()} pairs of reminders taken, none lost or doubled.");
    }

    private async Task RunUntilKilledAsync(string directory, int moment)
    {
        using OtherProcess writer = OtherProcess.Start(directory, Chats, "reminders");
        if (moment == 0) writer.Kill();
        for (int seen = 1; await writer.Output.ReadLineAsync(Cancellation) is { } line; seen++)
        {
            if (seen == moment) writer.Kill();   // what it has said until it dies is still read
            if (!line.EndsWith(';') || line == "open;") continue;
            string[] parts = line.TrimEnd(';').Split(':');
            (parts[0] == "set" ? set : taken)[int.Parse(parts[1], CultureInfo.InvariantCulture)] = int.Parse(parts[2], CultureInfo.InvariantCulture);
        }
    }

    private async Task CheckAsync(LiteDbStore store)
    {
        var said = (await store.Outbox.ListAsync(0, int.MaxValue, Cancellation)).ToLookup(entry => entry.Conversation, entry => Encoding.UTF8.GetString(entry.Content));
        for (int chat = 0; chat < Chats; chat++)
        {
            var id = new ConversationId("crash", $"{chat}");
            int last = int.Parse((await store.Conversations.FindAsync(id, Cancellation))?.State ?? "0", CultureInfo.InvariantCulture);
            string[] waiting = [.. (await store.Reminders.ListAsync(id, Cancellation)).Select(entry => Encoding.UTF8.GetString(entry.Reminder.Content))];
            Assert.InRange(last, set[chat], set[chat] + 1);
            Assert.True(waiting.Length == 0 || (waiting.Length == 2 && last > 0));
            Assert.InRange(last - (waiting.Length / 2), taken[chat], taken[chat] + 1);
            Assert.Equal(Enumerable.Range(0, last * 2).Select(count => $"{(count / 2) + 1}:{count % 2}"), said[id].Concat(waiting));
        }
    }
}
