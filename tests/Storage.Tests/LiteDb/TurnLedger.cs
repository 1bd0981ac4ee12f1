using System.Globalization;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

/// <summary>What the crash writer's chats said was acknowledged, and whether a store holds it.</summary>
internal sealed class TurnLedger
{
    private const int Chats = 8;

    private readonly int[] acknowledged = new int[Chats];

    public int Acknowledged => acknowledged.Sum();

    /// <param name="moment">How many acknowledgements until it is killed; 0 kills it at once.</param>
    public async Task RunUntilKilledAsync(string directory, int moment, CancellationToken cancellationToken, params string[] more)
    {
        using OtherProcess writer = OtherProcess.Start(directory, Chats, more);
        if (moment == 0) writer.Kill();
        for (int seen = 1; await writer.Output.ReadLineAsync(cancellationToken) is { } line; seen++)
        {
            if (seen == moment) writer.Kill();   // what it has said until it dies is still read
            if (!line.EndsWith(';') || line == "open;") continue;
            int[] parts = [.. line.TrimEnd(';').Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
            acknowledged[parts[0]] = parts[1];
        }
    }

    /// <param name="unsaid">How many turns of a chat may have been committed beyond those acknowledged.</param>
    public async Task CheckAsync(LiteDbStore store, CancellationToken cancellationToken, int unsaid = 1)
    {
        int committed = 0;
        for (int chat = 0; chat < Chats; chat++)
        {
            var id = new ConversationId("crash", $"{chat}");
            int last = int.Parse((await store.Conversations.FindAsync(id, cancellationToken))?.State ?? "0", CultureInfo.InvariantCulture);
            Assert.InRange(last, acknowledged[chat], acknowledged[chat] + unsaid);
            for (int n = last; n > Math.Max(0, last - IConversationStore.UpdatesKept); n--)
                Assert.Equal($"r{n}", await store.Conversations.FindRepliesAsync(id, $"{n}", cancellationToken));
            committed += last;
        }

        Assert.Equal(committed, (await store.Ratings.SumAsync(cancellationToken)).Sum(sum => sum.Helpful));
        Assert.Equal(committed, (await store.Questions.ListAsync(2, cancellationToken)).Sum(group => group.Count));
    }
}
