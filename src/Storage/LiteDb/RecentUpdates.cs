using LiteDB;
using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// The last updates of a conversation, a ring in a document of its own: what comes through the inbox needs none. Their replies
/// are documents of their own again, one per slot, so that taking a new one in does not carry twenty old ones along.
/// </summary>
internal sealed class RecentUpdates(BsonDocument ring)
{
    private const string Ids = "updates", Next = "next";

    private readonly BsonArray ids = ring[Ids].AsArray ?? [];

    /// <returns>The slot of an update, or -1 if it is not among those kept.</returns>
    public int SlotOf(string updateId) => ids.IndexOf(Stored.Text(updateId));

    /// <summary>Takes an update in, in place of the oldest when all slots are used.</summary>
    /// <returns>Its slot.</returns>
    public int Add(string updateId)
    {
        int slot = ring[Next].AsInt32;   // 0 in a new document
        if (slot < ids.Count) ids[slot] = Stored.Text(updateId);
        else ids.Add(Stored.Text(updateId));
        ring[Ids] = ids;
        ring[Next] = (slot + 1) % IConversationStore.UpdatesKept;
        return slot;
    }
}
