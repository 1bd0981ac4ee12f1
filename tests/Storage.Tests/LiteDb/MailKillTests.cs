using System.Globalization;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

/// <summary>A process that receives, answers and sends is killed at any moment. <c>STORAGE_KILL_ROUNDS</c> sets how often, 10 by default.</summary>
public sealed class MailKillTests
{
    private const int Chats = 8, MostAcknowledged = 1000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_kill_9_every_received_update_waits_or_is_answered_and_every_answer_waits_or_was_sent()
    {
        int rounds = int.Parse(Environment.GetEnvironmentVariable("STORAGE_KILL_ROUNDS") ?? "10", CultureInfo.InvariantCulture);
        using var directory = new TempDirectory();
        var ledger = new MailLedger("crash", Chats);
        for (int round = 0; round < rounds; round++)
        {
            await RunUntilKilledAsync(directory.Path, Random.Shared.Next(MostAcknowledged), ledger);
            await using LiteDbStore store = await LiteDbStore.OpenAsync(directory.Path, Cancellation);
            await ledger.CheckAsync(store);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{rounds} kills, {ledger.Answered} acknowledged turns, none lost or doubled.");
    }

    private static async Task RunUntilKilledAsync(string directory, int moment, MailLedger ledger)
    {
        using OtherProcess writer = OtherProcess.Start(directory, Chats, "mail");
        if (moment == 0) writer.Kill();
        for (int seen = 1; await writer.Output.ReadLineAsync(Cancellation) is { } line; seen++)
        {
            if (seen == moment) writer.Kill();   // what it has said until it dies is still read
            if (!line.EndsWith(';') || line == "open;") continue;
            string[] parts = line.TrimEnd(';').Split(':');
            int chat = int.Parse(parts[1], CultureInfo.InvariantCulture), count = int.Parse(parts[2], CultureInfo.InvariantCulture);
            switch (parts[0])
            {
                case "in": ledger.Received(chat, count); break;
                case "done": ledger.AnsweredUpTo(chat, count); break;
                case "sent": ledger.Sent(chat, count); break;
                default: throw new InvalidOperationException(line);
            }
        }
    }
}
