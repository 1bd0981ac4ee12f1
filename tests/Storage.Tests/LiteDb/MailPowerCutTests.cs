using System.Globalization;
using System.Text;
using CsCheck;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Inbox;
using WorkerAdvisor.Storage.LiteDb;
using WorkerAdvisor.Storage.Outbox;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

/// <summary>The power fails while chats receive, answer and send: of what was not yet synced, any sector may be on the disk or not.</summary>
public sealed class MailPowerCutTests
{
    private const int Chats = 6;

    /// <summary>So that a run has many checkpoints.</summary>
    private static readonly StoreLimits Small = new() { Log = 100 * Frame.Page };

    private static readonly int Cuts = int.Parse(Environment.GetEnvironmentVariable("STORAGE_POWER_CUTS") ?? "15", CultureInfo.InvariantCulture);

    [Fact]
    public Task After_a_power_cut_every_received_update_waits_or_is_answered_and_every_answer_waits_or_was_sent() =>
        Gen.Select(Gen.Int, Gen.OneOf(Gen.Int[0, 50], Gen.Int[50, 3000])).SampleAsync(async (seed, writesUntilCut) =>
        {
            var disk = new PowerCutDisk(seed);
            disk.CutAfter(writesUntilCut);
            var ledger = new MailLedger("telegram", Chats);
            try
            {
                LiteDbStore store = Open(disk);   // never closed: there is no power
                await Task.WhenAll(Enumerable.Range(0, Chats).Select(chat => RunUntilCutAsync(store, chat, disk, ledger)));
            }
            catch (IOException)
            {
                Assert.True(disk.IsCut);
            }

            disk.Restart();

            await using LiteDbStore again = Open(disk);
            await ledger.CheckAsync(again);
        }, iter: Cuts, threads: 1);

    private static LiteDbStore Open(PowerCutDisk disk) => LiteDbStore.On(disk.Mount(), TimeProvider.System, Small);

    /// <summary>Sends one turn later than it answers, so that something always waits.</summary>
    private static async Task RunUntilCutAsync(LiteDbStore store, int chat, PowerCutDisk disk, MailLedger ledger)
    {
        var unsent = new Queue<OutboxEntry>();
        int sent = 0;
        for (int n = 1; n < 2000 && !disk.IsCut; n += 2)
        {
            var added = await store.Inbox.AddAsync([Update(chat, n), Update(chat, n + 1)], CancellationToken.None);
            if (disk.IsCut) return;   // said after the power had failed: nobody heard it
            ledger.Received(chat, n + 1);
            foreach (var (entry, update) in added.Select((entry, at) => (entry, n + at)))
            {
                TurnCommit turn = A.Answer(entry, Bytes($"{update}:0"), Bytes($"{update}:1")) with { State = $"{update} {new string('s', 500)}" };
                CommitResult result = await store.Conversations.CommitAsync(turn, CancellationToken.None);
                if (disk.IsCut) return;
                ledger.AnsweredUpTo(chat, update);
                foreach (OutboxEntry said in ((CommitResult.Committed)result).Outbox) unsent.Enqueue(said);
            }

            while (unsent.Count > 2)
            {
                await store.Outbox.RemoveAsync(unsent.Dequeue().Id, CancellationToken.None);
                if (disk.IsCut) return;
                ledger.Sent(chat, ++sent);
            }
        }
    }

    private static ReceivedUpdate Update(int chat, int n) => A.Update($"{chat}:{n}", A.Chat($"{chat}"), Bytes($"{n}"));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
