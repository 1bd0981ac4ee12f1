using LiteDB;
using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// The last updates of a conversation as a ring inside its document. Their replies are documents of their own, one per slot,
/// so that reading or writing the state does not carry twenty old replies along.
/// </summary>
internal sealed class RecentUpdates(BsonDocument conversation)
{
    private const string Ids = "updates", Next = "next";

    private readonly BsonArray ids = conversation[Ids].AsArray ?? [];

    public int Count => ids.Count;

    /// <returns>The slot of an update, or -1 if it is not among those kept.</returns>
    public int SlotOf(string updateId) => ids.IndexOf(Stored.Text(updateId));

    /// <summary>Takes an update in, in place of the oldest when all slots are used.</summary>
    /// <returns>Its slot.</returns>
    public int Add(string updateId)
    {
        int slot = conversation[Next].AsInt32;   // 0 in a new document
        if (slot < ids.Count) ids[slot] = Stored.Text(updateId);
        else ids.Add(Stored.Text(updateId));
        conversation[Ids] = ids;
        conversation[Next] = (slot + 1) % IConversationStore.UpdatesKept;
        return slot;
    }
}
