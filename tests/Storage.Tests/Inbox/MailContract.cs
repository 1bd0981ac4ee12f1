using CsCheck;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Inbox;
using WorkerAdvisor.Storage.Ratings;

namespace WorkerAdvisor.Storage.Tests.Inbox;

/// <summary>Inbox, turn and outbox together.</summary>
public abstract class MailContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task A_turn_takes_its_update_out_of_the_inbox_and_puts_what_it_says_into_the_outbox()
    {
        var added = await Inbox.AddAsync([A.Update("1"), A.Update("2")], Cancellation);

        CommitResult result = await Conversations.CommitAsync(A.Answer(added[0], [7]) with { State = "answered" }, Cancellation);

        Assert.Equal([7], Assert.Single(Assert.IsType<CommitResult.Committed>(result).Outbox).Content);
        Assert.Equal("answered", (await Conversations.FindAsync(A.Chat(), Cancellation))?.State);
        Assert.Equal("2", Assert.Single(await Inbox.ListAsync(0, 10, Cancellation)).Update.UpdateId);
        Assert.Equal([7], Assert.Single(await Outbox.ListAsync(0, 10, Cancellation)).Content);
        Assert.Null(await Conversations.FindRepliesAsync(A.Chat(), "1", Cancellation));   // the outbox has them
    }

    [Fact]
    public async Task A_turn_whose_update_is_gone_from_the_inbox_changes_nothing()
    {
        InboxEntry entry = (await Inbox.AddAsync([A.Update()], Cancellation))[0];
        TurnCommit turn = A.Answer(entry, [7]) with { Ratings = [new AnswerRating("loan.amount", Helpful: true)] };
        await Conversations.CommitAsync(turn with { State = "first" }, Cancellation);

        CommitResult again = await Conversations.CommitAsync(turn with { State = "second" }, Cancellation);

        Assert.Equal(new CommitResult.AlreadyDone(""), again);
        Assert.Equal("first", (await Conversations.FindAsync(A.Chat(), Cancellation))?.State);
        Assert.Equal(1, Assert.Single(await Ratings.SumAsync(Cancellation)).Helpful);
        Assert.Single(await Outbox.ListAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task Of_turns_for_one_entry_at_once_one_is_committed()
    {
        InboxEntry entry = (await Inbox.AddAsync([A.Update()], Cancellation))[0];

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Conversations.CommitAsync(A.Answer(entry, [(byte)i]), Cancellation)));

        Assert.Single(results, result => result is CommitResult.Committed);
        Assert.Single(await Outbox.ListAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task A_turn_that_cannot_be_stored_leaves_its_update_waiting()
    {
        InboxEntry entry = (await Inbox.AddAsync([A.Update()], Cancellation))[0];

        await Assert.ThrowsAnyAsync<Exception>(() => Conversations.CommitAsync(A.Answer(entry, [1], new byte[20_000_000]), Cancellation));

        Assert.Equal(entry.Id, Assert.Single(await Inbox.ListAsync(0, 10, Cancellation)).Id);
        Assert.Empty(await Outbox.ListAsync(0, 10, Cancellation));
        Assert.IsType<CommitResult.Committed>(await Conversations.CommitAsync(A.Answer(entry, [1]), Cancellation));
    }

    [Fact]
    public async Task Turns_through_the_inbox_leave_the_replies_of_others_as_they_are()
    {
        await Conversations.CommitAsync(A.Turn(update: "web", replies: "kept"), Cancellation);
        var added = await Inbox.AddAsync([.. Enumerable.Range(0, 30).Select(i => A.Update($"{i}"))], Cancellation);

        foreach (InboxEntry entry in added) await Conversations.CommitAsync(A.Answer(entry), Cancellation);

        Assert.Equal("kept", await Conversations.FindRepliesAsync(A.Chat(), "web", Cancellation));
        Assert.Equal(new CommitResult.AlreadyDone("kept"), await Conversations.CommitAsync(A.Turn(update: "web"), Cancellation));
    }

    [Fact]
    public async Task A_deleted_chat_leaves_nothing_waiting_and_nothing_to_send()
    {
        var other = A.Chat("2");
        var added = await Inbox.AddAsync([A.Update("1"), A.Update("2"), A.Update("3", other), A.Update("4", other)], Cancellation);
        await Conversations.CommitAsync(A.Answer(added[0], [1], [2]), Cancellation);
        await Conversations.CommitAsync(A.Answer(added[2], [3]), Cancellation);

        await Conversations.DeleteAsync(A.Chat(), Cancellation);

        Assert.Equal("4", Assert.Single(await Inbox.ListAsync(0, 10, Cancellation)).Update.UpdateId);
        Assert.Equal([3], Assert.Single(await Outbox.ListAsync(0, 10, Cancellation)).Content);
        Assert.Equal(new CommitResult.AlreadyDone(""), await Conversations.CommitAsync(A.Answer(added[1], [1]), Cancellation));
        Assert.Null(await Conversations.FindAsync(A.Chat(), Cancellation));
    }

    [Fact]
    public async Task Deleting_a_chat_that_has_only_an_update_waiting_takes_it_out()
    {
        await Inbox.AddAsync([A.Update()], Cancellation);

        await Conversations.DeleteAsync(A.Chat(), Cancellation);

        Assert.Empty(await Inbox.ListAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task Purging_a_chat_takes_out_what_is_as_old_but_not_what_it_just_wrote()
    {
        var added = await Inbox.AddAsync([A.Update("1"), A.Update("2"), A.Update("3", at: A.Noon.AddDays(91))], Cancellation);
        await Conversations.CommitAsync(A.Answer(added[0], [1]), Cancellation);

        Assert.Equal(1, await Conversations.PurgeOlderThanAsync(A.Noon.AddDays(90), Cancellation));

        Assert.Equal("3", Assert.Single(await Inbox.ListAsync(0, 10, Cancellation)).Update.UpdateId);
        Assert.Empty(await Outbox.ListAsync(0, 10, Cancellation));
    }

    /// <summary>Any order of calls, and of closing and opening again, does what the same does to lists.</summary>
    [Fact]
    public Task Any_sequence_of_calls_behaves_like_lists() =>
        Gen.Select(Gen.Int[0, 15], Gen.Int[0, 2], Gen.Int[0, 20]).Array[0, 60].SampleAsync(async steps =>
        {
            await ClearAsync();
            var model = new ModelMail();
            foreach (var (step, at) in steps.Select((step, at) => (step, at))) await StepAsync(model, step, A.Noon.AddMinutes(at));

            Assert.Equal(model.Inbox.Select(entry => entry.Id), (await Inbox.ListAsync(0, 1000, CancellationToken.None)).Select(entry => entry.Id));
            Assert.Equal(model.Outbox.Select(entry => entry.Id), (await Outbox.ListAsync(0, 1000, CancellationToken.None)).Select(entry => entry.Id));
            for (int chat = 0; chat <= 2; chat++)
                Assert.Equal(model.State(A.Chat($"{chat}")), (await Conversations.FindAsync(A.Chat($"{chat}"), CancellationToken.None))?.State);
        }, iter: 30, threads: 1);

    private async Task ClearAsync()
    {
        await Conversations.PurgeOlderThanAsync(DateTimeOffset.MaxValue, CancellationToken.None);
        for (int chat = 0; chat <= 2; chat++) await Conversations.DeleteAsync(A.Chat($"{chat}"), CancellationToken.None);
        await Inbox.ForgetSeenAsync(DateTimeOffset.MaxValue, CancellationToken.None);
    }

    private async Task StepAsync(ModelMail model, (int Kind, int Chat, int Number) step, DateTimeOffset now)
    {
        ConversationId chat = A.Chat($"{step.Chat}");
        switch (step.Kind)
        {
            case <= 4:
                ReceivedUpdate[] batch = [.. Enumerable.Range(step.Number, 3).Select(n => A.Update($"{n % 7}", chat, at: now)), A.Update($"{step.Number}", chat, at: now)];
                model.Add(batch, await Inbox.AddAsync(batch, CancellationToken.None));
                break;
            case <= 9 when model.Given(step.Number) is { } entry:
                TurnCommit turn = A.Answer(entry, [.. Enumerable.Range(0, step.Chat).Select(n => new[] { (byte)n })]) with { State = $"{now}", At = now };
                model.Commit(turn, await Conversations.CommitAsync(turn, CancellationToken.None));
                break;
            case 10 when model.Given(step.Number) is { } entry:
                model.Inbox.RemoveAll(waiting => waiting.Id == entry.Id);
                await Inbox.RemoveAsync(entry.Id, CancellationToken.None);
                break;
            case 11 when model.Outbox.Count > 0:
                long sent = model.Outbox[step.Number % model.Outbox.Count].Id;
                model.Outbox.RemoveAll(entry => entry.Id == sent);
                await Outbox.RemoveAsync(sent, CancellationToken.None);
                break;
            case 12:
                Assert.Equal(model.Outbox.RemoveAll(entry => entry.Conversation == chat), await Outbox.RemoveAllAsync(chat, CancellationToken.None));
                break;
            case 13:
                model.Delete(chat);
                await Conversations.DeleteAsync(chat, CancellationToken.None);
                break;
            case 14:
                DateTimeOffset before = now.AddMinutes(-step.Number);
                Assert.Equal(model.ForgetSeen(before), await Inbox.ForgetSeenAsync(before, CancellationToken.None));
                Assert.Equal(model.Purge(before.AddMinutes(-10)), await Conversations.PurgeOlderThanAsync(before.AddMinutes(-10), CancellationToken.None));
                break;
            case 15 when step.Number < 5:
                await ReopenAsync();
                break;
        }
    }
}
