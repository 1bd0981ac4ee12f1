using System.Globalization;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

/// <summary>A process that commits is killed at any moment. <c>STORAGE_KILL_ROUNDS</c> sets how often, 10 by default.</summary>
public sealed class KillTests
{
    private const int MostAcknowledged = 400;

    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("STORAGE_KILL_ROUNDS") ?? "10", CultureInfo.InvariantCulture);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Every_acknowledged_turn_is_there_after_kill_9_and_no_turn_is_there_in_part() => KillAsync();

    [Fact]
    public Task So_it_is_when_the_store_is_killed_amid_checkpoints_and_snapshots() => KillAsync("busy");

    [Fact]
    public Task So_it_is_when_the_store_is_killed_amid_renewals_and_backups() => KillAsync("renewing");

    private static async Task KillAsync(params string[] mode)
    {
        using var directory = new TempDirectory();
        var ledger = new TurnLedger();
        for (int round = 0; round < Rounds; round++)
        {
            // The moment is a number of acknowledgements, some of them 0: while the file is made or the log is read.
            await ledger.RunUntilKilledAsync(directory.Path, Random.Shared.Next(MostAcknowledged), Cancellation, mode);
            await using LiteDbStore store = await LiteDbStore.OpenAsync(directory.Path, Cancellation);
            await ledger.CheckAsync(store, Cancellation);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Rounds} kills, {ledger.Acknowledged} acknowledged turns, none lost.");
    }
}
