using CsCheck;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Ratings;

namespace WorkerAdvisor.Storage.Tests.Conversations;

public abstract class ConversationStoreContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    /// <summary>Every UTF-16 code unit is as likely: control characters, unpaired surrogates, and often the empty string.</summary>
    private static readonly Gen<string> AnyText = Gen.Char['\0', '\uFFFF'].Array[0, 12].Select(chars => new string(chars));

    [Fact]
    public async Task A_chat_that_never_wrote_is_not_found()
    {
        Assert.Null(await Conversations.FindAsync(A.Chat(), Cancellation));
        Assert.Null(await Conversations.FindRepliesAsync(A.Chat(), "u1", Cancellation));
    }

    [Fact]
    public async Task The_state_of_the_last_turn_is_found()
    {
        await Conversations.CommitAsync(A.Turn(update: "u1", state: "first"), Cancellation);
        await Conversations.CommitAsync(A.Turn(update: "u2", state: "second") with { At = A.Noon.AddTicks(1) }, Cancellation);

        ConversationRecord? found = await Conversations.FindAsync(A.Chat(), Cancellation);

        Assert.Equal(new ConversationRecord(A.Chat(), "second", A.Noon.AddTicks(1)), found);
        Assert.Equal(TimeSpan.Zero, found?.UpdatedAt.Offset);
    }

    [Fact]
    public async Task An_update_that_comes_twice_changes_nothing_and_gets_its_first_replies()
    {
        var rating = new AnswerRating("loan.amount", Helpful: true);
        await Conversations.CommitAsync(A.Turn(state: "first", replies: "hello") with { Ratings = [rating] }, Cancellation);

        CommitResult again = await Conversations.CommitAsync(
            A.Turn(state: "second", replies: "other") with { Ratings = [rating] }, Cancellation);

        Assert.Equal("hello", Assert.IsType<CommitResult.AlreadyDone>(again).Replies);
        Assert.Equal("hello", await Conversations.FindRepliesAsync(A.Chat(), "u1", Cancellation));
        Assert.Equal("first", (await Conversations.FindAsync(A.Chat(), Cancellation))?.State);
        Assert.Equal(1, Assert.Single(await Ratings.SumAsync(Cancellation)).Helpful);
    }

    [Fact]
    public async Task Of_equal_updates_at_once_one_is_committed_and_the_others_get_its_replies()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(
            async i => (i, Result: await Conversations.CommitAsync(A.Turn(replies: $"{i}"), Cancellation))));

        var (winner, _) = Assert.Single(results, result => result.Result is CommitResult.Committed);
        Assert.All(results.Where(result => result.i != winner),
            result => Assert.Equal(new CommitResult.AlreadyDone($"{winner}"), result.Result));
    }

    [Fact]
    public async Task The_same_update_id_in_two_chats_is_two_updates()
    {
        await Conversations.CommitAsync(A.Turn(A.Chat("1"), replies: "one"), Cancellation);

        CommitResult second = await Conversations.CommitAsync(A.Turn(A.Chat("2"), replies: "two"), Cancellation);

        Assert.IsType<CommitResult.Committed>(second);
        Assert.Equal("one", await Conversations.FindRepliesAsync(A.Chat("1"), "u1", Cancellation));
    }

    [Theory]
    [InlineData("telegram", "abc", "telegram", "ABC")]
    [InlineData("a", "bc", "ab", "c")]
    [InlineData("web", "", "we", "b")]
    [InlineData("web", "1", "web", "1#0")]
    [InlineData("web", "hòa", "web", "hoà")]
    public async Task Chats_that_look_alike_are_kept_apart(string channel, string chat, string otherChannel, string otherChat)
    {
        var one = new ConversationId(channel, chat);
        var other = new ConversationId(otherChannel, otherChat);
        await Conversations.CommitAsync(A.Turn(one, state: "one", replies: "to one"), Cancellation);
        await Conversations.CommitAsync(A.Turn(other, state: "other", replies: "to other"), Cancellation);

        Assert.Equal("one", (await Conversations.FindAsync(one, Cancellation))?.State);
        Assert.Equal("to one", await Conversations.FindRepliesAsync(one, "u1", Cancellation));
        Assert.Equal("other", (await Conversations.FindAsync(other, Cancellation))?.State);
    }

    [Fact]
    public async Task The_last_twenty_updates_keep_their_replies()
    {
        for (int i = 1; i <= 45; i++) await Conversations.CommitAsync(A.Turn(update: $"u{i}", replies: $"r{i}"), Cancellation);

        for (int i = 1; i <= 25; i++) Assert.Null(await Conversations.FindRepliesAsync(A.Chat(), $"u{i}", Cancellation));
        for (int i = 26; i <= 45; i++) Assert.Equal($"r{i}", await Conversations.FindRepliesAsync(A.Chat(), $"u{i}", Cancellation));
    }

    [Fact]
    public async Task A_deleted_chat_leaves_neither_state_nor_replies_and_its_neighbour_stays()
    {
        for (int i = 1; i <= 25; i++) await Conversations.CommitAsync(A.Turn(update: $"u{i}"), Cancellation);
        await Conversations.CommitAsync(A.Turn(A.Chat("2"), state: "stays"), Cancellation);

        await Conversations.DeleteAsync(A.Chat(), Cancellation);
        await Conversations.DeleteAsync(A.Chat(), Cancellation);

        Assert.Null(await Conversations.FindAsync(A.Chat(), Cancellation));
        Assert.Null(await Conversations.FindRepliesAsync(A.Chat(), "u25", Cancellation));
        Assert.Equal("stays", (await Conversations.FindAsync(A.Chat("2"), Cancellation))?.State);
    }

    [Fact]
    public async Task Purging_forgets_what_is_older_than_the_moment_and_says_how_much()
    {
        await Task.WhenAll(Enumerable.Range(0, 450).Select(
            i => Conversations.CommitAsync(A.Turn(A.Chat($"{i}")) with { At = A.Noon.AddMinutes(i) }, Cancellation)));

        int purged = await Conversations.PurgeOlderThanAsync(A.Noon.AddMinutes(420), Cancellation);

        Assert.Equal(420, purged);
        Assert.Null(await Conversations.FindAsync(A.Chat("419"), Cancellation));
        Assert.Null(await Conversations.FindRepliesAsync(A.Chat("419"), "u1", Cancellation));
        Assert.NotNull(await Conversations.FindAsync(A.Chat("420"), Cancellation));
        Assert.Equal(0, await Conversations.PurgeOlderThanAsync(A.Noon.AddMinutes(420), Cancellation));
    }

    [Fact]
    public async Task Many_chats_at_once_keep_each_chats_order_and_each_reads_its_own_last_turn()
    {
        await Task.WhenAll(Enumerable.Range(0, 60).Select(async chat =>
        {
            for (int turn = 1; turn <= 25; turn++)
            {
                await Conversations.CommitAsync(A.Turn(A.Chat($"{chat}"), $"u{turn}", $"{chat}:{turn}"), Cancellation);
                Assert.Equal($"{chat}:{turn}", (await Conversations.FindAsync(A.Chat($"{chat}"), Cancellation))?.State);
            }
        }));
    }

    [Fact]
    public async Task Ids_that_are_too_long_or_missing_are_refused_at_once()
    {
        string half = new('ư', ConversationId.MaxLength / 2);
        await Conversations.CommitAsync(A.Turn(new ConversationId(half, half)), Cancellation);

        await Assert.ThrowsAsync<ArgumentException>(() => Conversations.FindAsync(new ConversationId(half, half + "x"), Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Conversations.FindAsync(default, Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Conversations.CommitAsync(A.Turn() with { State = null! }, Cancellation));
    }

    [Fact]
    public async Task A_commit_that_was_cancelled_before_it_began_leaves_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Conversations.CommitAsync(A.Turn(), new CancellationToken(true)));

        Assert.Null(await Conversations.FindAsync(A.Chat(), Cancellation));
    }

    [Fact]
    public Task Whatever_the_texts_what_was_committed_is_what_is_found() =>
        Gen.Select(AnyText, AnyText, AnyText, AnyText, AnyText).SampleAsync(async (channel, chat, update, state, replies) =>
        {
            var id = new ConversationId(channel, chat);
            await Conversations.DeleteAsync(id, CancellationToken.None);   // a shrinking sample comes again
            await Conversations.CommitAsync(A.Turn(id, update, state, replies), CancellationToken.None);

            Assert.Equal(state, (await Conversations.FindAsync(id, CancellationToken.None))?.State);
            Assert.Equal(replies, await Conversations.FindRepliesAsync(id, update, CancellationToken.None));
        }, iter: 300, threads: 1);

    /// <summary>Any order of commits, repeats, deletions and purges does what the same does to a dictionary.</summary>
    [Fact]
    public Task Any_sequence_of_calls_behaves_like_a_dictionary() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 2], Gen.Int[0, 30]).Array[0, 60].SampleAsync(async steps =>
        {
            var model = new ModelConversations();
            for (int chat = 0; chat <= 2; chat++) await Conversations.DeleteAsync(A.Chat($"{chat}"), CancellationToken.None);

            for (int at = 0; at < steps.Length; at++)
            {
                var (kind, chat, update) = steps[at];
                var turn = A.Turn(A.Chat($"{chat}"), $"{update}", $"s{at}", $"r{at}") with { At = A.Noon.AddMinutes(at) };
                await StepAsync(kind, turn, model);
            }

            for (int chat = 0; chat <= 2; chat++)
                Assert.Equal(model.Find(A.Chat($"{chat}")), await Conversations.FindAsync(A.Chat($"{chat}"), CancellationToken.None));
        }, iter: 40, threads: 1);

    private async Task StepAsync(int kind, TurnCommit turn, ModelConversations model)
    {
        switch (kind)
        {
            case 0:
                DateTimeOffset moment = turn.At.AddMinutes(-10);
                Assert.Equal(model.Purge(moment), await Conversations.PurgeOlderThanAsync(moment, CancellationToken.None));
                break;
            case 1:
                model.Delete(turn.Conversation);
                await Conversations.DeleteAsync(turn.Conversation, CancellationToken.None);
                break;
            default:
                Assert.Equal(model.Commit(turn), await Conversations.CommitAsync(turn, CancellationToken.None));
                break;
        }
    }
}
