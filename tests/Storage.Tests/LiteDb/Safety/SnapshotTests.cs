using Microsoft.Extensions.Time.Testing;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb.Safety;

public sealed class SnapshotTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_store_has_a_snapshot_and_a_long_journal_a_newer_one_of_which_two_are_kept()
    {
        var files = new PowerCutDisk(1).Mount();
        var limits = new StoreLimits { Journal = 1, Look = Timeout.InfiniteTimeSpan };
        await using LiteDbStore store = LiteDbStore.On(files, TimeProvider.System, limits);
        Assert.Equal([1L], new Snapshots(files).Numbers());

        for (int turn = 0; turn < 4; turn++)
        {
            await store.Conversations.CommitAsync(A.Turn(update: $"{turn}"), Cancellation);
            await store.LookAfterFilesAsync(Cancellation);
        }

        IReadOnlyList<long> kept = new Snapshots(files).Numbers();
        Assert.Equal(2, kept.Count);
        Assert.True(kept[0] > 1);
        Assert.Equal(kept[0], new Journal(files).Numbers()[0]);
        Assert.True((await store.CheckAsync(Cancellation)).IsGood);
    }

    [Fact]
    public async Task A_snapshot_that_is_a_day_old_is_followed_by_one_if_anything_came_since()
    {
        var files = new PowerCutDisk(1).Mount();
        var clock = new FakeTimeProvider(A.Noon);
        await using LiteDbStore store = LiteDbStore.On(files, clock, new StoreLimits { Look = Timeout.InfiniteTimeSpan });
        await store.Conversations.CommitAsync(A.Turn(), Cancellation);
        await store.LookAfterFilesAsync(Cancellation);
        Assert.Single(new Snapshots(files).Numbers());

        clock.Advance(TimeSpan.FromDays(1));
        await store.LookAfterFilesAsync(Cancellation);
        Assert.Equal(2, new Snapshots(files).Numbers().Count);

        clock.Advance(TimeSpan.FromDays(1));
        await store.LookAfterFilesAsync(Cancellation);
        Assert.Equal(2, new Snapshots(files).Numbers()[^1]);
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_taken_fails_no_commit_and_is_taken_when_the_disk_is_well()
    {
        var disk = new PowerCutDisk(1);
        IStoreFiles files = disk.Mount();
        var clock = new FakeTimeProvider(A.Noon);
        await using LiteDbStore store = LiteDbStore.On(files, clock, new StoreLimits { Journal = 1, Look = Timeout.InfiniteTimeSpan });
        await store.LookAfterFilesAsync(Cancellation);
        disk.Refuses = name => name.StartsWith(Snapshots.Folder, StringComparison.Ordinal);

        await store.Conversations.CommitAsync(A.Turn(update: "u1"), Cancellation);
        await Assert.ThrowsAsync<IOException>(() => store.LookAfterFilesAsync(Cancellation));
        await store.Conversations.CommitAsync(A.Turn(update: "u2"), Cancellation);
        Assert.True(store.IsWritable);

        disk.Refuses = _ => false;
        await store.LookAfterFilesAsync(Cancellation);
        Assert.Equal(2, new Snapshots(files).Numbers().Count);
    }

    [Fact]
    public async Task Commits_go_on_while_the_data_file_is_copied_and_it_does_not_change()
    {
        var files = new PowerCutDisk(1).Mount();
        await using LiteDbStore store = LiteDbStore.On(files, TimeProvider.System, new StoreLimits { Log = Frame.Page, Look = Timeout.InfiniteTimeSpan });
        await store.Conversations.CommitAsync(A.Turn(update: "before"), Cancellation);

        long epoch = 0, after = 0;
        await store.CopyAsync(() =>
        {
            epoch = PageSums.Read(files, Names.Sums).Epoch.Number;
            for (int turn = 0; turn < 20; turn++) store.Conversations.CommitAsync(A.Turn(update: $"{turn}"), Cancellation).GetAwaiter().GetResult();
            after = PageSums.Read(files, Names.Sums).Epoch.Number;
        }, Cancellation);
        await store.Conversations.CommitAsync(A.Turn(update: "after"), Cancellation);
        await store.CopyAsync(() => { }, Cancellation);

        Assert.Equal(epoch, after);
        Assert.True(PageSums.Read(files, Names.Sums).Epoch.Number > epoch);
    }
}
