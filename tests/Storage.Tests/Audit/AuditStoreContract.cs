using WorkerAdvisor.Storage.Audit;

namespace WorkerAdvisor.Storage.Tests.Audit;

public abstract class AuditStoreContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task Entries_are_numbered_and_listed_the_newest_first_page_by_page()
    {
        for (int n = 1; n <= 5; n++) await Audit.AppendAsync(Entry(n), Cancellation);
        await ReopenAsync();
        await Audit.AppendAsync(new AuditEntry(A.Noon, "chat", "erase"), Cancellation);

        Assert.Equal([(6, new AuditEntry(A.Noon, "chat", "erase")), (5, Entry(5)), (4, Entry(4))], await Audit.ListAsync(null, 3, Cancellation));
        Assert.Equal([3, 2, 1], (await Audit.ListAsync(4, 100, Cancellation)).Select(line => line.Number));
        Assert.Empty(await Audit.ListAsync(1, 100, Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Audit.ListAsync(null, 0, Cancellation));
    }

    [Fact]
    public async Task Nothing_is_found_tampered_with_that_was_only_added()
    {
        Assert.Null(await Audit.FindTamperedAsync(Cancellation));
        await Task.WhenAll(Enumerable.Range(0, 1500).Select(n => Audit.AppendAsync(Entry(n), Cancellation)));

        Assert.Null(await Audit.FindTamperedAsync(Cancellation));
        Assert.Equal(Enumerable.Range(1, 1500).Reverse(), (await Audit.ListAsync(null, 2000, Cancellation)).Select(line => (int)line.Number));
    }

    [Fact]
    public async Task An_entry_without_actor_or_action_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Audit.AppendAsync(null!, Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Audit.AppendAsync(new AuditEntry(A.Noon, null!, "x"), Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Audit.AppendAsync(new AuditEntry(A.Noon, "x", null!), Cancellation));
    }

    private static AuditEntry Entry(int n) => new(A.Noon.AddMinutes(n), "officer-1", "lead.open", $"{n}", "1 lead");
}
