using System.Globalization;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

/// <summary>A process that commits is killed at any moment. <c>STORAGE_KILL_ROUNDS</c> sets how often, 10 by default.</summary>
public sealed class KillTests
{
    private const int Chats = 8, MostAcknowledged = 400;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_acknowledged_turn_is_there_after_kill_9_and_no_turn_is_there_in_part()
    {
        int rounds = int.Parse(Environment.GetEnvironmentVariable("STORAGE_KILL_ROUNDS") ?? "10", CultureInfo.InvariantCulture);
        using var directory = new TempDirectory();
        int[] acknowledged = new int[Chats];
        for (int round = 0; round < rounds; round++)
        {
            // The moment is a number of acknowledgements, some of them 0: while the file is made or the log is read.
            await RunUntilKilledAsync(directory.Path, Random.Shared.Next(MostAcknowledged), acknowledged);
            await using LiteDbStore store = await LiteDbStore.OpenAsync(directory.Path, Cancellation);
            await CheckAsync(store, acknowledged);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{rounds} kills, {acknowledged.Sum()} acknowledged turns, none lost.");
    }

    private static async Task RunUntilKilledAsync(string directory, int moment, int[] acknowledged)
    {
        using OtherProcess writer = OtherProcess.Start(directory, Chats);
        if (moment == 0) writer.Kill();
        for (int seen = 1; await writer.Output.ReadLineAsync(Cancellation) is { } line; seen++)
        {
            if (seen == moment) writer.Kill();   // what it has said until it dies is still read
            if (!line.EndsWith(';') || line == "open;") continue;
            int[] parts = [.. line.TrimEnd(';').Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
            acknowledged[parts[0]] = parts[1];
        }
    }

    private static async Task CheckAsync(LiteDbStore store, int[] acknowledged)
    {
        int committed = 0;
        for (int chat = 0; chat < Chats; chat++)
        {
            var id = new ConversationId("crash", $"{chat}");
            int last = int.Parse((await store.Conversations.FindAsync(id, Cancellation))?.State ?? "0", CultureInfo.InvariantCulture);
            Assert.InRange(last, acknowledged[chat], acknowledged[chat] + 1);   // at most one was committed but not yet said
            for (int n = last; n > Math.Max(0, last - IConversationStore.UpdatesKept); n--)
                Assert.Equal($"r{n}", await store.Conversations.FindRepliesAsync(id, $"{n}", Cancellation));
            committed += last;
        }

        Assert.Equal(committed, (await store.Ratings.SumAsync(Cancellation)).Sum(sum => sum.Helpful));
        Assert.Equal(committed, (await store.Questions.ListAsync(2, Cancellation)).Sum(group => group.Count));
    }
}
