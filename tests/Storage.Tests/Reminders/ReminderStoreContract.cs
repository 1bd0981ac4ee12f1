using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Outbox;
using WorkerAdvisor.Storage.Reminders;

namespace WorkerAdvisor.Storage.Tests.Reminders;

public abstract class ReminderStoreContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly string[] Telegram = ["telegram"];

    private int updates;

    [Fact]
    public async Task What_is_due_is_listed_the_longest_due_first_and_what_is_not_yet_due_is_not()
    {
        await RemindAsync(A.Chat("1"), In(3), In(1));
        await RemindAsync(A.Chat("2"), In(2), In(4));

        var due = await Reminders.ListDueAsync(A.Noon.AddDays(3), Telegram, 10, Cancellation);

        Assert.Equal([1, 2, 3], due.Select(entry => (int)entry.Reminder.Content[0]));
        Assert.Equal([A.Chat("1"), A.Chat("2"), A.Chat("1")], due.Select(entry => entry.Conversation));
        Assert.All(due, entry => Assert.Equal(TimeSpan.Zero, entry.Reminder.DueAt.Offset));
        Assert.Equal(A.Noon.AddDays(1), due[0].Reminder.DueAt);
        Assert.Empty(await Reminders.ListDueAsync(A.Noon.AddDays(1).AddTicks(-1), Telegram, 10, Cancellation));
    }

    [Fact]
    public async Task Only_so_many_are_listed_and_only_of_the_channels_that_are_asked_for()
    {
        await RemindAsync(new ConversationId("off", "1"), In(1));
        await RemindAsync(A.Chat("1"), In(2), In(3), In(4));

        Assert.Equal([2, 3], (await Reminders.ListDueAsync(A.Noon.AddDays(9), Telegram, 2, Cancellation)).Select(entry => (int)entry.Reminder.Content[0]));
        Assert.Empty(await Reminders.ListDueAsync(A.Noon.AddDays(9), [], 2, Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Reminders.ListDueAsync(A.Noon, Telegram, 0, Cancellation));
    }

    [Fact]
    public async Task A_new_list_takes_the_place_of_the_old_one_and_an_empty_one_cancels_it()
    {
        await RemindAsync(A.Chat("1"), In(1), In(2));
        await RemindAsync(A.Chat("2"), In(9));

        await RemindAsync(A.Chat("1"), In(3));
        Assert.Equal([3], await WaitingAsync("1"));

        await RemindAsync(A.Chat("1"));
        Assert.Empty(await WaitingAsync("1"));
        Assert.Equal([9], await WaitingAsync("2"));
    }

    [Fact]
    public async Task A_turn_that_says_nothing_of_reminders_leaves_them_as_they_are()
    {
        await RemindAsync(A.Chat("1"), In(1));

        await Conversations.CommitAsync(A.Turn(A.Chat("1"), "other"), Cancellation);

        Assert.Equal([1], await WaitingAsync("1"));
    }

    [Fact]
    public async Task A_turn_that_comes_again_sets_no_reminder_again()
    {
        await Conversations.CommitAsync(A.Turn(update: "u") with { Reminders = [In(1)] }, Cancellation);
        ReminderEntry set = Assert.Single(await Reminders.ListAsync(A.Chat(), Cancellation));
        await Reminders.TakeAsync(A.Chat(), [set.Id], [], A.Noon, Cancellation);

        await Conversations.CommitAsync(A.Turn(update: "u") with { Reminders = [In(1)] }, Cancellation);

        Assert.Empty(await Reminders.ListAsync(A.Chat(), Cancellation));
    }

    [Fact]
    public async Task Taking_reminders_out_puts_what_they_say_into_the_outbox()
    {
        await RemindAsync(A.Chat("1"), In(1), In(2), In(3));
        var waiting = await Reminders.ListAsync(A.Chat("1"), Cancellation);

        var said = await Reminders.TakeAsync(A.Chat("1"), [waiting[0].Id, waiting[1].Id], [[7], [8]], A.Noon, Cancellation);
        await ReopenAsync();

        Assert.Equal([3], await WaitingAsync("1"));
        Assert.Equal([[7], [8]], said!.Select(entry => entry.Content));
        var outbox = await Outbox.ListAsync(0, 10, Cancellation);
        Assert.Equal(said!.Select(entry => (entry.Id, entry.Conversation, entry.At)), outbox.Select(entry => (entry.Id, entry.Conversation, entry.At)));
        Assert.Equal(A.Chat("1"), outbox[0].Conversation);
    }

    [Fact]
    public async Task When_one_of_them_is_gone_nothing_is_taken_and_nothing_is_said()
    {
        await RemindAsync(A.Chat("1"), In(1), In(2));
        await RemindAsync(A.Chat("2"), In(3));
        long[] ids = [.. (await Reminders.ListAsync(A.Chat("1"), Cancellation)).Select(entry => entry.Id)];
        long other = (await Reminders.ListAsync(A.Chat("2"), Cancellation))[0].Id;

        Assert.Null(await Reminders.TakeAsync(A.Chat("1"), [ids[0], long.MaxValue], [[7]], A.Noon, Cancellation));
        Assert.Null(await Reminders.TakeAsync(A.Chat("1"), [ids[0], other], [[7]], A.Noon, Cancellation));

        Assert.Equal([1, 2], await WaitingAsync("1"));
        Assert.Equal([3], await WaitingAsync("2"));
        Assert.Empty(await Outbox.ListAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task Of_those_who_take_the_same_at_once_one_gets_them()
    {
        await RemindAsync(A.Chat("1"), In(1), In(2));
        long[] ids = [.. (await Reminders.ListAsync(A.Chat("1"), Cancellation)).Select(entry => entry.Id)];

        IReadOnlyList<OutboxEntry>?[] taken = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Reminders.TakeAsync(A.Chat("1"), ids, [[7]], A.Noon, Cancellation)));

        Assert.Single(taken, said => said is not null);
        Assert.Single(await Outbox.ListAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task A_deleted_chat_is_reminded_of_nothing_and_its_neighbour_is()
    {
        await RemindAsync(A.Chat("1"), In(1));
        await RemindAsync(A.Chat("11"), In(2));

        await Conversations.DeleteAsync(A.Chat("1"), Cancellation);

        Assert.Empty(await WaitingAsync("1"));
        Assert.Equal([2], await WaitingAsync("11"));
    }

    [Fact]
    public async Task A_chat_long_silent_is_forgotten_but_reminded_all_the_same()
    {
        await RemindAsync(A.Chat("1"), In(900));

        Assert.Equal(1, await Conversations.PurgeOlderThanAsync(A.Noon.AddDays(90), Cancellation));
        await ReopenAsync();

        Assert.Null(await Conversations.FindAsync(A.Chat("1"), Cancellation));
        Assert.Single(await Reminders.ListDueAsync(A.Noon.AddDays(900), Telegram, 10, Cancellation));
    }

    [Fact]
    public async Task All_of_a_chat_that_is_out_of_reach_can_be_taken_out()
    {
        await RemindAsync(A.Chat("1"), In(1), In(2));
        await RemindAsync(A.Chat("2"), In(3));

        Assert.Equal(2, await Reminders.RemoveAllAsync(A.Chat("1"), Cancellation));
        Assert.Equal(0, await Reminders.RemoveAllAsync(A.Chat("1"), Cancellation));

        Assert.Equal([3], await WaitingAsync("2"));
    }

    [Fact]
    public async Task A_turn_with_a_reminder_missing_is_refused_whole()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => RemindAsync(A.Chat("1"), In(1), null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => RemindAsync(A.Chat("1"), new Reminder(A.Noon, null!)));

        Assert.Null(await Conversations.FindAsync(A.Chat("1"), Cancellation));
        Assert.Empty(await WaitingAsync("1"));
    }

    [Fact]
    public async Task Many_chats_with_many_reminders_are_kept_apart()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(chat => RemindAsync(A.Chat($"{chat}"), [.. Enumerable.Range(1, 20).Select(In)])));

        Assert.Equal(40 * 5, (await Reminders.ListDueAsync(A.Noon.AddDays(5), Telegram, 1000, Cancellation)).Count);
        for (int chat = 0; chat < 40; chat++) Assert.Equal(Enumerable.Range(1, 20), await WaitingAsync($"{chat}"));
    }

    private static Reminder In(int days) => new(A.Noon.AddDays(days), [(byte)days]);

    private async Task<IEnumerable<int>> WaitingAsync(string chat) =>
        (await Reminders.ListAsync(A.Chat(chat), Cancellation)).Select(entry => (int)entry.Reminder.Content[0]);

    private Task<CommitResult> RemindAsync(ConversationId chat, params Reminder[] reminders) =>
        Conversations.CommitAsync(A.Turn(chat, $"r{Interlocked.Increment(ref updates)}") with { Reminders = reminders }, Cancellation);
}
