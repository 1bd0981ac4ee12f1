using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

public sealed class DamageTests
{
    private const int HeaderPage = 8192;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_log_without_its_data_file_is_refused_and_left_alone(bool emptyDataFile)
    {
        using var directory = new TempDirectory();
        await KillAfterCommitsAsync(directory.Path);   // leaves a log; a graceful stop would not
        byte[] log = await File.ReadAllBytesAsync(directory.File("store.log"), Cancellation);
        File.Delete(directory.File("store.db"));
        if (emptyDataFile) await File.WriteAllBytesAsync(directory.File("store.db"), [], Cancellation);

        var damaged = await Assert.ThrowsAsync<StoreDamagedException>(() => LiteDbStore.OpenAsync(directory.Path, Cancellation));

        Assert.Equal(directory.File("store.db"), damaged.File);
        Assert.Contains(directory.File("store.log"), damaged.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', damaged.Message);
        Assert.Equal(log, await File.ReadAllBytesAsync(directory.File("store.log"), Cancellation));
        Assert.Equal(emptyDataFile, File.Exists(directory.File("store.db")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8191)]
    [InlineData(8192)]
    [InlineData(30_000)]
    public async Task A_file_that_is_no_store_is_refused_and_left_alone(int length)
    {
        using var directory = new TempDirectory();
        byte[] content = [.. Enumerable.Range(0, length).Select(i => (byte)i)];
        await File.WriteAllBytesAsync(directory.File("store.db"), content, Cancellation);

        await Assert.ThrowsAsync<StoreDamagedException>(() => LiteDbStore.OpenAsync(directory.Path, Cancellation));

        Assert.Equal(content, await File.ReadAllBytesAsync(directory.File("store.db"), Cancellation));
    }

    [Fact]
    public async Task A_store_with_scrambled_pages_is_refused_each_time_and_not_mended()
    {
        using var directory = new TempDirectory();
        await using (var store = await LiteDbStore.OpenAsync(directory.Path, Cancellation))
            await store.Conversations.CommitAsync(A.Turn(), Cancellation);
        byte[] content = await File.ReadAllBytesAsync(directory.File("store.db"), Cancellation);
        content.AsSpan(HeaderPage).Fill(0x5A);
        await File.WriteAllBytesAsync(directory.File("store.db"), content, Cancellation);

        await Assert.ThrowsAsync<StoreDamagedException>(() => LiteDbStore.OpenAsync(directory.Path, Cancellation));
        await Assert.ThrowsAsync<StoreDamagedException>(() => LiteDbStore.OpenAsync(directory.Path, Cancellation));

        // LiteDB notes the damage in one byte of its header; everything else is as it was.
        byte[] left = await File.ReadAllBytesAsync(directory.File("store.db"), Cancellation);
        Assert.Equal(content[HeaderPage..], left[HeaderPage..]);
    }

    [Fact]
    public async Task A_refused_store_is_let_go_so_that_it_can_be_mended_and_opened()
    {
        using var directory = new TempDirectory();
        await File.WriteAllTextAsync(directory.File("store.db"), "not a store", Cancellation);
        await Assert.ThrowsAsync<StoreDamagedException>(() => LiteDbStore.OpenAsync(directory.Path, Cancellation));

        File.Delete(directory.File("store.db"));

        await (await LiteDbStore.OpenAsync(directory.Path, Cancellation)).DisposeAsync();
    }

    private static async Task KillAfterCommitsAsync(string directory)
    {
        using OtherProcess writer = OtherProcess.Start(directory, chats: 1);
        for (int line = 0; line < 5; line++) await writer.Output.ReadLineAsync(Cancellation);
    }
}
