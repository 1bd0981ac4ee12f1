using System.Globalization;
using System.Text;
using System.Threading.Channels;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Inbox;
using WorkerAdvisor.Storage.LiteDb;
using WorkerAdvisor.Storage.Outbox;

namespace WorkerAdvisor.Storage.CrashWriter;

/// <summary>
/// One chat that receives, answers and sends for ever, each at its own pace, going on from where it was left. Update n is answered
/// by the state "n" and two things to send, "n:0" and "n:1". Says "in:CHAT:N;", "done:CHAT:N;" and "sent:CHAT:COUNT;" for what was
/// acknowledged. Like a channel that was not told in time, it receives some updates again.
/// </summary>
internal sealed class Mail(LiteDbStore store, int chat)
{
    private readonly ConversationId id = new("crash", chat.ToString(CultureInfo.InvariantCulture));
    private readonly Channel<InboxEntry> toAnswer = Channel.CreateBounded<InboxEntry>(5);
    private readonly Channel<OutboxEntry> toSend = Channel.CreateBounded<OutboxEntry>(7);

    public async Task RunAsync()
    {
        ConversationRecord? last = await store.Conversations.FindAsync(id, CancellationToken.None);
        int answered = int.Parse(last?.State ?? "0", CultureInfo.InvariantCulture);
        List<InboxEntry> waiting = [.. (await store.Inbox.ListAsync(0, int.MaxValue, CancellationToken.None)).Where(entry => entry.Update.Conversation == id)];
        List<OutboxEntry> unsent = [.. (await store.Outbox.ListAsync(0, int.MaxValue, CancellationToken.None)).Where(entry => entry.Conversation == id)];
        await Task.WhenAll(
            ReceiveAsync(waiting, answered + waiting.Count + 1), AnswerAsync(answered + 1), SendAsync(unsent, (answered * 2) - unsent.Count));
    }

    private async Task ReceiveAsync(List<InboxEntry> waiting, int next)
    {
        foreach (InboxEntry entry in waiting) await toAnswer.Writer.WriteAsync(entry);
        while (true)
        {
            int[] batch = [next - 1, next, next, next + 1];
            var added = await store.Inbox.AddAsync([.. batch.Where(n => n > 0).Select(Update)], CancellationToken.None);
            next += 2;
            Console.WriteLine($"in:{chat}:{next - 1};");
            foreach (InboxEntry entry in added) await toAnswer.Writer.WriteAsync(entry);
        }
    }

    private async Task AnswerAsync(int next)
    {
        await foreach (InboxEntry entry in toAnswer.Reader.ReadAllAsync())
        {
            if (entry.Update.UpdateId != $"{chat}:{next}") throw new InvalidOperationException($"{entry.Update.UpdateId} came as {next} of {chat}.");
            var turn = new TurnCommit(id, entry.Update.UpdateId, $"{next}", "", entry.Update.At, [], [])
            {
                InboxId = entry.Id, Outbox = [Encoding.UTF8.GetBytes($"{next}:0"), Encoding.UTF8.GetBytes($"{next}:1")],
            };
            var committed = (CommitResult.Committed)await store.Conversations.CommitAsync(turn, CancellationToken.None);
            Console.WriteLine($"done:{chat}:{next++};");
            foreach (OutboxEntry said in committed.Outbox) await toSend.Writer.WriteAsync(said);
        }
    }

    private async Task SendAsync(List<OutboxEntry> unsent, int sent)
    {
        foreach (OutboxEntry entry in unsent) await SentAsync(entry, ++sent);
        await foreach (OutboxEntry entry in toSend.Reader.ReadAllAsync()) await SentAsync(entry, ++sent);
    }

    private async Task SentAsync(OutboxEntry entry, int sent)
    {
        await store.Outbox.RemoveAsync(entry.Id, CancellationToken.None);
        Console.WriteLine($"sent:{chat}:{sent};");
    }

    private ReceivedUpdate Update(int n) => new(id, $"{chat}:{n}", Encoding.UTF8.GetBytes($"{n}"), DateTimeOffset.UnixEpoch.AddSeconds(n));
}
