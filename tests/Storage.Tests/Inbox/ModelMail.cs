using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Inbox;
using WorkerAdvisor.Storage.Outbox;

namespace WorkerAdvisor.Storage.Tests.Inbox;

/// <summary>What inbox, turns and outbox should do together, said as plainly as possible. Takes over the ids that the store gave.</summary>
internal sealed class ModelMail
{
    private readonly Dictionary<string, DateTimeOffset> seen = [];
    private readonly Dictionary<ConversationId, (string State, DateTimeOffset At)> chats = [];
    private readonly List<InboxEntry> given = [];
    private long lastIn, lastOut;

    public List<InboxEntry> Inbox { get; } = [];

    public List<OutboxEntry> Outbox { get; } = [];

    public string? State(ConversationId chat) => chats.TryGetValue(chat, out var known) ? known.State : null;

    /// <summary>Some entry that was ever given, waiting or not; null if there was none.</summary>
    public InboxEntry? Given(int number) => given.Count == 0 ? null : given[number * 7919 % given.Count];

    public void Add(IEnumerable<ReceivedUpdate> batch, IReadOnlyList<InboxEntry> added)
    {
        var fresh = new List<ReceivedUpdate>();
        foreach (ReceivedUpdate update in batch)
        {
            if (!seen.ContainsKey(update.UpdateId)) fresh.Add(update);
            seen[update.UpdateId] = update.At;
        }

        Assert.Equal(fresh, added.Select(entry => entry.Update));
        foreach (InboxEntry entry in added) lastIn = Later(entry.Id, lastIn);
        Inbox.AddRange(added);
        given.AddRange(added);
    }

    public void Commit(TurnCommit turn, CommitResult result)
    {
        if (Inbox.RemoveAll(entry => entry.Id == turn.InboxId) == 0)
        {
            Assert.Equal(new CommitResult.AlreadyDone(""), result);
            return;
        }

        chats[turn.Conversation] = (turn.State, turn.At);
        var said = Assert.IsType<CommitResult.Committed>(result).Outbox;
        Assert.Equal(turn.Outbox, said.Select(entry => entry.Content));
        foreach (OutboxEntry entry in said) lastOut = Later(entry.Id, lastOut);
        Outbox.AddRange(said);
    }

    public void Delete(ConversationId chat) => Drop(chat, DateTimeOffset.MaxValue);

    public int Purge(DateTimeOffset moment)
    {
        List<ConversationId> old = [.. chats.Where(chat => chat.Value.At < moment).Select(chat => chat.Key)];
        foreach (ConversationId chat in old) Drop(chat, moment);
        return old.Count;
    }

    public int ForgetSeen(DateTimeOffset before)
    {
        List<string> old = [.. seen.Where(update => update.Value < before).Select(update => update.Key)
            .Where(id => Inbox.TrueForAll(entry => entry.Update.UpdateId != id))];
        return old.Count(seen.Remove);
    }

    private static long Later(long id, long last)
    {
        Assert.True(id > last);
        return id;
    }

    private void Drop(ConversationId chat, DateTimeOffset before)
    {
        chats.Remove(chat);
        Inbox.RemoveAll(entry => entry.Update.Conversation == chat && entry.Update.At < before);
        Outbox.RemoveAll(entry => entry.Conversation == chat && entry.At < before);
    }
}
