using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

public sealed class DiskFaultTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_room_commits_fail_at_once_and_work_again_when_there_is_room()
    {
        bool hasRoom = true;
        await using LiteDbStore store = LiteDbStore.Over(new FaultyStream(), new FaultyStream(), () => { }, () => hasRoom);
        await store.Conversations.CommitAsync(A.Turn(update: "u1", state: "before"), Cancellation);

        hasRoom = false;
        await Assert.ThrowsAsync<IOException>(() => store.Conversations.CommitAsync(A.Turn(update: "u2"), Cancellation));
        Assert.False(store.IsWritable);
        Assert.Equal("before", (await store.Conversations.FindAsync(A.Chat(), Cancellation))?.State);

        hasRoom = true;
        Assert.True(store.IsWritable);
        Assert.IsType<CommitResult.Committed>(await store.Conversations.CommitAsync(A.Turn(update: "u2"), Cancellation));
    }

    [Fact]
    public async Task A_disk_fault_fails_commits_but_not_for_ever_and_loses_nothing()
    {
        var log = new FaultyStream();
        await using LiteDbStore store = LiteDbStore.Over(new FaultyStream(), log, () => { }, () => true);
        await store.Conversations.CommitAsync(A.Turn(update: "u1", state: "before"), Cancellation);

        log.IsFaulty = true;
        using (var gate = new Gate(store))
        {
            var group = Enumerable.Range(0, 5).Select(i => store.Conversations.CommitAsync(A.Turn(A.Chat($"{i}")), Cancellation)).ToList();
            gate.Open();
            try { await Task.WhenAll(group); } catch (IOException) { }
            Assert.Equal("F F F F F", string.Join(' ', group.Select((c, i) => c.IsFaulted ? "F" : c.Result.ToString() )));
        }

        await Assert.ThrowsAsync<IOException>(() => store.Conversations.CommitAsync(A.Turn(update: "u2"), Cancellation));
        Assert.False(store.IsWritable);
        GC.Collect();
        GC.WaitForPendingFinalizers();   // a dead engine that is let go ends the process here

        log.IsFaulty = false;
        CommitResult after = await store.Conversations.CommitAsync(A.Turn(update: "u2", state: "after"), Cancellation);

        Assert.IsType<CommitResult.Committed>(after);
        Assert.True(store.IsWritable);
        Assert.Equal("[]", await store.Conversations.FindRepliesAsync(A.Chat(), "u1", Cancellation));
        Assert.Equal("after", (await store.Conversations.FindAsync(A.Chat(), Cancellation))?.State);
        Assert.Null(await store.Conversations.FindAsync(A.Chat("0"), Cancellation));
    }
}
