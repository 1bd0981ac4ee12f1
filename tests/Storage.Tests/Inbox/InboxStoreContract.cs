using CsCheck;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Inbox;

namespace WorkerAdvisor.Storage.Tests.Inbox;

public abstract class InboxStoreContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly Gen<string> AnyText = Gen.Char['\0', '\uFFFF'].Array[0, 12].Select(chars => new string(chars));

    [Fact]
    public async Task What_was_received_waits_in_that_order_as_it_came()
    {
        ReceivedUpdate[] updates = [A.Update("b", A.Chat("2"), [9]), A.Update("a", A.Chat("1"), []), A.Update("c", A.Chat("2"), new byte[100_000])];

        var added = await Inbox.AddAsync(updates, Cancellation);
        var listed = await Inbox.ListAsync(0, 10, Cancellation);

        Assert.Equal(updates, added.Select(entry => entry.Update));
        Assert.Equal(added.Select(Shown), listed.Select(Shown));
        Assert.Equal(["b", "a", "c"], listed.Select(entry => entry.Update.UpdateId));
        Assert.True(listed[0].Id < listed[1].Id && listed[1].Id < listed[2].Id);
    }

    [Fact]
    public async Task An_update_that_was_seen_is_not_stored_again_whether_it_waits_was_handled_or_taken_out()
    {
        var added = await Inbox.AddAsync([A.Update("1"), A.Update("2"), A.Update("3")], Cancellation);
        await Conversations.CommitAsync(A.Answer(added[0]), Cancellation);
        await Inbox.RemoveAsync(added[1].Id, Cancellation);
        await ReopenAsync();

        var again = await Inbox.AddAsync([A.Update("1"), A.Update("2"), A.Update("3"), A.Update("4")], Cancellation);

        Assert.Equal("4", Assert.Single(again).Update.UpdateId);
        Assert.Equal(["3", "4"], await WaitingAsync());
    }

    [Fact]
    public async Task Of_equal_updates_in_a_batch_or_at_once_the_first_is_stored()
    {
        var batch = await Inbox.AddAsync([A.Update("1", content: [1]), A.Update("1", content: [2])], Cancellation);
        var atOnce = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Inbox.AddAsync([A.Update("2")], Cancellation)));

        Assert.Equal([1], Assert.Single(batch).Update.Content);
        Assert.Single(atOnce, added => added.Count == 1);
        Assert.Equal(["1", "2"], await WaitingAsync());
    }

    [Fact]
    public async Task An_updates_id_is_the_channels_whatever_the_chat()
    {
        await Inbox.AddAsync([A.Update("1", A.Chat("1")), A.Update("1", A.Chat("2")), A.Update("1", new ConversationId("zalo", "1"))], Cancellation);

        var listed = await Inbox.ListAsync(0, 10, Cancellation);

        Assert.Equal([A.Chat("1"), new ConversationId("zalo", "1")], listed.Select(entry => entry.Update.Conversation));
    }

    [Fact]
    public async Task A_channel_and_an_id_that_run_together_are_kept_apart()
    {
        var added = await Inbox.AddAsync([A.Update("bc", new ConversationId("a", "1")), A.Update("c", new ConversationId("ab", "1"))], Cancellation);

        Assert.Equal(2, added.Count);
    }

    [Fact]
    public async Task What_waits_can_be_read_page_by_page()
    {
        var added = await Inbox.AddAsync([.. Enumerable.Range(0, 250).Select(i => A.Update($"{i}"))], Cancellation);
        await Inbox.RemoveAsync(added[100].Id, Cancellation);

        var read = new List<InboxEntry>();
        while (await Inbox.ListAsync(read.LastOrDefault()?.Id ?? 0, 100, Cancellation) is { Count: > 0 } page) read.AddRange(page);

        Assert.Equal(added.Where(entry => entry != added[100]).Select(Shown), read.Select(Shown));
    }

    [Fact]
    public async Task Taking_out_what_is_gone_does_nothing()
    {
        var added = await Inbox.AddAsync([A.Update("1"), A.Update("2")], Cancellation);

        await Inbox.RemoveAsync(added[0].Id, Cancellation);
        await Inbox.RemoveAsync(added[0].Id, Cancellation);
        await Inbox.RemoveAsync(long.MaxValue, Cancellation);

        Assert.Equal(["2"], await WaitingAsync());
    }

    [Fact]
    public async Task Ids_grow_even_when_all_that_had_one_are_gone()
    {
        long last = 0;
        for (int round = 0; round < 5; round++)
        {
            var added = await Inbox.AddAsync([A.Update($"{round}a"), A.Update($"{round}b")], Cancellation);
            Assert.True(added[0].Id > last && added[1].Id > added[0].Id);
            last = added[1].Id;
            foreach (InboxEntry entry in added) await Inbox.RemoveAsync(entry.Id, Cancellation);
            await ReopenAsync();
        }
    }

    [Fact]
    public async Task Forgotten_updates_may_come_again_but_those_that_wait_are_not_forgotten()
    {
        var added = await Inbox.AddAsync(
            [.. Enumerable.Range(0, 1200).Select(i => A.Update($"{i}", at: A.Noon.AddMinutes(i)))], Cancellation);
        foreach (InboxEntry entry in added.Skip(3)) await Inbox.RemoveAsync(entry.Id, Cancellation);

        int forgotten = await Inbox.ForgetSeenAsync(A.Noon.AddMinutes(1100), Cancellation);
        var again = await Inbox.AddAsync([.. added.Select(entry => entry.Update)], Cancellation);

        Assert.Equal(1100 - 3, forgotten);
        Assert.Equal(Enumerable.Range(3, 1097).Select(i => $"{i}"), again.Select(entry => entry.Update.UpdateId));
        Assert.Equal(0, await Inbox.ForgetSeenAsync(A.Noon, Cancellation));
    }

    [Fact]
    public async Task An_update_that_came_again_is_remembered_from_then_on()
    {
        var added = await Inbox.AddAsync([A.Update("1")], Cancellation);
        await Inbox.RemoveAsync(added[0].Id, Cancellation);
        await Inbox.AddAsync([A.Update("1", at: A.Noon.AddHours(2))], Cancellation);

        Assert.Equal(0, await Inbox.ForgetSeenAsync(A.Noon.AddHours(1), Cancellation));
        Assert.Empty(await Inbox.AddAsync([A.Update("1")], Cancellation));
    }

    [Fact]
    public async Task A_batch_that_cannot_be_stored_is_refused_whole()
    {
        var tooLong = A.Update(new string('x', ReceivedUpdate.MaxLength));

        await Assert.ThrowsAsync<ArgumentException>(() => Inbox.AddAsync([A.Update("1"), tooLong], Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Inbox.AddAsync([A.Update("1"), A.Update("2") with { Content = null! }], Cancellation));
        await Assert.ThrowsAnyAsync<Exception>(() => Inbox.AddAsync([A.Update("1"), A.Update("2", content: new byte[20_000_000])], Cancellation));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Inbox.AddAsync([A.Update("1")], new CancellationToken(true)));

        Assert.Empty(await WaitingAsync());
        Assert.Single(await Inbox.AddAsync([A.Update("1")], Cancellation));
        Assert.Empty(await Inbox.AddAsync([], Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Inbox.ListAsync(0, 0, Cancellation));
    }

    [Fact]
    public Task Whatever_the_texts_what_was_received_is_what_waits() =>
        Gen.Select(AnyText, AnyText, AnyText, Gen.Byte.Array[0, 50]).SampleAsync(async (channel, chat, update, content) =>
        {
            var received = A.Update(update, new ConversationId(channel, chat), content);
            var added = await Inbox.AddAsync([received], CancellationToken.None);
            if (added.Count == 0) return;   // a shrinking sample comes again

            Assert.Equal(Shown(added[0]), Shown(Assert.Single(await Inbox.ListAsync(added[0].Id - 1, 10, CancellationToken.None))));
            await Inbox.RemoveAsync(added[0].Id, CancellationToken.None);
        }, iter: 200, threads: 1);

    /// <summary>Records compare arrays by reference, so they are compared as text.</summary>
    private static string Shown(InboxEntry entry) =>
        $"{entry.Id} {entry.Update.Conversation} {entry.Update.UpdateId} {Convert.ToHexString(entry.Update.Content)} {entry.Update.At.UtcTicks}";

    private async Task<IEnumerable<string>> WaitingAsync() => (await Inbox.ListAsync(0, 1000, Cancellation)).Select(entry => entry.Update.UpdateId);
}
