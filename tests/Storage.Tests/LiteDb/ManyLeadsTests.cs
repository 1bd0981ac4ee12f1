using System.Globalization;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

/// <summary>With many leads a page costs what is on it. <c>STORAGE_LEADS</c> sets how many, 100,000 by default.</summary>
public sealed class ManyLeadsTests : IDisposable
{
    private const int Batch = 5_000;

    private readonly CountingStream data = new();
    private readonly MemoryStream log = new();
    private readonly int leads = int.Parse(Environment.GetEnvironmentVariable("STORAGE_LEADS") ?? "100000", CultureInfo.InvariantCulture);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_or_a_number_is_found_by_reading_a_small_part_of_the_store()
    {
        await using LiteDbStore store = LiteDbStore.Over(data, log, () => { }, () => true);
        await FillAsync(store.Leads);
        await store.WriteAsync(db =>
        {
            db.Checkpoint();
            return 0;
        });

        long all = await ReadsOfAsync(async () => Assert.Equal(leads, await store.Leads.CountAsync(new LeadFilter { Channel = "telegram" }, int.MaxValue, Cancellation)));
        var filter = new LeadFilter(["province-3"], "called");
        long page = await ReadsOfAsync(async () => Assert.Equal(50, (await store.Leads.ListAsync(filter, null, 50, Cancellation)).Leads.Count));
        long deep = await ReadsOfAsync(async () => Assert.Equal(50, (await store.Leads.ListAsync(filter with { Until = A.Noon.AddSeconds(leads / 2) }, null, 50, Cancellation)).Leads.Count));
        long number = await ReadsOfAsync(async () => Assert.Single((await store.Leads.ListAsync(new LeadFilter { SearchKeys = [A.Bytes($"{leads / 3}")] }, null, 50, Cancellation)).Leads));
        var composed = new LeadFilter(Status: "closed") { Commune = "c7", PriorityGroup = "poor", Channel = "telegram", IsWithdrawn = false };
        long commune = await ReadsOfAsync(async () => Assert.Equal(50, (await store.Leads.ListAsync(composed, null, 50, Cancellation)).Leads.Count));
        long rare = await ReadsOfAsync(async () => Assert.True((await store.Leads.ListAsync(new LeadFilter { Channel = "nowhere" }, null, 50, Cancellation)) is { Leads: [], IsCutShort: true, Next: not null }));
        var due = new LeadFilter { Due = new LeadDue(A.Noon.AddSeconds(leads / 2), Enumerable.Range(0, 100).Select(n => new LeadId(1 + (n * (leads / 100)))).ToHashSet()) };
        long overdue = await ReadsOfAsync(async () => Assert.Equal(50, (await store.Leads.ListAsync(due, null, 50, Cancellation)).Leads.Count));
        long count = await ReadsOfAsync(async () => Assert.Equal(100, await store.Leads.CountAsync(filter, 100, Cancellation)));

        TestContext.Current.TestOutputHelper?.WriteLine($"Pages of the file read: all leads {all}, a page {page}, deep {deep}, a number {number}, composed {commune}, rare {rare}, overdue {overdue}, a count {count}.");
        Assert.InRange(page, 0, all / 20);
        Assert.InRange(deep, 0, all / 20);
        Assert.InRange(number, 0, all / 50);
        Assert.InRange(commune, 0, all / 20);
        Assert.InRange(rare, 0, all / 20);
        Assert.InRange(overdue, 0, all / 10);
        Assert.InRange(count, 0, all / 20);
    }

    public void Dispose()
    {
        data.Dispose();
        log.Dispose();
    }

    private async Task FillAsync(ILeadStore store)
    {
        string[] statuses = ["new", "new", "called", "closed"];
        for (int first = 0; first < leads; first += Batch)
        {
            await store.ImportAsync(
                [.. Enumerable.Range(first, Batch).Select(n => A.Import(
                    $"{n}", A.Noon.AddSeconds(n), statuses[n / 17 % statuses.Length],
                    A.Details($"{n}", $"{n % 13} {n % 500}") with { Province = $"province-{n % 34}", Commune = $"c{n % 50}", Markets = [], Sealed = new byte[400] }))],
                Cancellation);
        }
    }

    private async Task<long> ReadsOfAsync(Func<Task> read)
    {
        long before = data.Reads;
        await read();
        return data.Reads - before;
    }

    private sealed class CountingStream : MemoryStream
    {
        private long reads;

        public long Reads => Interlocked.Read(ref reads);

        public override int Read(byte[] buffer, int offset, int count)
        {
            Interlocked.Increment(ref reads);
            return base.Read(buffer, offset, count);
        }
    }
}
