using System.Globalization;
using CsCheck;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb.Safety;

public sealed class RestoreTests
{
    private const int Turns = 60;

    private static readonly StoreLimits Limits = new() { Log = 30 * Frame.Page, Look = Timeout.InfiniteTimeSpan };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_damaged_store_is_brought_back_and_its_files_are_kept_aside()
    {
        using TempDirectory directory = await KilledAsync();
        byte[] damaged = Scramble(directory.File("store.db"), 3);
        var refused = await Assert.ThrowsAsync<StoreDamagedException>(() => LiteDbStore.OpenAsync(directory.Path, Cancellation));
        Assert.Contains("page", refused.Message, StringComparison.Ordinal);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(directory.File("store.db"), Cancellation));

        RestoreResult result = await LiteDbRestore.FromOwnFilesAsync(directory.Path, cancellationToken: Cancellation);

        Assert.Null(result.Loss);
        Assert.True(result.Segments > 1);
        Assert.Equal(Turns, result.Transactions);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(Path.Combine(result.MovedTo ?? "", "store.db"), Cancellation));
        await AssertWholeAsync(directory);
    }

    [Fact]
    public async Task A_store_in_use_is_not_restored()
    {
        using var directory = new TempDirectory();
        await using LiteDbStore store = await LiteDbStore.OpenAsync(directory.Path, Cancellation);

        await Assert.ThrowsAsync<StoreInUseException>(() => LiteDbRestore.FromOwnFilesAsync(directory.Path, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task What_is_damaged_in_every_copy_is_not_dropped_unless_that_is_accepted()
    {
        using TempDirectory directory = await KilledAsync();
        long last = Segments(directory)[^1];
        foreach (string file in new[] { "store.log", Journal.Name(last) }) Scramble(directory.File(file), 1);

        var refused = await Assert.ThrowsAsync<StoreDamagedException>(() => LiteDbStore.OpenAsync(directory.Path, Cancellation));
        Assert.Contains("`data restore`", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreDamagedException>(() => LiteDbRestore.FromOwnFilesAsync(directory.Path, cancellationToken: Cancellation));
        Assert.Empty(Directory.GetDirectories(directory.Path, "damaged-*"));
        RestoreResult result = await LiteDbRestore.FromOwnFilesAsync(directory.Path, acceptsLoss: true, cancellationToken: Cancellation);

        Assert.NotNull(result.Loss);
        await using LiteDbStore store = await LiteDbStore.OpenAsync(directory.Path, Cancellation);
        Assert.NotNull(await store.Conversations.FindAsync(A.Chat(), Cancellation));
    }

    [Fact]
    public async Task A_segment_that_is_damaged_or_missing_in_the_middle_is_noticed()
    {
        using TempDirectory directory = await KilledAsync();
        Scramble(directory.File("store.db"), 0);
        IReadOnlyList<long> segments = Segments(directory);
        File.Delete(directory.File(Journal.Name(segments[segments.Count / 2])));

        var refused = await Assert.ThrowsAsync<StoreDamagedException>(() => LiteDbRestore.FromOwnFilesAsync(directory.Path, cancellationToken: Cancellation));

        Assert.Contains(Journal.Name(segments[segments.Count / 2]), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_data_file_in_the_place_of_the_newer_is_refused_and_brought_up_to_date()
    {
        using TempDirectory directory = await KilledAsync();
        File.Copy(directory.File("snapshots/00000001.db"), directory.File("store.db"), overwrite: true);
        File.Copy(directory.File("snapshots/00000001.crc"), directory.File("store.crc"), overwrite: true);
        await Assert.ThrowsAsync<StoreDamagedException>(() => LiteDbStore.OpenAsync(directory.Path, Cancellation));

        await LiteDbRestore.FromOwnFilesAsync(directory.Path, cancellationToken: Cancellation);

        await AssertWholeAsync(directory);
    }

    [Fact]
    public async Task A_log_that_is_gone_is_taken_from_the_journal_and_the_other_way_round()
    {
        using TempDirectory directory = await KilledAsync();
        using TempDirectory other = directory.Copy();
        File.Delete(directory.File("store.log"));
        File.Delete(other.File(Journal.Name(Segments(other)[^1])));

        await AssertWholeAsync(directory);
        await AssertWholeAsync(other);
    }

    /// <summary>The power fails at any write of a restore; it is run again, perhaps cut again, and brings everything back.</summary>
    [Fact]
    public void A_restore_that_is_cut_short_can_be_run_again() =>
        Gen.Select(Gen.Int, Gen.Int[0, 250], Gen.Int[0, 250]).Sample((seed, first, second) =>
        {
            var disk = new PowerCutDisk(seed);
            Fill(disk.Mount());
            disk.Restart();
            Damage(disk.Mount());
            foreach (int writes in new[] { first, second })
            {
                disk.CutAfter(writes);
                try
                {
                    new Rebuild(disk.Mount(), TimeProvider.System).Run(acceptsLoss: false, CancellationToken.None);
                }
                catch (IOException)
                {
                    Assert.True(disk.IsCut);
                }

                disk.Restart();
            }

            if (IsRefused(disk.Mount())) Assert.Null(new Rebuild(disk.Mount(), TimeProvider.System).Run(acceptsLoss: false, CancellationToken.None).Loss);
            LiteDbStore store = LiteDbStore.On(disk.Mount(), TimeProvider.System, Limits);
            Assert.Equal($"{Turns}", store.Conversations.FindAsync(A.Chat(), CancellationToken.None).GetAwaiter().GetResult()?.State);
        }, iter: 40, threads: 1);

    private static bool IsRefused(IStoreFiles files)
    {
        try
        {
            LiteDbStore.On(files, TimeProvider.System, Limits).DisposeAsync().AsTask().GetAwaiter().GetResult();
            return false;
        }
        catch (StoreDamagedException refused)
        {
            Assert.Contains("`data restore`", refused.Message, StringComparison.Ordinal);
            return true;
        }
    }

    private static void Fill(IStoreFiles files)
    {
        LiteDbStore store = LiteDbStore.On(files, TimeProvider.System, Limits);   // never closed: the power fails
        FillAsync(store).GetAwaiter().GetResult();
    }

    private static async Task FillAsync(LiteDbStore store)
    {
        for (int turn = 1; turn <= Turns; turn++)
            await store.Conversations.CommitAsync(A.Turn(update: $"{turn}", state: turn.ToString(CultureInfo.InvariantCulture), replies: $"r{turn}"), CancellationToken.None);
    }

    private static void Damage(IStoreFiles files)
    {
        using Stream data = files.Open(Names.Data, FileMode.Open);
        data.Position = 2 * Frame.Page;
        data.Write(new byte[100]);
        data.Flush();
    }

    /// <summary>A store as a process leaves it that was killed: the files are copied while it is open.</summary>
    private static async Task<TempDirectory> KilledAsync()
    {
        using var directory = new TempDirectory();
        await using LiteDbStore store = await LiteDbStore.OpenAsync(directory.Path, Limits, Cancellation);
        await FillAsync(store);
        TempDirectory copy = new();
        foreach (string file in Directory.GetFiles(directory.Path, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            string name = copy.File(Path.GetRelativePath(directory.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(name) ?? "");
            using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using FileStream to = File.Create(name);
            await from.CopyToAsync(to, Cancellation);
        }

        return copy;
    }

    private static IReadOnlyList<long> Segments(TempDirectory directory) => new Journal(new DirectoryFiles(directory.Path)).Numbers();

    private static byte[] Scramble(string path, int page)
    {
        byte[] content = File.ReadAllBytes(path);
        content.AsSpan(page * Frame.Page, Frame.Page / 2).Fill(0x5A);
        File.WriteAllBytes(path, content);
        return content;
    }

    private static async Task AssertWholeAsync(TempDirectory directory)
    {
        await using LiteDbStore store = await LiteDbStore.OpenAsync(directory.Path, Cancellation);
        Assert.Equal($"{Turns}", (await store.Conversations.FindAsync(A.Chat(), Cancellation))?.State);
        Assert.Equal($"r{Turns}", await store.Conversations.FindRepliesAsync(A.Chat(), $"{Turns}", Cancellation));
        Assert.All((await store.CheckAsync(Cancellation)).Findings, finding => Assert.False(finding.IsDamage));
    }
}
