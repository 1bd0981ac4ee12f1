using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.Tests.Leads;

public abstract class LeadTaskStoreContract<TStore> : LeadContract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task A_task_is_found_as_it_was_until_it_is_done()
    {
        LeadId lead = await LeadAsync("1");

        LeadTask? added = await LeadTasks.AddAsync(Of(lead, day: 3, "officer-1"), Cancellation);
        await ReopenAsync();

        LeadTask task = Assert.Single(await LeadTasks.ListOfLeadAsync(lead, Cancellation));
        Assert.Equal((lead, "centre-1", "officer-1", A.Noon.AddDays(3), null), (task.Lead, task.Centre, task.Assignee, task.DueAt, task.DoneAt));
        Assert.Equivalent(added, task, strict: true);
        Assert.Equivalent(task, await LeadTasks.FindAsync(task.Id, Cancellation), strict: true);
        Assert.Equal([3], task.Sealed);

        Assert.True(await LeadTasks.CompleteAsync(task.Id, A.Noon.AddDays(1), Cancellation));
        Assert.False(await LeadTasks.CompleteAsync(task.Id, A.Noon.AddDays(2), Cancellation));
        Assert.False(await LeadTasks.CompleteAsync(long.MaxValue, A.Noon, Cancellation));
        Assert.Equal(A.Noon.AddDays(1), Assert.Single(await LeadTasks.ListOfLeadAsync(lead, Cancellation)).DoneAt);
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task Open_tasks_are_listed_and_counted_by_centre_and_account_the_longest_due_first()
    {
        var random = new Random(1);
        var all = new List<LeadTask>();
        string?[] centres = ["centre-1", "centre-2", null];
        for (int n = 0; n < 90; n++)
        {
            LeadId lead = await LeadAsync($"{n}", centres[n % 3]);
            LeadTask task = (await LeadTasks.AddAsync(Of(lead, random.Next(9), new[] { "officer-1", "officer-2", "" }[random.Next(3)]), Cancellation))!;
            if (n % 7 == 0) await LeadTasks.CompleteAsync(task.Id, A.Noon, Cancellation);
            else all.Add(task);
        }

        foreach (string? centre in new[] { null, "", "centre-1", "centre-2", "nowhere" })
        {
            foreach (string? assignee in new[] { null, "", "officer-1", "nobody" })
            {
                DateTimeOffset before = A.Noon.AddDays(5);
                LeadTask[] expected = [.. all.Where(task => (centre is null || task.Centre == centre) && (assignee is null || task.Assignee == assignee) && task.DueAt < before)
                    .OrderBy(task => task.DueAt).ThenBy(task => task.Id)];
                Assert.Equal(expected.Select(task => task.Id), (await LeadTasks.ListOpenAsync(centre, assignee, before, 1000, Cancellation)).Select(task => task.Id));
                Assert.Equal(expected.Take(4).Select(task => task.Id), (await LeadTasks.ListOpenAsync(centre, assignee, before, 4, Cancellation)).Select(task => task.Id));
                Assert.Equal(expected.Length, await LeadTasks.CountOpenAsync(centre, assignee, before, Cancellation));
            }
        }

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => LeadTasks.ListOpenAsync(null, null, A.Noon, 0, Cancellation));
    }

    [Fact]
    public async Task An_open_task_is_given_to_somebody_else()
    {
        LeadId lead = await LeadAsync("1");
        LeadTask open = (await LeadTasks.AddAsync(Of(lead, day: 3, "officer-1"), Cancellation))!, done = (await LeadTasks.AddAsync(Of(lead, day: 4, "officer-1"), Cancellation))!;
        await LeadTasks.CompleteAsync(done.Id, A.Noon, Cancellation);

        Assert.True(await LeadTasks.AssignAsync(open.Id, "officer-2", Cancellation));
        Assert.False(await LeadTasks.AssignAsync(done.Id, "officer-2", Cancellation));
        Assert.False(await LeadTasks.AssignAsync(long.MaxValue, "officer-2", Cancellation));
        await ReopenAsync();

        Assert.Equal([open.Id], (await LeadTasks.ListOpenAsync("centre-1", "officer-2", A.Noon.AddDays(9), 10, Cancellation)).Select(task => task.Id));
        Assert.Empty(await LeadTasks.ListOpenAsync(null, "officer-1", A.Noon.AddDays(9), 10, Cancellation));
        Assert.Equal("officer-1", (await LeadTasks.FindAsync(done.Id, Cancellation))!.Assignee);
    }

    [Fact]
    public async Task Tasks_go_with_their_lead_when_it_is_erased_or_purged()
    {
        LeadId erased = await LeadAsync("1"), purged = await LeadAsync("2"), kept = await LeadAsync("3");
        foreach (LeadId lead in new[] { erased, purged, kept }) await LeadTasks.AddAsync(Of(lead), Cancellation);

        await CommitAsync(A.Chat("1"), new LeadChange.Forget());
        await CommitAsync(A.Chat("2"), A.Noon.AddDays(-9), new LeadChange.Withdraw());
        await Leads.PurgeAsync(A.Noon, DateTimeOffset.MinValue, Cancellation);

        Assert.Empty(await LeadTasks.ListOfLeadAsync(erased, Cancellation));
        Assert.Empty(await LeadTasks.ListOfLeadAsync(purged, Cancellation));
        Assert.Equal([kept], (await OpenAsync()).Select(task => task.Lead));
        Assert.Null(await LeadTasks.AddAsync(Of(erased), Cancellation));
    }

    [Fact]
    public async Task Nobody_has_to_call_a_lead_whose_consent_was_withdrawn()
    {
        LeadId lead = await LeadAsync("1"), other = await LeadAsync("2");
        LeadTask done = (await LeadTasks.AddAsync(Of(lead), Cancellation))!;
        await LeadTasks.CompleteAsync(done.Id, A.Noon, Cancellation);
        await LeadTasks.AddAsync(Of(lead, day: 2), Cancellation);
        await LeadTasks.AddAsync(Of(other), Cancellation);

        await CommitAsync(A.Chat("1"), A.Noon.AddDays(1), new LeadChange.Withdraw());

        Assert.Equal([other], (await OpenAsync()).Select(task => task.Lead));
        Assert.Equal([A.Noon, A.Noon.AddDays(1)], (await LeadTasks.ListOfLeadAsync(lead, Cancellation)).Select(task => task.DoneAt));
        Assert.Null(await LeadTasks.AddAsync(Of(lead), Cancellation));
    }

    [Fact]
    public async Task A_withdrawal_that_comes_through_a_merge_ends_the_tasks_of_the_lead_too()
    {
        LeadId lead = await LeadAsync("1");
        await CommitAsync(A.Chat("2"), A.Submission("1"));
        await Leads.MergeAsync(lead, 1, (await OfAsync("2")).Id, A.Details("1"), new LeadEvent(A.Noon, LeadEventKind.Merged, "officer-1"), Cancellation);
        await LeadTasks.AddAsync(Of(lead), Cancellation);

        await CommitAsync(A.Chat("2"), new LeadChange.Withdraw());

        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task Tasks_follow_their_lead_to_another_centre()
    {
        LeadId lead = await LeadAsync("1");
        await LeadTasks.AddAsync(Of(lead), Cancellation);
        await LeadTasks.AddAsync(Of(lead, day: 2) with { Centre = "not the lead's" }, Cancellation);

        await Leads.UpdateAsync(lead, 1, Change() with { Centre = "centre-9" }, Cancellation);
        Assert.Equal(2, await LeadTasks.CountOpenAsync("centre-9", null, A.Noon.AddDays(9), Cancellation));
        await Leads.UpdateAsync(lead, 2, Change() with { Centre = "" }, Cancellation);

        Assert.Equal(0, await LeadTasks.CountOpenAsync("centre-9", null, A.Noon.AddDays(9), Cancellation));
        Assert.Equal(2, await LeadTasks.CountOpenAsync("", null, A.Noon.AddDays(9), Cancellation));
    }

    [Fact]
    public async Task What_cannot_be_stored_is_refused()
    {
        LeadId lead = await LeadAsync("1");

        foreach (LeadTask bad in new[] { Of(lead) with { Sealed = null! }, Of(lead) with { Assignee = null! }, Of(lead) with { Assignee = new string('x', 300) } })
            await Assert.ThrowsAnyAsync<ArgumentException>(() => LeadTasks.AddAsync(bad, Cancellation));

        Assert.Empty(await OpenAsync());
    }

    private static LeadTask Of(LeadId lead, int day = 1, string assignee = "officer-1") => new(0, lead, "", assignee, A.Noon.AddDays(day), [(byte)day]);

    private Task<IReadOnlyList<LeadTask>> OpenAsync() => LeadTasks.ListOpenAsync(null, null, DateTimeOffset.MaxValue, 1000, Cancellation);

    private async Task<LeadId> LeadAsync(string chat, string? centre = "centre-1")
    {
        await CommitAsync(A.Chat(chat), new LeadChange.Submit(A.Details(chat) with { Centre = centre }));
        return (await OfAsync(chat)).Id;
    }
}
