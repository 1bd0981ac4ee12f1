using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Storage.Tests.Conversations;

/// <summary>What a conversation store should do, said as plainly as possible.</summary>
internal sealed class ModelConversations
{
    private readonly Dictionary<ConversationId, (ConversationRecord Record, List<TurnCommit> Recent)> chats = [];

    public ConversationRecord? Find(ConversationId id) => chats.TryGetValue(id, out var chat) ? chat.Record : null;

    public CommitResult Commit(TurnCommit turn)
    {
        List<TurnCommit> recent = chats.TryGetValue(turn.Conversation, out var chat) ? chat.Recent : [];
        if (recent.Find(earlier => earlier.UpdateId == turn.UpdateId) is { } done) return new CommitResult.AlreadyDone(done.Replies);

        recent.Add(turn);
        if (recent.Count > IConversationStore.UpdatesKept) recent.RemoveAt(0);
        chats[turn.Conversation] = (new ConversationRecord(turn.Conversation, turn.State, turn.At), recent);
        return new CommitResult.Committed([]);
    }

    public void Delete(ConversationId id) => chats.Remove(id);

    public int Purge(DateTimeOffset moment)
    {
        var old = chats.Values.Where(chat => chat.Record.UpdatedAt < moment).Select(chat => chat.Record.Id).ToList();
        old.ForEach(Delete);
        return old.Count;
    }
}
