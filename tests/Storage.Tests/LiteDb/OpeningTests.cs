using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

public sealed class OpeningTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_committed_is_there_after_closing_and_opening_again()
    {
        using var directory = new TempDirectory();
        await using (var store = await LiteDbStore.OpenAsync(directory.Path, Cancellation))
            await store.Conversations.CommitAsync(A.Turn(state: "kept", replies: "said"), Cancellation);

        await using var again = await LiteDbStore.OpenAsync(directory.Path, Cancellation);

        Assert.Equal("kept", (await again.Conversations.FindAsync(A.Chat(), Cancellation))?.State);
        Assert.Equal("said", await again.Conversations.FindRepliesAsync(A.Chat(), "u1", Cancellation));
    }

    [Fact]
    public async Task A_directory_that_is_not_there_is_made_for_its_owner_only()
    {
        using var parent = new TempDirectory();
        string directory = Path.Combine(parent.Path, "not", "yet");

        await using var store = await LiteDbStore.OpenAsync(directory, Cancellation);

        Assert.True(store.IsWritable);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(directory));
    }

    [Fact]
    public async Task A_second_store_on_the_directory_is_refused_by_name_until_the_first_is_closed()
    {
        using var directory = new TempDirectory();
        await using (await LiteDbStore.OpenAsync(directory.Path, Cancellation))
        {
            var refused = await Assert.ThrowsAsync<StoreInUseException>(() => LiteDbStore.OpenAsync(directory.Path, Cancellation));
            Assert.Contains(directory.Path, refused.Message, StringComparison.Ordinal);
        }

        await (await LiteDbStore.OpenAsync(directory.Path, Cancellation)).DisposeAsync();
    }

    [Fact]
    public async Task A_store_that_another_process_holds_is_refused_until_that_one_dies()
    {
        using var directory = new TempDirectory();
        using (OtherProcess other = OtherProcess.Start(directory.Path))
        {
            Assert.Equal("open;", await other.Output.ReadLineAsync(Cancellation));
            await Assert.ThrowsAsync<StoreInUseException>(() => LiteDbStore.OpenAsync(directory.Path, Cancellation));
        }

        await (await LiteDbStore.OpenAsync(directory.Path, Cancellation)).DisposeAsync();
    }

    [Fact]
    public async Task Another_process_is_refused_while_this_one_holds_the_store()
    {
        using var directory = new TempDirectory();
        await using var store = await LiteDbStore.OpenAsync(directory.Path, Cancellation);

        using OtherProcess other = OtherProcess.Start(directory.Path);

        Assert.Contains(directory.Path, await other.Output.ReadLineAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(3, await other.ExitCodeAsync(Cancellation));
    }
}
