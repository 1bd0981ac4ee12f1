using System.Globalization;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

/// <summary>Many write while others read. <c>STORAGE_LEADS_A_WRITER</c> sets how many leads each of them writes, 1,000 by default.</summary>
public sealed class LeadConcurrencyTests
{
    private const int Writers = 8;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_leads_are_there_once_however_many_write_and_read_at_once()
    {
        int each = int.Parse(Environment.GetEnvironmentVariable("STORAGE_LEADS_A_WRITER") ?? "1000", CultureInfo.InvariantCulture);
        using var directory = new TempDirectory();
        await using (LiteDbStore store = await LiteDbStore.OpenAsync(directory.Path, Cancellation))
        {
            var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(store, writer, each))));
            await Task.WhenAll(writing, Task.Run(() => ListAsync(store.Leads, writing), Cancellation), Task.Run(() => StreamAsync(store.Leads, writing), Cancellation));
            await CheckAsync(store.Leads, each);
        }

        await using LiteDbStore opened = await LiteDbStore.OpenAsync(directory.Path, Cancellation);
        await CheckAsync(opened.Leads, each);
    }

    /// <summary>Each lead of its own chat; each tenth person writes to all chats and changes their mind about the number.</summary>
    private static async Task WriteAsync(LiteDbStore store, int writer, int count)
    {
        for (int n = 0; n < count; n++)
        {
            var chat = A.Chat(n % 10 == 0 ? $"everywhere {n}" : $"{writer} {n}");
            LeadChange submission = A.Submission(n % 10 == 0 ? $"{writer} changing {n}" : $"{writer} {n}");
            await store.Conversations.CommitAsync(A.Turn(chat, $"{writer}") with { Leads = [submission] }, Cancellation);
        }
    }

    private static async Task ListAsync(ILeadStore leads, Task writing)
    {
        for (int counted = 0; !writing.IsCompleted;)
        {
            LeadPage page = await leads.ListAsync(new LeadFilter(["khanh-hoa"], Lead.NewStatus), null, 50, Cancellation);
            Assert.True(page.Leads.Zip(page.Leads.Skip(1)).All(pair => pair.First.Id.Value > pair.Second.Id.Value));
            int count = await leads.CountAsync(new LeadFilter(), int.MaxValue, Cancellation);
            Assert.InRange(count, counted, int.MaxValue);   // none of these leads goes
            counted = count;
        }
    }

    private static async Task StreamAsync(ILeadStore leads, Task writing)
    {
        while (!writing.IsCompleted)
        {
            int least = await leads.CountAsync(new LeadFilter(), int.MaxValue, Cancellation);
            var read = new HashSet<LeadId>();
            await foreach (Lead lead in leads.ReadAllAsync(new LeadFilter(), Cancellation)) Assert.True(read.Add(lead.Id));
            Assert.True(read.Count >= least);
        }
    }

    private static async Task CheckAsync(ILeadStore leads, int each)
    {
        int expected = (Writers * (each - (each / 10))) + (each / 10);
        Assert.Equal(expected, await leads.CountAsync(new LeadFilter(), int.MaxValue, Cancellation));
        var chats = new HashSet<ConversationId?>();
        await foreach (Lead lead in leads.ReadAllAsync(new LeadFilter(), Cancellation)) Assert.True(chats.Add(lead.Chat));
        Assert.Equal(expected, chats.Count);
        Assert.Equal(Writers, (await leads.ListOfChatAsync(A.Chat("everywhere 10"), Cancellation))[0].Version);
    }
}
