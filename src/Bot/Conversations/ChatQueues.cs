using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>Handles what belongs to one chat one after another, in order, and many chats at once. Holds no more than it has room for.</summary>
/// <param name="capacity">Most items waiting or under way, of all chats.</param>
/// <param name="handle">Handles one item; must not throw except when cancelled.</param>
internal sealed class ChatQueues<T>(int capacity, Func<T, CancellationToken, Task> handle) : IDisposable
{
    private readonly Dictionary<ConversationId, Queue<T>> _waiting = [];   // a chat that is here is being worked on
    private readonly SemaphoreSlim _room = new(capacity);
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Puts an item behind the others of its chat; waits while there is no room.</summary>
    /// <exception cref="OperationCanceledException">Cancelled while waiting, or the queues are stopping.</exception>
    public async ValueTask EnqueueAsync(ConversationId chat, T item, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken);
        lock (_waiting)
        {
            _stopping.Token.ThrowIfCancellationRequested();
            if (_waiting.TryGetValue(chat, out Queue<T>? queue))
            {
                queue.Enqueue(item);
                return;
            }

            _waiting[chat] = new Queue<T>([item]);
        }

        _ = Task.Run(() => WorkAsync(chat), CancellationToken.None);
    }

    /// <summary>How many items of all chats are waiting or under way.</summary>
    public int Total => capacity - _room.CurrentCount;

    /// <summary>How many items of a chat are waiting or under way.</summary>
    public int Count(ConversationId chat)
    {
        lock (_waiting) return _waiting.TryGetValue(chat, out Queue<T>? queue) ? queue.Count : 0;
    }

    /// <summary>Takes nothing more up; ends when what is under way is done or has given up. What waits is dropped here, and is still in the store.</summary>
    public Task StopAsync()
    {
        lock (_waiting)
        {
            _stopping.Cancel();
            if (_waiting.Count == 0) _stopped.TrySetResult();
        }

        return _stopped.Task;
    }

    public void Dispose()
    {
        _room.Dispose();
        _stopping.Dispose();
    }

    private async Task WorkAsync(ConversationId chat)
    {
        while (Next(chat, out T item))
        {
            try
            {
                await handle(item, _stopping.Token);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                continue;   // Next ends the work
            }

            Done(chat);
        }
    }

    private bool Next(ConversationId chat, out T item)
    {
        lock (_waiting)
        {
            Queue<T> queue = _waiting[chat];
            if (queue.Count > 0 && !_stopping.IsCancellationRequested)
            {
                item = queue.Peek();
                return true;
            }

            item = default!;
            _waiting.Remove(chat);
            if (_waiting.Count == 0 && _stopping.IsCancellationRequested) _stopped.TrySetResult();
            return false;
        }
    }

    private void Done(ConversationId chat)
    {
        lock (_waiting) _waiting[chat].Dequeue();
        _room.Release();
    }
}
