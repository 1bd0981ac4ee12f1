using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb.Safety;

public sealed class JournalFaultTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("journal")]
    [InlineData("store.log")]
    [InlineData("store.crc")]
    [InlineData("store.db")]
    [InlineData("")]
    public async Task A_file_that_takes_no_writes_fails_commits_or_not_but_loses_nothing_and_not_for_ever(string name)
    {
        var disk = new PowerCutDisk(1);
        LiteDbStore store = LiteDbStore.On(disk.Mount(), TimeProvider.System, new StoreLimits { Log = 20 * Frame.Page });
        int acknowledged = 0;
        for (int turn = 1; turn <= 60; turn++)
        {
            disk.Refuses = turn % 20 is > 5 and < 15 ? file => file.StartsWith(name, StringComparison.Ordinal) : _ => false;
            try
            {
                if (await store.Conversations.CommitAsync(A.Turn(update: $"{turn}", state: $"{turn}"), Cancellation) is CommitResult.Committed) acknowledged = turn;
            }
            catch (IOException)
            {
                Assert.InRange(turn % 20, 6, 14);
                Assert.False(store.IsWritable);
            }
        }

        Assert.Equal(60, acknowledged);
        Assert.True(store.IsWritable);
        disk.Restart();   // the power fails, the first store never closes
        await using LiteDbStore again = LiteDbStore.On(disk.Mount(), TimeProvider.System, new StoreLimits());
        Assert.Equal("60", (await again.Conversations.FindAsync(A.Chat(), Cancellation))?.State);
    }

    [Fact]
    public async Task A_page_that_rots_while_the_store_is_open_is_not_read_as_if_it_were_whole()
    {
        IStoreFiles files = new PowerCutDisk(1).Mount();
        await using LiteDbStore store = LiteDbStore.On(files, TimeProvider.System, new StoreLimits { Log = Frame.Page });
        await store.Conversations.CommitAsync(A.Turn(replies: "said"), Cancellation);
        await store.CopyAsync(() => { }, Cancellation);   // now in the data file, and in no cache
        using (Stream data = files.Open(Names.Data, FileMode.Open))
        {
            for (int page = 1; page < data.Length / Frame.Page; page++)
            {
                data.Position = (page * Frame.Page) + 4000;
                data.Write([0xFF, 0xFF, 0xFF]);
            }
        }

        await Assert.ThrowsAnyAsync<IOException>(() => store.Conversations.FindRepliesAsync(A.Chat(), "u1", Cancellation));
    }
}
