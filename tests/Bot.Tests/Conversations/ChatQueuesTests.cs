using System.Collections.Concurrent;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Bot.Tests.Conversations;

public sealed class ChatQueuesTests
{
    private static readonly ConversationId A = new("test", "a"), B = new("test", "b");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_chat_is_handled_in_order_and_never_twice_at_once()
    {
        const int Chats = 20, Items = 50;
        var handled = new ConcurrentDictionary<ConversationId, List<int>>();
        var all = new CountdownEvent(Chats * Items);
        using var queues = new ChatQueues<(ConversationId Chat, int Number)>(10_000, async (item, _) =>
        {
            await Task.Yield();
            handled.GetOrAdd(item.Chat, _ => []).Add(item.Number);   // a list: two at once would break it
            all.Signal();
        });

        for (int number = 0; number < Items; number++)
        {
            for (int chat = 0; chat < Chats; chat++) await queues.EnqueueAsync(new ConversationId("test", $"{chat}"), (new ConversationId("test", $"{chat}"), number), Token);
        }

        await Task.Run(() => all.Wait(Token), Token);
        Assert.All(handled.Values, numbers => Assert.Equal(Enumerable.Range(0, Items), numbers));
    }

    [Fact]
    public async Task A_chat_that_waits_does_not_hold_up_another()
    {
        var never = new TaskCompletionSource();
        var other = new TaskCompletionSource();
        using var queues = new ChatQueues<ConversationId>(10, async (chat, stopping) =>
        {
            if (chat == A) await never.Task.WaitAsync(stopping);
            other.TrySetResult();
        });

        await queues.EnqueueAsync(A, A, Token);
        await queues.EnqueueAsync(B, B, Token);

        await other.Task.WaitAsync(Token);
        Assert.Equal(1, queues.Count(A));
        await queues.StopAsync();
    }

    [Fact]
    public async Task When_there_is_no_room_the_giver_waits()
    {
        var go = new TaskCompletionSource();
        using var queues = new ChatQueues<int>(2, (_, stopping) => go.Task.WaitAsync(stopping));
        await queues.EnqueueAsync(A, 1, Token);
        await queues.EnqueueAsync(A, 2, Token);

        Task third = queues.EnqueueAsync(B, 3, Token).AsTask();
        Assert.False(third.IsCompleted);
        go.SetResult();

        await third.WaitAsync(Token);
    }

    [Fact]
    public async Task A_stop_waits_for_what_is_under_way_and_takes_up_nothing_more()
    {
        var begun = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        int handled = 0;
        using var queues = new ChatQueues<int>(10, async (_, _) =>
        {
            begun.TrySetResult();
            await finish.Task;
            handled++;
        });
        await queues.EnqueueAsync(A, 1, Token);
        await queues.EnqueueAsync(A, 2, Token);
        await begun.Task.WaitAsync(Token);

        Task stopped = queues.StopAsync();
        Assert.False(stopped.IsCompleted);
        finish.SetResult();
        await stopped.WaitAsync(Token);

        Assert.Equal(1, handled);
        await Assert.ThrowsAsync<OperationCanceledException>(() => queues.EnqueueAsync(B, 3, Token).AsTask());
    }
}
