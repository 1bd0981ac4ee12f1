using System.Globalization;
using System.Text;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

/// <summary>A process in which leads are confirmed is killed at any moment. <c>STORAGE_KILL_ROUNDS</c> sets how often, 10 by default.</summary>
public sealed class LeadKillTests
{
    private const int Helpers = 8, Block = 20, MostAcknowledged = 200;

    /// <summary>Then another one is begun: all of a store is looked through after each kill.</summary>
    private const int RoundsOfAStore = 50;

    private readonly int[] acknowledged = new int[Helpers];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_lead_that_was_confirmed_is_there_after_kill_9_and_none_is_there_twice()
    {
        string usual = Environment.GetEnvironmentVariable("CI") is null ? "10" : "200";
        int rounds = int.Parse(Environment.GetEnvironmentVariable("STORAGE_KILL_ROUNDS") ?? usual, CultureInfo.InvariantCulture);
        long registered = 0;
        for (int left = rounds; left > 0; left -= RoundsOfAStore) registered += await KillAsync(Math.Min(left, RoundsOfAStore));
        TestContext.Current.TestOutputHelper?.WriteLine($"{rounds} kills, {registered} people registered, none lost or doubled.");
    }

    /// <returns>How many people were registered.</returns>
    private async Task<int> KillAsync(int rounds)
    {
        using var directory = new TempDirectory();
        int[] last = new int[Helpers];
        Array.Clear(acknowledged);
        for (int round = 1; round <= rounds; round++)
        {
            await RunUntilKilledAsync(directory.Path, Random.Shared.Next(MostAcknowledged));
            await using LiteDbStore store = await LiteDbStore.OpenAsync(directory.Path, Cancellation);
            // What was there before the last start is looked at once more in the end.
            for (int helper = 0; helper < Helpers; helper++) last[helper] = await CheckAsync(store, helper, round == rounds ? 0 : last[helper]);
            await CheckCountAsync(store, last);
        }

        return acknowledged.Sum();
    }

    private async Task RunUntilKilledAsync(string directory, int moment)
    {
        using OtherProcess writer = OtherProcess.Start(directory, Helpers, "leads");
        if (moment == 0) writer.Kill();
        for (int seen = 1; await writer.Output.ReadLineAsync(Cancellation) is { } line; seen++)
        {
            if (seen == moment) writer.Kill();   // what it has said until it dies is still read
            if (!line.EndsWith(';') || line == "open;") continue;
            int[] parts = [.. line.TrimEnd(';').Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
            acknowledged[parts[0]] = parts[1];
        }
    }

    /// <returns>The last turn of this helper.</returns>
    private async Task<int> CheckAsync(LiteDbStore store, int helper, int from)
    {
        int last = from;
        for (int block = Math.Max(0, from - 1) / Block; await store.Conversations.FindAsync(Chat(helper, block), Cancellation) is { } chat; block++)
        {
            last = int.Parse(chat.State, CultureInfo.InvariantCulture);
            IReadOnlyList<Lead> leads = await store.Leads.ListOfChatAsync(Chat(helper, block), Cancellation);
            int first = (block * Block) + 1, count = last - first + 1;
            Assert.Equal(count + 1, leads.Count);
            Assert.Equal(($"{last}", count), (Text(leads[0]), (int)leads[0].Version));
            Assert.Equal(Enumerable.Range(first, count).Select(n => $"{n}"), leads.Skip(1).Select(Text));
            Assert.Equal(count, (await store.Leads.ListEventsAsync(leads[0].Id, Cancellation)).Count);
        }

        Assert.InRange(last, acknowledged[helper], acknowledged[helper] + 1);   // at most one was committed but not yet said
        return acknowledged[helper] = last;   // the next process may die before it says more
    }

    private static async Task CheckCountAsync(LiteDbStore store, int[] last)
    {
        // A helper's own and each person: a lead for each number, those that all give counted once.
        int leads = last.Sum(n => n - (n / 5) + ((n + Block - 1) / Block)) + (last.Max() / 5);
        Assert.Equal(leads, await store.Leads.CountAsync(new LeadFilter(), int.MaxValue, Cancellation));
    }

    private static ConversationId Chat(int helper, int block) => new("crash", $"{helper}:{block}");

    private static string Text(Lead lead) => Encoding.UTF8.GetString(lead.Details.Sealed);
}
