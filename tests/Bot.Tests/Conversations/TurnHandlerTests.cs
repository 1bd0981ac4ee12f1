using Microsoft.Extensions.Logging.Abstractions;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Storage.Inbox;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Bot.Tests.Conversations;

public sealed class TurnHandlerTests(LiveBot bot)
{
    private readonly DataKeys _keys = DataKeys.InMemory();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_update_that_comes_twice_gets_the_same_replies_and_counts_once()
    {
        await using LiteDbStore store = LiteDbStore.InMemory();
        TurnHandler handler = Handler(store);

        IReadOnlyList<Reply> first = await handler.HandleAsync(LiveBot.Presses("u:loan.amount", "7"), Token);
        IReadOnlyList<Reply> again = await handler.HandleAsync(LiveBot.Presses("u:loan.amount", "7"), Token);

        Assert.Equal(first[0].Text, again[0].Text);
        Assert.Equal(1, Assert.Single(await store.Ratings.SumAsync(Token)).Helpful);
    }

    [Fact]
    public async Task Equal_updates_at_the_same_moment_commit_once()
    {
        await using LiteDbStore store = LiteDbStore.InMemory();
        TurnHandler handler = Handler(store);

        IReadOnlyList<Reply>[] replies = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => handler.HandleAsync(LiveBot.Presses("d:fee.refund", "9"), Token)));

        Assert.All(replies, said => Assert.Equal(replies[0][0].Text, said[0].Text));
        Assert.Equal(1, Assert.Single(await store.Ratings.SumAsync(Token)).Unhelpful);
    }

    [Fact]
    public async Task A_conversation_is_taken_up_where_it_was_left()
    {
        await using LiteDbStore store = LiteDbStore.InMemory();
        await Handler(store).HandleAsync(LiveBot.Says("chi phí đi Nhật bao nhiêu", "1"), Token);

        IReadOnlyList<Reply> replies = await Handler(store).HandleAsync(LiveBot.Says("còn Hàn Quốc thì sao", "2"), Token);

        Assert.Equal("market.korea.cost", replies[0].Topic);
    }

    [Fact]
    public async Task What_a_person_wrote_is_not_in_the_store()
    {
        await using LiteDbStore store = LiteDbStore.InMemory();
        var conversation = LiveBot.Says("").Conversation;

        await Handler(store).HandleAsync(LiveBot.Says("tôi tên Tèo số 0987654321 muốn vay vốn đi Nhật", "1"), Token);

        string state = (await store.Conversations.FindAsync(conversation, Token))!.State + await store.Conversations.FindRepliesAsync(conversation, "1", Token);
        Assert.DoesNotContain("0987654321", state, StringComparison.Ordinal);
        Assert.DoesNotContain("Tèo", state, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_is_as_old_as_it_was_written_however_long_its_message_waited()
    {
        await using LiteDbStore store = LiteDbStore.InMemory();
        IncomingMessage message = LiveBot.Says("vay được bao nhiêu tiền") with { At = LiveBot.Today.AddHours(-30) };
        var update = new ReceivedUpdate(message.Conversation, message.UpdateId, [1], message.At);
        InboxEntry waiting = Assert.Single(await store.Inbox.AddAsync([update], Token));

        await Handler(store).HandleAsync(message, waiting.Id, replies => [.. replies.Select(_ => new byte[] { 1 })], Token);

        Assert.All(await store.Outbox.ListAsync(0, 10, Token), entry => Assert.Equal(bot.Clock.GetUtcNow(), entry.At));
        Assert.NotEmpty(await store.Outbox.ListAsync(0, 10, Token));
    }

    private TurnHandler Handler(LiteDbStore store) =>
        ConversationSlice.CreateHandler(store, _keys, new LiveKnowledge(bot.Knowledge), bot.Clock, NullLogger<TurnHandler>.Instance);
}
