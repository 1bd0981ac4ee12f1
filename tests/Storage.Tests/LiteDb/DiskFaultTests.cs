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

    [Fact]
    public async Task A_turn_whose_sync_failed_though_it_was_written_is_what_the_next_turn_finds()
    {
        bool isFaulty = false;
        void Sync() { if (isFaulty) throw new IOException("Input/output error"); }
        await using LiteDbStore store = LiteDbStore.Over(new FaultyStream(), new FaultyStream(), Sync, () => true);
        await store.Conversations.CommitAsync(A.Turn(update: "u1", state: "before"), Cancellation);

        isFaulty = true;
        await Assert.ThrowsAsync<IOException>(() => store.Conversations.CommitAsync(A.Turn(update: "u2", state: "after"), Cancellation));
        isFaulty = false;

        Assert.IsType<CommitResult.AlreadyDone>(await store.Conversations.CommitAsync(A.Turn(update: "u2", state: "after"), Cancellation));
        Assert.Equal("after", (await store.Conversations.FindAsync(A.Chat(), Cancellation))?.State);
    }

    [Fact]
    public async Task A_turn_beside_one_that_is_rolled_back_is_found_once_it_is_durable()
    {
        await using LiteDbStore store = LiteDbStore.InMemory();
        await store.Conversations.CommitAsync(A.Turn(update: "u1", state: "before"), Cancellation);

        using (var gate = new Gate(store))
        {
            Task<CommitResult> turn = store.Conversations.CommitAsync(A.Turn(update: "u2", state: "after"), Cancellation);
            Task<int> bad = store.WriteAsync<int>(_ => throw new InvalidOperationException("no"));
            Assert.Equal("before", (await store.Conversations.FindAsync(A.Chat(), Cancellation))?.State);
            gate.Open();
            await turn;
            await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        }

        Assert.Equal("after", (await store.Conversations.FindAsync(A.Chat(), Cancellation))?.State);
    }

    [Fact]
    public async Task A_closed_store_finds_nothing_though_it_was_asked_before()
    {
        LiteDbStore store = LiteDbStore.InMemory();
        await store.Conversations.CommitAsync(A.Turn(), Cancellation);
        await store.Conversations.FindAsync(A.Chat(), Cancellation);

        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.Conversations.FindAsync(A.Chat(), Cancellation));
    }
}
