using System.Globalization;
using System.Text;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Inbox;
using WorkerAdvisor.Storage.LiteDb;
using WorkerAdvisor.Storage.Outbox;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

/// <summary>
/// What was acknowledged to each chat, whose updates 1, 2, 3 … are answered in that order, update n by the state "n…" and two things
/// to send. Then each update must be in one place: before the state's number it was answered, after it it waits.
/// </summary>
internal sealed class MailLedger(string channel, int chats)
{
    /// <summary>Updates received at once, and so perhaps stored but not acknowledged.</summary>
    private const int Batch = 2;

    private readonly int[] received = new int[chats], answered = new int[chats], sent = new int[chats];

    public int Answered => answered.Sum();

    public void Received(int chat, int update) => received[chat] = update;

    public void AnsweredUpTo(int chat, int update) => answered[chat] = update;

    public void Sent(int chat, int count) => sent[chat] = count;

    public async Task CheckAsync(LiteDbStore store)
    {
        var waiting = (await store.Inbox.ListAsync(0, int.MaxValue, CancellationToken.None)).ToLookup(entry => entry.Update.Conversation);
        var unsent = (await store.Outbox.ListAsync(0, int.MaxValue, CancellationToken.None)).ToLookup(entry => entry.Conversation);
        for (int chat = 0; chat < chats; chat++)
        {
            var id = new ConversationId(channel, $"{chat}");
            string state = (await store.Conversations.FindAsync(id, CancellationToken.None))?.State ?? "0";
            int last = int.Parse(state.Split(' ')[0], CultureInfo.InvariantCulture);
            Assert.InRange(last, answered[chat], answered[chat] + 1);
            answered[chat] = last;
            CheckInbox(chat, last, [.. waiting[id]]);
            CheckOutbox(chat, last, [.. unsent[id]]);
        }
    }

    private void CheckInbox(int chat, int last, List<InboxEntry> waiting)
    {
        Assert.Equal(Enumerable.Range(last + 1, waiting.Count).Select(n => $"{chat}:{n}"), waiting.Select(entry => entry.Update.UpdateId));
        Assert.Equal(Enumerable.Range(last + 1, waiting.Count).Select(n => $"{n}"), waiting.Select(entry => Encoding.UTF8.GetString(entry.Update.Content)));
        Assert.InRange(last + waiting.Count, received[chat], received[chat] + Batch);
        received[chat] = last + waiting.Count;   // the next process may die before it says more
    }

    private void CheckOutbox(int chat, int last, List<OutboxEntry> unsent)
    {
        int gone = (last * 2) - unsent.Count;
        Assert.InRange(gone, sent[chat], sent[chat] + 1);
        sent[chat] = gone;
        Assert.Equal(
            Enumerable.Range(gone, unsent.Count).Select(count => $"{(count / 2) + 1}:{count % 2}"),
            unsent.Select(entry => Encoding.UTF8.GetString(entry.Content)));
    }
}
