using System.Globalization;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

/// <summary>
/// Copies of a store that was killed, with files torn at any 4 KiB sectors or cut short. <c>STORAGE_DAMAGED_COPIES</c> sets how many,
/// 60 by default.
/// </summary>
public sealed class DamagedCopyTests(ITestOutputHelper output)
{
    private const int Sector = 4096, Acknowledgements = 3000;

    private static readonly int Copies = int.Parse(Environment.GetEnvironmentVariable("STORAGE_DAMAGED_COPIES") ?? "60", CultureInfo.InvariantCulture);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_damaged_all_that_was_acknowledged_is_there_or_is_brought_back()
    {
        using var directory = new TempDirectory();
        var ledger = new TurnLedger();
        await ledger.RunUntilKilledAsync(directory.Path, Acknowledgements, Cancellation, "busy");
        int opened = 0, restored = 0;
        for (int copy = 0; copy < Copies; copy++)
        {
            using TempDirectory damaged = directory.Copy();
            int seed = Random.Shared.Next();
            var random = new Random(seed);
            string[] files = [.. Choose(random, damaged.Path)];
            foreach (string file in files) Damage(random, file);
            try
            {
                await using (LiteDbStore? store = await OpenAsync(damaged.Path))
                {
                    if (store is not null) await ledger.CheckAsync(store, Cancellation);
                    if (store is not null) opened++;
                    if (store is not null) continue;
                }

                RestoreResult result = await LiteDbRestore.FromOwnFilesAsync(damaged.Path, cancellationToken: Cancellation);
                Assert.Null(result.Loss);
                await using LiteDbStore again = await LiteDbStore.OpenAsync(damaged.Path, Cancellation);
                await ledger.CheckAsync(again, Cancellation);
                restored++;
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Seed {seed}: {string.Join(", ", files.Select(file => Path.GetRelativePath(damaged.Path, file)))}", fault);
            }
        }

        output.WriteLine($"{Copies} damaged copies: {opened} opened with everything, {restored} were restored with everything.");
    }

    /// <returns>Null when the store is refused, which names the way out.</returns>
    private static async Task<LiteDbStore?> OpenAsync(string directory)
    {
        try
        {
            return await LiteDbStore.OpenAsync(directory, Cancellation);
        }
        catch (StoreDamagedException refused)
        {
            Assert.Contains("`data restore`", refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', refused.Message);
            return null;
        }
    }

    private static IEnumerable<string> Choose(Random random, string directory)
    {
        string[] segments = [.. Directory.GetFiles(Path.Combine(directory, "journal")).Order(StringComparer.Ordinal)];
        string[] snapshots = [.. Directory.GetFiles(Path.Combine(directory, "snapshots"), "*.db").Order(StringComparer.Ordinal)];
        string data = Path.Combine(directory, "store.db"), log = Path.Combine(directory, "store.log"), sums = Path.Combine(directory, "store.crc");
        // Never both copies of what has only two.
        return random.Next(9) switch
        {
            0 => [data],
            1 => [log],
            2 => [sums],
            3 => [segments[^1]],
            4 => [segments[random.Next(segments.Length)]],
            5 when snapshots.Length > 1 => [snapshots[^1], data],
            6 => [data, log],
            7 => [data, sums, log],
            _ => [data, segments[^1]],
        };
    }

    private static void Damage(Random random, string path)
    {
        using FileStream file = File.Open(path, FileMode.Open);
        if (random.Next(3) == 0)
        {
            file.SetLength(random.NextInt64(file.Length));
            return;
        }

        byte[] torn = new byte[Sector];
        for (int tears = random.Next(1, 6); tears > 0; tears--)
        {
            if (random.Next(2) == 0) random.NextBytes(torn);
            else Array.Clear(torn);
            file.Position = random.NextInt64((file.Length + Sector - 1) / Sector) * Sector;
            file.Write(torn, 0, (int)Math.Min(Sector, file.Length - file.Position));
        }
    }
}
