using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Outbox;

namespace WorkerAdvisor.Storage.Tests.Outbox;

public abstract class OutboxStoreContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task What_turns_say_is_to_be_sent_in_their_order()
    {
        var first = await SayAsync("u1", A.Chat("2"), [1], [], new byte[100_000]);
        var second = await SayAsync("u2", A.Chat("1"), [2]);

        var listed = await Outbox.ListAsync(0, 10, Cancellation);

        Assert.Equal(first.Concat(second).Select(Shown), listed.Select(Shown));
        Assert.Equal([[1], [], new byte[100_000], [2]], listed.Select(entry => entry.Content));
        Assert.Equal([A.Chat("2"), A.Chat("2"), A.Chat("2"), A.Chat("1")], listed.Select(entry => entry.Conversation));
        Assert.All(listed, entry => Assert.Equal(A.Noon.ToUniversalTime(), entry.At));
        Assert.Equal(listed.Select(entry => entry.Id).Order().Distinct(), listed.Select(entry => entry.Id));
    }

    [Fact]
    public async Task What_is_said_outside_a_turn_stands_in_line_with_the_rest()
    {
        var first = await SayAsync("u1", A.Chat("2"), [1]);

        var own = await Outbox.AddAsync(A.Chat("1"), [[2], [3]], A.Noon, Cancellation);
        Assert.Empty(await Outbox.AddAsync(A.Chat("1"), [], A.Noon, Cancellation));
        await ReopenAsync();

        var listed = await Outbox.ListAsync(0, 10, Cancellation);
        Assert.Equal(first.Concat(own).Select(Shown), listed.Select(Shown));
        Assert.Equal([A.Chat("2"), A.Chat("1"), A.Chat("1")], listed.Select(entry => entry.Conversation));
    }

    [Fact]
    public async Task What_is_said_on_an_occasion_is_said_once_each_time_of_it()
    {
        Assert.Single((await OnceAsync("morning of s1", "20"))!);
        Assert.Null(await OnceAsync("morning of s1", "20"));
        Assert.Single((await OnceAsync("morning of s2", "20"))!);
        await Outbox.RemoveAllAsync(A.Chat("1"), Cancellation);
        await ReopenAsync();

        Assert.Null(await OnceAsync("morning of s1", "20"));
        Assert.Single((await OnceAsync("morning of s1", "21"))!);
        Assert.Empty((await Outbox.AddOnceAsync(A.Chat("1"), "morning of s3", "20", [], A.Noon, Cancellation))!);
        Assert.Single(await Outbox.ListAsync(0, 10, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => OnceAsync(new string('x', 101), "20"));

        Task<IReadOnlyList<OutboxEntry>?> OnceAsync(string occasion, string time) => Outbox.AddOnceAsync(A.Chat("1"), occasion, time, [[1]], A.Noon, Cancellation);
    }

    [Fact]
    public async Task What_is_said_is_as_old_as_it_was_written_however_old_the_message_is()
    {
        await Conversations.CommitAsync(A.Turn() with { Outbox = [[1]], WrittenAt = A.Noon.AddHours(30) }, Cancellation);

        Assert.Equal(A.Noon.AddHours(30).ToUniversalTime(), Assert.Single(await Outbox.ListAsync(0, 10, Cancellation)).At);
        Assert.Equal(A.Noon, (await Conversations.FindAsync(A.Chat(), Cancellation))!.UpdatedAt);
    }

    [Fact]
    public async Task A_turn_that_says_nothing_leaves_nothing_to_send()
    {
        Assert.Empty(await SayAsync("u1", A.Chat()));

        Assert.Empty(await Outbox.ListAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task A_turn_that_comes_again_says_nothing_again()
    {
        await SayAsync("u1", A.Chat(), [1]);

        await Conversations.CommitAsync(A.Turn(update: "u1") with { Outbox = [[1]] }, Cancellation);

        Assert.Single(await Outbox.ListAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task What_was_sent_is_taken_out_once_and_for_all()
    {
        var said = await SayAsync("u1", A.Chat(), [1], [2], [3]);

        await Outbox.RemoveAsync(said[1].Id, Cancellation);
        await Outbox.RemoveAsync(said[1].Id, Cancellation);
        await ReopenAsync();

        Assert.Equal([[1], [3]], (await Outbox.ListAsync(0, 10, Cancellation)).Select(entry => entry.Content));
    }

    [Fact]
    public async Task All_for_one_chat_can_be_taken_out_and_its_neighbours_stay()
    {
        await SayAsync("u1", A.Chat("1"), [1], [2]);
        await SayAsync("u1", A.Chat("11"), [3]);

        Assert.Equal(2, await Outbox.RemoveAllAsync(A.Chat("1"), Cancellation));
        Assert.Equal(0, await Outbox.RemoveAllAsync(A.Chat("1"), Cancellation));

        Assert.Equal([3], Assert.Single(await Outbox.ListAsync(0, 10, Cancellation)).Content);
    }

    [Fact]
    public async Task What_is_to_be_sent_can_be_read_page_by_page()
    {
        var said = await SayAsync("u1", A.Chat(), [.. Enumerable.Range(0, 250).Select(i => new[] { (byte)i })]);

        var read = new List<OutboxEntry>();
        while (await Outbox.ListAsync(read.LastOrDefault()?.Id ?? 0, 100, Cancellation) is { Count: > 0 } page) read.AddRange(page);

        Assert.Equal(said.Select(Shown), read.Select(Shown));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Outbox.ListAsync(0, 0, Cancellation));
    }

    [Fact]
    public async Task Ids_grow_even_when_all_that_had_one_are_gone()
    {
        long last = 0;
        for (int round = 0; round < 5; round++)
        {
            OutboxEntry said = Assert.Single(await SayAsync($"u{round}", A.Chat(), [1]));
            Assert.True(said.Id > last);
            last = said.Id;
            await Outbox.RemoveAsync(said.Id, Cancellation);
            await ReopenAsync();
        }
    }

    [Fact]
    public async Task A_turn_with_something_missing_to_say_is_refused_whole()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => SayAsync("u1", A.Chat(), [1], null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Conversations.CommitAsync(A.Turn() with { Outbox = null! }, Cancellation));

        Assert.Null(await Conversations.FindAsync(A.Chat(), Cancellation));
        Assert.Empty(await Outbox.ListAsync(0, 10, Cancellation));
    }

    private static string Shown(OutboxEntry entry) => $"{entry.Id} {entry.Conversation} {Convert.ToHexString(entry.Content)} {entry.At.UtcTicks}";

    private async Task<IReadOnlyList<OutboxEntry>> SayAsync(string update, ConversationId chat, params byte[][] outbox)
    {
        CommitResult result = await Conversations.CommitAsync(A.Turn(chat, update) with { Outbox = outbox }, Cancellation);
        return Assert.IsType<CommitResult.Committed>(result).Outbox;
    }
}
