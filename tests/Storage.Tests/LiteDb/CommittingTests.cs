using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

public sealed class CommittingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_turn_that_cannot_be_stored_does_not_fail_those_committed_with_it()
    {
        await using LiteDbStore store = LiteDbStore.InMemory();
        string tooLarge = new('x', 20_000_000);   // LiteDB takes documents of up to 16 MB

        using var gate = new Gate(store);
        var good = Enumerable.Range(0, 20).Select(i => store.Conversations.CommitAsync(A.Turn(A.Chat($"{i}")), Cancellation)).ToList();
        var bad = store.Conversations.CommitAsync(A.Turn(state: tooLarge), Cancellation);
        good.AddRange(Enumerable.Range(20, 20).Select(i => store.Conversations.CommitAsync(A.Turn(A.Chat($"{i}")), Cancellation)));
        gate.Open();

        Assert.All(await Task.WhenAll(good), result => Assert.IsType<CommitResult.Committed>(result));
        await Assert.ThrowsAnyAsync<Exception>(() => bad);
        Assert.Null(await store.Conversations.FindAsync(A.Chat(), Cancellation));
        Assert.True(store.IsWritable);
    }

    [Fact]
    public async Task What_waits_is_committed_in_one_transaction_and_a_failure_repeats_it_one_by_one()
    {
        await using LiteDbStore store = LiteDbStore.InMemory();
        int runs = 0;

        using var gate = new Gate(store);
        var good = store.WriteAsync(_ => ++runs);
        var bad = store.WriteAsync<int>(_ => throw new InvalidOperationException("bad"));
        gate.Open();

        Assert.Equal(2, await good);
        Assert.Equal("bad", (await Assert.ThrowsAsync<InvalidOperationException>(() => bad)).Message);
    }

    [Fact]
    public async Task Equal_updates_in_one_transaction_are_committed_once()
    {
        await using LiteDbStore store = LiteDbStore.InMemory();

        using var gate = new Gate(store);
        var first = store.Conversations.CommitAsync(A.Turn(replies: "first"), Cancellation);
        var second = store.Conversations.CommitAsync(A.Turn(replies: "second"), Cancellation);
        gate.Open();

        Assert.IsType<CommitResult.Committed>(await first);
        Assert.Equal(new CommitResult.AlreadyDone("first"), await second);
    }

    [Fact]
    public async Task A_commit_cancelled_while_it_waits_leaves_nothing()
    {
        await using LiteDbStore store = LiteDbStore.InMemory();
        using var cancel = new CancellationTokenSource();

        using var gate = new Gate(store);
        var commit = store.Conversations.CommitAsync(A.Turn(), cancel.Token);
        await cancel.CancelAsync();
        gate.Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => commit);
        Assert.Null(await store.Conversations.FindAsync(A.Chat(), Cancellation));
    }

    [Fact]
    public async Task Nothing_is_acknowledged_before_its_transaction_is_committed()
    {
        await using LiteDbStore store = LiteDbStore.InMemory();

        using var gate = new Gate(store);
        var commit = store.Conversations.CommitAsync(A.Turn(), Cancellation);
        using var second = new Gate(store, running: false);   // runs after the turn, in the same transaction
        gate.Open();
        second.AwaitStart();

        Task<ConversationRecord?> read = store.Conversations.FindAsync(A.Chat(), Cancellation);   // waits for the transaction
        Assert.False(commit.IsCompleted);
        Assert.False(read.IsCompleted);
        second.Open();
        Assert.IsType<CommitResult.Committed>(await commit);
        Assert.NotNull(await read);
    }

    [Fact]
    public async Task Stopping_finishes_what_waits_and_takes_no_more()
    {
        using var directory = new TempDirectory();
        LiteDbStore store = await LiteDbStore.OpenAsync(directory.Path, Cancellation);

        using var gate = new Gate(store);
        var waiting = Enumerable.Range(0, 600).Select(i => store.Conversations.CommitAsync(A.Turn(A.Chat($"{i}")), Cancellation)).ToList();
        Task stopping = store.DisposeAsync().AsTask();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.Conversations.CommitAsync(A.Turn(), Cancellation));
        gate.Open();
        await stopping;

        Assert.All(await Task.WhenAll(waiting), result => Assert.IsType<CommitResult.Committed>(result));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.Conversations.FindAsync(A.Chat(), Cancellation));
        await store.DisposeAsync();
        Assert.Equal(Epoch.HeaderSize, new FileInfo(directory.File("store.log")).Length);
        await using var again = await LiteDbStore.OpenAsync(directory.Path, Cancellation);
        Assert.NotNull(await again.Conversations.FindAsync(A.Chat("599"), Cancellation));
    }
}
