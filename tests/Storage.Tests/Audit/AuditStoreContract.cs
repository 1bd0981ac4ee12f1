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

    [Theory]
    [InlineData("officer-1", null, null, null, null)]
    [InlineData(null, "leads", null, null, null)]
    [InlineData(null, "leads.", null, null, null)]
    [InlineData(null, "leads.open", null, null, null)]
    [InlineData(null, "leads.open.", null, null, null)]
    [InlineData(null, "leads.op", null, null, null)]
    [InlineData(null, "staff.signin.", null, null, null)]
    [InlineData(null, "staff.signin", null, 24, null)]
    [InlineData(null, ".", null, null, null)]
    [InlineData(null, "", null, null, null)]
    [InlineData(null, null, "7", null, null)]
    [InlineData(null, null, null, 24, null)]
    [InlineData(null, null, null, null, 60)]
    [InlineData(null, null, null, 40, 90)]
    [InlineData("officer-2", "leads.", null, 40, 90)]
    [InlineData("officer-2", "staff.signin", null, null, null)]
    [InlineData("officer-0", null, "3", 10, null)]
    [InlineData("nobody", null, null, null, null)]
    [InlineData(null, null, null, null, null)]
    public async Task A_filter_means_the_same_page_by_page(string? actor, string? action, string? subject, int? since, int? until)
    {
        var all = new List<AuditEntry>();
        string[] actions = ["leads.open", "leads.export", "leads", "leadsother.open", "staff.signin", "staff.signin.failed"];
        for (int n = 0; n < 300; n++)
        {
            // The clock goes back once.
            all.Add(new AuditEntry(A.Noon.ToUniversalTime().AddHours(n < 150 ? n : n - 20), $"officer-{n % 3}", actions[n % 6], n % 4 == 0 ? null : $"{n % 9}", $"{n}"));
            await Audit.AppendAsync(all[^1], Cancellation);
        }

        var filter = new AuditFilter(actor, action, subject, since is { } from ? A.Noon.AddHours(from) : null, until is { } to ? A.Noon.AddHours(to) : null);
        var found = new List<(long Number, AuditEntry Entry)>();
        AuditPage page;
        do
        {
            page = await Audit.ListAsync(filter, found.Count == 0 ? null : found[^1].Number, 7, Cancellation);
            found.AddRange(page.Entries);
            Assert.True(page.Next is null || page.Entries.Count == 7);
        }
        while (page.Next is not null);

        IEnumerable<AuditEntry> expected = all.Where(entry =>
            (actor is null || entry.Actor == actor)
            && (action is null || (action.EndsWith('.') ? entry.Action.StartsWith(action, StringComparison.Ordinal) : entry.Action == action))
            && (subject is null || entry.Subject == subject)
            && !(entry.At < filter.Since) && !(entry.At >= filter.Until));
        Assert.Equal(expected.Reverse().Select(entry => entry.Detail).Order(), found.Select(line => line.Entry.Detail).Order());
        Assert.All(found, line => Assert.Equal(all[(int)line.Number - 1], line.Entry));
        bool isByDay = subject is null && (since ?? until) is not null;
        Assert.Equal(found.OrderByDescending(line => isByDay ? line.Entry.At.UtcDateTime.Date : default).ThenByDescending(line => line.Number), found);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Audit.ListAsync(filter, null, 0, Cancellation));
    }

    [Fact]
    public async Task A_search_for_what_is_rare_among_many_says_how_far_it_came()
    {
        await Audit.AppendAsync(new AuditEntry(A.Noon, "officer-1", "leads.merge", null, "rare"), Cancellation);
        await Task.WhenAll(Enumerable.Range(0, 5000).Select(n => Audit.AppendAsync(new AuditEntry(A.Noon, "officer-2", "leads.merge"), Cancellation)));
        await Audit.AppendAsync(new AuditEntry(A.Noon, "officer-1", "leads.merge"), Cancellation);
        var filter = new AuditFilter("officer-1", "leads.merge", Since: A.Noon);

        AuditPage page = await Audit.ListAsync(filter, null, 50, Cancellation);
        Assert.Single(page.Entries);
        Assert.InRange(page.Next!.Value, 2, 4000);
        var found = page.Entries.ToList();
        while (page.Next is not null) found.AddRange((page = await Audit.ListAsync(filter, page.Next, 50, Cancellation)).Entries);

        Assert.Equal([5002, 1], found.Select(line => line.Number));
        Assert.Equal("rare", Assert.Single((await Audit.ListAsync(new AuditFilter("officer-1"), 5002, 50, Cancellation)).Entries).Entry.Detail);
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
