using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Drafts;

namespace WorkerAdvisor.Storage.Tests.Drafts;

public abstract class DraftStoreContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly DateTimeOffset Until = A.Noon.AddHours(48);

    private int updates;

    [Fact]
    public async Task A_draft_is_kept_until_its_time_is_over()
    {
        await DraftAsync("1", new DraftChange.Keep([1], Until));
        await ReopenAsync();

        Assert.Equal([1], await FindAsync("1", A.Noon));
        Assert.Equal([1], await FindAsync("1", Until.AddTicks(-1)));
        Assert.Null(await FindAsync("1", Until));
        Assert.Null(await FindAsync("11", A.Noon));
    }

    [Fact]
    public async Task A_draft_takes_the_place_of_the_one_before_and_a_turn_without_one_leaves_it()
    {
        await DraftAsync("1", new DraftChange.Keep([1], Until));
        await DraftAsync("1", new DraftChange.Keep([2, 3], Until.AddHours(1)));
        await DraftAsync("1", null);

        Assert.Equal([2, 3], await FindAsync("1", Until));
    }

    [Fact]
    public async Task A_dropped_draft_is_gone_and_another_chats_is_not()
    {
        await DraftAsync("1", new DraftChange.Keep([1], Until));
        await DraftAsync("2", new DraftChange.Keep([2], Until));

        await DraftAsync("1", new DraftChange.Drop());
        await DraftAsync("3", new DraftChange.Drop());

        Assert.Null(await FindAsync("1", A.Noon));
        Assert.Equal([2], await FindAsync("2", A.Noon));
    }

    [Fact]
    public async Task Drafts_whose_time_is_over_are_forgotten()
    {
        await Task.WhenAll(Enumerable.Range(0, 450).Select(n => DraftAsync($"{n}", new DraftChange.Keep([1], Until.AddMinutes(n)))));

        Assert.Equal(401, await Drafts.PurgeAsync(Until.AddMinutes(400), Cancellation));
        Assert.Equal(0, await Drafts.PurgeAsync(Until.AddMinutes(400), Cancellation));

        Assert.NotNull(await FindAsync("401", A.Noon));
        Assert.Null(await FindAsync("400", A.Noon));
    }

    [Fact]
    public async Task Forgetting_the_conversation_drops_its_draft()
    {
        await DraftAsync("1", new DraftChange.Keep([1], Until));
        await DraftAsync("2", new DraftChange.Keep([2], Until));

        await Conversations.DeleteAsync(A.Chat("1"), Cancellation);
        Assert.Null(await FindAsync("1", A.Noon));
        Assert.NotNull(await FindAsync("2", A.Noon));

        await Conversations.PurgeOlderThanAsync(A.Noon.AddTicks(1), Cancellation);
        Assert.Null(await FindAsync("2", A.Noon));
    }

    [Fact]
    public async Task A_draft_without_content_is_refused() =>
        await Assert.ThrowsAsync<ArgumentNullException>(() => DraftAsync("1", new DraftChange.Keep(null!, Until)));

    private Task<CommitResult> DraftAsync(string chat, DraftChange? change) =>
        Conversations.CommitAsync(A.Turn(A.Chat(chat), $"d{Interlocked.Increment(ref updates)}") with { Draft = change }, Cancellation);

    private Task<byte[]?> FindAsync(string chat, DateTimeOffset now) => Drafts.FindAsync(A.Chat(chat), now, Cancellation);
}
