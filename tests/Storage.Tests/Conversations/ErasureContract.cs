using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Drafts;
using WorkerAdvisor.Storage.Inbox;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Reminders;

namespace WorkerAdvisor.Storage.Tests.Conversations;

/// <summary>A turn that erases its chat (<see cref="TurnCommit.ErasesChat"/>).</summary>
public abstract class ErasureContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task All_that_was_held_of_the_chat_goes_and_what_the_turn_leaves_stays()
    {
        await FillAsync("1");

        await Conversations.CommitAsync(
            A.Turn(A.Chat("1"), "erase", "after", "erased") with { ErasesChat = true, Leads = [new LeadChange.Forget()], Outbox = [[7]], Reminders = [new Reminder(A.Noon, [8])] },
            Cancellation);
        await ReopenAsync();

        Assert.Equal("after", (await Conversations.FindAsync(A.Chat("1"), Cancellation))?.State);
        Assert.Null(await Conversations.FindRepliesAsync(A.Chat("1"), "u1", Cancellation));
        Assert.Equal("erased", await Conversations.FindRepliesAsync(A.Chat("1"), "erase", Cancellation));
        Assert.Null(await Drafts.FindAsync(A.Chat("1"), A.Noon, Cancellation));
        Assert.Empty(await Leads.ListOfChatAsync(A.Chat("1"), Cancellation));
        Assert.Equal([8], Assert.Single(await Reminders.ListAsync(A.Chat("1"), Cancellation)).Reminder.Content);
        Assert.Equal([7], Assert.Single(await Outbox.ListAsync(0, 100, Cancellation)).Content);
    }

    [Fact]
    public async Task Its_neighbour_keeps_everything()
    {
        await FillAsync("1");
        await FillAsync("11");

        await Conversations.CommitAsync(A.Turn(A.Chat("1"), "erase") with { ErasesChat = true, Leads = [new LeadChange.Forget()], Draft = new DraftChange.Drop() }, Cancellation);

        Assert.Equal("state", (await Conversations.FindAsync(A.Chat("11"), Cancellation))?.State);
        Assert.Equal("said", await Conversations.FindRepliesAsync(A.Chat("11"), "u1", Cancellation));
        Assert.NotNull(await Drafts.FindAsync(A.Chat("11"), A.Noon, Cancellation));
        Assert.Single(await Leads.ListOfChatAsync(A.Chat("11"), Cancellation));
        Assert.Single(await Reminders.ListAsync(A.Chat("11"), Cancellation));
        Assert.Equal(A.Chat("11"), Assert.Single(await Outbox.ListAsync(0, 100, Cancellation)).Conversation);
    }

    [Fact]
    public async Task What_came_in_since_is_answered_and_the_turns_own_update_is_taken()
    {
        var received = await Inbox.AddAsync([A.Update("a"), A.Update("b")], Cancellation);

        await Conversations.CommitAsync(A.Answer(received[0], [1]) with { ErasesChat = true }, Cancellation);

        Assert.Equal("b", Assert.Single(await Inbox.ListAsync(0, 10, Cancellation)).Update.UpdateId);
        Assert.IsType<CommitResult.AlreadyDone>(await Conversations.CommitAsync(A.Answer(received[0], [1]) with { ErasesChat = true }, Cancellation));
        Assert.Single(await Outbox.ListAsync(0, 10, Cancellation));
        Assert.Empty(await Inbox.AddAsync([A.Update("a")], Cancellation));
    }

    [Fact]
    public async Task An_erasure_that_comes_again_erases_nothing_that_was_told_since()
    {
        TurnCommit erase = A.Turn(A.Chat("1"), "erase", replies: "erased") with { ErasesChat = true };
        await Conversations.CommitAsync(erase, Cancellation);
        await FillAsync("1");

        Assert.Equal(new CommitResult.AlreadyDone("erased"), await Conversations.CommitAsync(erase, Cancellation));

        Assert.NotNull(await Drafts.FindAsync(A.Chat("1"), A.Noon, Cancellation));
        Assert.Single(await Outbox.ListAsync(0, 100, Cancellation));
    }

    [Fact]
    public async Task A_chat_that_is_not_known_can_be_erased()
    {
        await Conversations.CommitAsync(A.Turn(A.Chat("1"), "erase", "after") with { ErasesChat = true, Leads = [new LeadChange.Forget()] }, Cancellation);

        Assert.Equal("after", (await Conversations.FindAsync(A.Chat("1"), Cancellation))?.State);
        Assert.Equal(0, await Leads.CountErasedAsync(Cancellation));
    }

    private async Task FillAsync(string chat) => await Conversations.CommitAsync(
        A.Turn(A.Chat(chat), "u1", "state", "said") with
        {
            Leads = [A.Submission(chat)],
            Draft = new DraftChange.Keep([1], A.Noon.AddDays(2)),
            Reminders = [new Reminder(A.Noon.AddDays(9), [2])],
            Outbox = [[3]],
        },
        Cancellation);
}
