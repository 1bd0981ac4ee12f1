using System.Collections.Concurrent;
using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// The last durable state of chats that had a turn lately, so that the next turn need not search for it. Only the writer's thread changes it,
/// and only when it knows what is durable, before it answers whoever wrote; any thread may look. What is not here is in the database.
/// </summary>
/// <param name="most">How many are kept at least; twice as many at most. 0 for none.</param>
internal sealed class RecentConversations(int most)
{
    /// <summary>Longest state kept, in UTF-16 units, so that a few large ones do not fill the memory.</summary>
    private const int LongestState = 4_096;

    // When the younger half is full it becomes the older one, and the older is dropped. A chat may be in both: the younger half is right.
    private volatile ConcurrentDictionary<ConversationId, ConversationRecord> young = new(), old = new();
    private int kept;   // in the younger half; counting it would lock it

    /// <returns>Null when it is not known here.</returns>
    public ConversationRecord? Find(ConversationId conversation) =>
        young.TryGetValue(conversation, out ConversationRecord? found) || old.TryGetValue(conversation, out found) ? found : null;

    /// <summary>This is durable now.</summary>
    public void Keep(ConversationRecord record)
    {
        if (most == 0) return;
        if (record.State.Length > LongestState)
        {
            Forget(record.Id);
            return;
        }

        if (young.TryAdd(record.Id, record)) kept++;
        else young[record.Id] = record;
        if (kept < most) return;
        old = young;
        young = new();
        kept = 0;
    }

    /// <summary>This is erased, or may be.</summary>
    public void Forget(ConversationId conversation)
    {
        old.TryRemove(conversation, out _);   // first: else a reader might find it behind the one just taken away
        young.TryRemove(conversation, out _);
    }

    /// <summary>Nobody knows what is durable: a write failed.</summary>
    public void Clear()
    {
        old = new();   // first, as above
        young = new();
        kept = 0;
    }
}
