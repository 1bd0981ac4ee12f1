using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Drafts;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.LiteDb;
using WorkerAdvisor.Storage.Reminders;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

public sealed class ErasedBytesTests : IDisposable
{
    private readonly FaultyStream data = new(), log = new();
    private int updates;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_an_erased_chat_told_is_left_in_the_data_file()
    {
        await using (LiteDbStore store = Open())
        {
            await FillAsync(store);
            await EraseAsync(store, 3);
        }

        Assert.All(Enumerable.Range(0, 20), chat => Assert.Equal(chat % 3 != 0, IsIn(data, Secret(chat))));
        Assert.All(Enumerable.Range(0, 20), chat => Assert.False(IsIn(log, Secret(chat))));   // it was moved into the data file
    }

    [Fact]
    public async Task An_erasure_is_marked_until_the_copies_are_renewed()
    {
        await using LiteDbStore store = Open();
        await FillAsync(store);
        Assert.Null(await store.WriteAsync(ErasureMark.Find));

        await EraseAsync(store, 10);
        long? seen = await store.WriteAsync(ErasureMark.Find);
        Assert.NotNull(seen);
        await EraseAsync(store, 3);
        await ClearAsync(store, seen.Value);
        seen = await store.WriteAsync(ErasureMark.Find);
        Assert.NotNull(seen);   // something was erased since it was seen
        await ClearAsync(store, seen.Value);

        Assert.Null(await store.WriteAsync(ErasureMark.Find));
    }

    public void Dispose()
    {
        data.Dispose();
        log.Dispose();
    }

    private static Task<int> ClearAsync(LiteDbStore store, long seen) => store.WriteAsync(db =>
    {
        ErasureMark.Clear(db, seen);
        return 0;
    });

    private static byte[] Secret(int chat) => A.Bytes($"<secret of chat {chat:D4}>");

    private static bool IsIn(FaultyStream stream, byte[] secret) => stream.ToArray().AsSpan().IndexOf(secret) >= 0;

    /// <summary>Each chat's secret many times: submitted, updated in all lengths, noted by staff, drafted, remembered, said.</summary>
    private async Task FillAsync(LiteDbStore store)
    {
        var random = new Random(1);
        for (int step = 0; step < 400; step++)
        {
            int chat = step % 20;
            string text = System.Text.Encoding.UTF8.GetString(Secret(chat)) + new string('x', random.Next(step % 7 == 0 ? 30_000 : 900));
            byte[] content = [.. A.Bytes(text), .. Secret(chat)];
            await store.Conversations.CommitAsync(
                A.Turn(A.Chat($"{chat}"), $"u{updates++}", text, text) with
                {
                    Leads = [new LeadChange.Submit(A.Details($"{chat}") with { Sealed = content })],
                    Draft = new DraftChange.Keep(content, A.Noon),
                    Reminders = [new Reminder(A.Noon, content)],
                    Outbox = [content],
                    Handover = new HandoverChange.Open("", [content]),
                },
                Cancellation);
            Lead lead = (await store.Leads.ListOfChatAsync(A.Chat($"{chat}"), Cancellation))[0];
            await store.Leads.UpdateAsync(lead.Id, lead.Version, new LeadUpdate(new LeadEvent(A.Noon, LeadEventKind.Changed, "officer-1", content)), Cancellation);
        }
    }

    private async Task EraseAsync(LiteDbStore store, int each)
    {
        for (int chat = 0; chat < 20; chat += each)
        {
            await store.Conversations.CommitAsync(
                A.Turn(A.Chat($"{chat}"), $"u{updates++}") with { ErasesChat = true, Leads = [new LeadChange.Forget()] }, Cancellation);
        }
    }

    private LiteDbStore Open() => LiteDbStore.Over(data, log, () => { }, () => true);
}
