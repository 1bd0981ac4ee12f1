using System.Globalization;
using CsCheck;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

/// <summary>The power fails: of what was not yet synced, any sector may be on the disk or not.</summary>
public sealed class PowerCutTests
{
    private const int Chats = 6;

    /// <summary>So that a run has many checkpoints.</summary>
    private static readonly StoreLimits Small = new() { Log = 100 * Frame.Page };

    private static readonly int Cuts = int.Parse(Environment.GetEnvironmentVariable("STORAGE_POWER_CUTS") ?? "15", CultureInfo.InvariantCulture);

    [Fact]
    public Task Every_acknowledged_turn_is_there_after_a_power_cut() =>
        Gen.Select(Gen.Int, Gen.OneOf(Gen.Int[0, 50], Gen.Int[50, 3000])).SampleAsync(async (seed, writesUntilCut) =>
        {
            var disk = new PowerCutDisk(seed);
            disk.CutAfter(writesUntilCut);
            int[] acknowledged = new int[Chats];
            await RunUntilCutAsync(disk, acknowledged);

            disk.Restart();

            await using LiteDbStore store = Open(disk);
            for (int chat = 0; chat < Chats; chat++) await CheckAsync(store, A.Chat($"{chat}"), acknowledged[chat]);
        }, iter: Cuts, threads: 1);

    private static async Task RunUntilCutAsync(PowerCutDisk disk, int[] acknowledged)
    {
        try
        {
            LiteDbStore store = Open(disk);   // never closed: there is no power
            await Task.WhenAll(Enumerable.Range(0, Chats).Select(chat => CommitUntilCutAsync(store, chat, disk, acknowledged)));
        }
        catch (IOException)   // while it was opened
        {
            Assert.True(disk.IsCut);
        }
    }

    private static async Task CheckAsync(LiteDbStore store, ConversationId chat, int acknowledged)
    {
        string? state = (await store.Conversations.FindAsync(chat, CancellationToken.None))?.State;
        int last = int.Parse(state?[..6] ?? "0", CultureInfo.InvariantCulture);
        Assert.True(last >= acknowledged);
        for (int n = last; n > Math.Max(0, last - IConversationStore.UpdatesKept); n--)
            Assert.NotNull(await store.Conversations.FindRepliesAsync(chat, $"{n}", CancellationToken.None));
    }

    private static LiteDbStore Open(PowerCutDisk disk) => LiteDbStore.On(disk.Mount(), TimeProvider.System, Small);

    private static async Task CommitUntilCutAsync(LiteDbStore store, int chat, PowerCutDisk disk, int[] acknowledged)
    {
        for (int n = 1; n < 2000; n++)
        {
            var turn = A.Turn(A.Chat($"{chat}"), $"{n}", $"{n:D6}{new string('s', 500)}", new string('r', 900));
            try
            {
                await store.Conversations.CommitAsync(turn, CancellationToken.None);
            }
            catch (IOException)
            {
                return;
            }

            if (disk.IsCut) return;   // said after the power had failed: nobody heard it
            acknowledged[chat] = n;
        }
    }
}
