using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.Tests.Leads;

public abstract class LeadStoreContract<TStore> : LeadContract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task What_was_submitted_is_found_as_it_was()
    {
        LeadDetails details = A.Details(isProven: true);
        await CommitAsync(A.Chat("1"), new LeadChange.Submit(details));
        await ReopenAsync();

        Lead lead = await OfAsync("1");

        Assert.Equivalent(details, lead.Details, strict: true);
        Assert.Equivalent(lead, await Leads.FindAsync(lead.Id, Cancellation), strict: true);
        Assert.Equal((1L, A.Chat("1"), Lead.NewStatus, null, null), (lead.Version, lead.Chat, lead.Status, lead.Beside, lead.WithdrawnAt));
        Assert.Equal([A.Noon, A.Noon, A.Noon], [lead.CreatedAt, lead.UpdatedAt, lead.LastContactAt]);
        Assert.Equal(TimeSpan.Zero, lead.CreatedAt.Offset);
        LeadEvent line = Assert.Single(await Leads.ListEventsAsync(lead.Id, Cancellation));
        Assert.Equal(new LeadEvent(A.Noon, LeadEventKind.Submitted, "chat"), line);
    }

    [Fact]
    public async Task What_was_not_told_is_not_made_up()
    {
        LeadDetails bare = new([], A.Bytes("p"), false, [], "hue", null, [], [], null, null, new LeadSource("web", null, IsAssisted: true), null);
        await CommitAsync(A.Chat("1"), new LeadChange.Submit(bare));

        Assert.Equivalent(bare, (await OfAsync("1")).Details, strict: true);
    }

    [Fact]
    public async Task Submitting_again_updates_the_lead_and_keeps_its_history()
    {
        await CommitAsync(A.Chat("1"), A.Submission());
        Lead first = await OfAsync("1");
        Assert.Equal(LeadUpdateResult.Done, await Leads.UpdateAsync(first.Id, 1, Change("called"), Cancellation));

        DateTimeOffset later = A.Noon.AddDays(2);
        await CommitAsync(A.Chat("1"), later, new LeadChange.Submit(A.Details(name: "c d")));

        Lead lead = await OfAsync("1");
        Assert.Equal((first.Id, 3L, "called"), (lead.Id, lead.Version, lead.Status));
        Assert.Equal([A.Noon, later, later], [lead.CreatedAt, lead.UpdatedAt, lead.LastContactAt]);
        Assert.Equal(A.Details(name: "c d").Sealed, lead.Details.Sealed);
        var history = await Leads.ListEventsAsync(lead.Id, Cancellation);
        Assert.Equal([LeadEventKind.Submitted, LeadEventKind.Changed, LeadEventKind.Updated], history.Select(line => line.Kind));
        Assert.Equal(["chat", "officer-1", "chat"], history.Select(line => line.Actor));
        Assert.Equal(A.Details().Sealed, history[2].Sealed);
        Assert.Equal([first.Id], (await AllAsync()).Select(one => one.Id));
    }

    [Fact]
    public async Task A_number_that_was_proven_is_proven_still_when_it_is_typed_again_but_another_is_not()
    {
        await CommitAsync(A.Chat("1"), A.Submission("1", isProven: true));
        await CommitAsync(A.Chat("1"), A.Submission("1"));
        Assert.True((await OfAsync("1")).Details.IsPhoneProven);

        await CommitAsync(A.Chat("1"), A.Submission("2"));
        Assert.False((await OfAsync("1")).Details.IsPhoneProven);
    }

    [Fact]
    public async Task A_helper_has_a_lead_for_each_person_beside_the_own()
    {
        await CommitAsync(A.Chat("1"), A.Submission("1"), new LeadChange.Submit(A.Details("2"), [2]), new LeadChange.Submit(A.Details("3"), [3]));
        await CommitAsync(A.Chat("1"), new LeadChange.Submit(A.Details("2", "new name"), [2]));
        await CommitAsync(A.Chat("1"), new LeadChange.Submit(A.Details("4"), []));

        var leads = await Leads.ListOfChatAsync(A.Chat("1"), Cancellation);

        Assert.Equal([.. "1234"], leads.Select(lead => (char)lead.Details.PhoneKey[0]));
        Assert.Equal([1, 2, 1, 1], leads.Select(lead => lead.Version));
        Assert.Equal(A.Details("2", "new name").Sealed, leads[1].Details.Sealed);
    }

    [Fact]
    public async Task Withdrawing_is_marked_once_and_submitting_again_ends_it()
    {
        await CommitAsync(A.Chat("1"), A.Submission());
        await CommitAsync(A.Chat("1"), A.Noon.AddDays(1), new LeadChange.Withdraw());
        await CommitAsync(A.Chat("1"), A.Noon.AddDays(2), new LeadChange.Withdraw());

        Lead withdrawn = await OfAsync("1");
        Assert.Equal((A.Noon.AddDays(1), 2L), (withdrawn.WithdrawnAt, withdrawn.Version));
        Assert.Equal([withdrawn.Id], (await AllAsync(new LeadFilter { IsWithdrawn = true })).Select(lead => lead.Id));
        Assert.Empty(await AllAsync(new LeadFilter { IsWithdrawn = false }));

        await CommitAsync(A.Chat("1"), A.Noon.AddDays(3), A.Submission());
        await ReopenAsync();

        Assert.Null((await OfAsync("1")).WithdrawnAt);
        Assert.Equal(
            [LeadEventKind.Submitted, LeadEventKind.Withdrawn, LeadEventKind.Updated],
            (await Leads.ListEventsAsync(withdrawn.Id, Cancellation)).Select(line => line.Kind));
        Assert.Empty(await AllAsync(new LeadFilter { IsWithdrawn = true }));
    }

    [Fact]
    public async Task Forgetting_erases_the_lead_and_its_history_and_leaves_a_count()
    {
        await CommitAsync(A.Chat("1"), A.Submission("1"), new LeadChange.Submit(A.Details("2"), [2]));
        await CommitAsync(A.Chat("1"), A.Submission("1"));
        var leads = await Leads.ListOfChatAsync(A.Chat("1"), Cancellation);

        await CommitAsync(A.Chat("1"), new LeadChange.Forget([leads[0].Id]));
        Assert.Equal(1, await Leads.CountErasedAsync(Cancellation));
        Assert.Equal([leads[1].Id], (await Leads.ListOfChatAsync(A.Chat("1"), Cancellation)).Select(lead => lead.Id));

        await CommitAsync(A.Chat("1"), new LeadChange.Forget());
        await ReopenAsync();

        Assert.Empty(await Leads.ListOfChatAsync(A.Chat("1"), Cancellation));
        Assert.Empty(await AllAsync());
        Assert.Empty(await AllAsync(new LeadFilter { SearchKeys = [A.Bytes("a")] }));
        Assert.Null(await Leads.FindAsync(leads[0].Id, Cancellation));
        Assert.Empty(await Leads.ListEventsAsync(leads[0].Id, Cancellation));
        Assert.Equal(2, await Leads.CountErasedAsync(Cancellation));
    }

    [Fact]
    public async Task Naming_anothers_lead_changes_nothing_and_looks_no_different()
    {
        await CommitAsync(A.Chat("victim"), A.Submission());
        Lead victim = await OfAsync("victim");

        CommitResult withdrawn = await CommitAsync(A.Chat("other"), new LeadChange.Withdraw([victim.Id]));
        CommitResult forgotten = await CommitAsync(A.Chat("other"), new LeadChange.Forget([victim.Id]));
        CommitResult missing = await CommitAsync(A.Chat("other"), new LeadChange.Forget([new LeadId(long.MaxValue)]));

        Assert.Equivalent(victim, await OfAsync("victim"), strict: true);
        Assert.Single(await Leads.ListEventsAsync(victim.Id, Cancellation));
        Assert.Equal(0, await Leads.CountErasedAsync(Cancellation));
        Assert.Empty(await Leads.ListOfChatAsync(A.Chat("other"), Cancellation));
        foreach (CommitResult result in new[] { withdrawn, forgotten, missing }) Assert.Empty(Assert.IsType<CommitResult.Committed>(result).Outbox);
    }

    [Fact]
    public async Task Ids_grow_and_are_not_used_again_after_the_newest_was_erased()
    {
        await CommitAsync(A.Chat("1"), A.Submission());
        LeadId first = (await OfAsync("1")).Id;
        await CommitAsync(A.Chat("1"), new LeadChange.Forget());
        await ReopenAsync();

        await CommitAsync(A.Chat("1"), A.Submission());

        Assert.True((await OfAsync("1")).Id.Value > first.Value);
    }

    [Fact]
    public async Task Of_staff_who_saw_the_same_version_one_changes_it()
    {
        await CommitAsync(A.Chat("1"), A.Submission());
        Lead lead = await OfAsync("1");

        LeadUpdateResult[] results = await Task.WhenAll(Enumerable.Range(0, 20).Select(officer => Leads.UpdateAsync(lead.Id, 1, Change($"s{officer}"), Cancellation)));

        Assert.Single(results, LeadUpdateResult.Done);
        Assert.Equal(19, results.Count(result => result == LeadUpdateResult.Conflict));
        Lead now = await OfAsync("1");
        Assert.Equal((2L, $"s{Array.IndexOf(results, LeadUpdateResult.Done)}"), (now.Version, now.Status));
        Assert.Equal(2, (await Leads.ListEventsAsync(lead.Id, Cancellation)).Count);
        Assert.Equal(LeadUpdateResult.Gone, await Leads.UpdateAsync(new LeadId(long.MaxValue), 1, Change("x"), Cancellation));
    }

    [Fact]
    public async Task Staff_change_only_what_they_say()
    {
        await CommitAsync(A.Chat("1"), A.Submission());
        Lead lead = await OfAsync("1");

        await Leads.UpdateAsync(lead.Id, 1, Change() with { ContactAt = A.Noon.AddHours(2) }, Cancellation);
        Lead reached = await OfAsync("1");
        Assert.Equal((A.Noon.AddHours(2), A.Noon, "new"), (reached.LastContactAt, reached.UpdatedAt, reached.Status));

        await Leads.UpdateAsync(lead.Id, 2, Change() with { Centre = "" }, Cancellation);
        Assert.Null((await OfAsync("1")).Details.Centre);
        await Leads.UpdateAsync(lead.Id, 3, Change() with { Centre = "centre-9" }, Cancellation);
        Lead moved = await OfAsync("1");
        Assert.Equal(("centre-9", A.Noon.AddHours(1), A.Noon.AddHours(2)), (moved.Details.Centre, moved.UpdatedAt, moved.LastContactAt));
        Assert.Equal(lead.Details.Sealed, moved.Details.Sealed);

        await Leads.UpdateAsync(lead.Id, 4, Change() with { Details = A.Details(name: "corrected") }, Cancellation);
        Assert.Single(await AllAsync(new LeadFilter { SearchKeys = [A.Bytes("corrected")] }));
        Assert.Empty(await AllAsync(new LeadFilter { SearchKeys = [A.Bytes("a")] }));
    }

    [Fact]
    public async Task A_lead_is_nobodys_until_it_is_given_to_somebody()
    {
        await CommitAsync(A.Chat("1"), A.Submission("1"));
        await CommitAsync(A.Chat("2"), A.Submission("2"));
        Lead lead = await OfAsync("1");
        Assert.Null(lead.Assignee);

        LeadEvent line = new(A.Noon.AddHours(1).ToUniversalTime(), LeadEventKind.Assigned, "officer-1", null, "officer-2");
        Assert.Equal(LeadUpdateResult.Done, await Leads.UpdateAsync(lead.Id, 1, new LeadUpdate(line) { Assignee = "officer-2" }, Cancellation));
        await ReopenAsync();

        Lead given = await OfAsync("1");
        Assert.Equal(("officer-2", A.Noon.AddHours(1)), (given.Assignee, given.UpdatedAt));
        Assert.Equal(line, (await Leads.ListEventsAsync(lead.Id, Cancellation))[1]);
        Assert.Equal([given.Id], (await AllAsync(new LeadFilter { Assignee = "officer-2" })).Select(one => one.Id));
        Assert.Equal(["2"], (await AllAsync(new LeadFilter { Assignee = "" })).Select(one => one.Chat!.Value.ChatId));
        await CommitAsync(A.Chat("1"), A.Submission("1"));
        await Leads.UpdateAsync(lead.Id, 3, Change("called"), Cancellation);
        Assert.Equal("officer-2", (await OfAsync("1")).Assignee);

        await Leads.UpdateAsync(lead.Id, 4, Change() with { Assignee = "" }, Cancellation);
        Assert.Null((await OfAsync("1")).Assignee);
        Assert.Empty(await AllAsync(new LeadFilter { Assignee = "officer-2" }));
    }

    [Fact]
    public async Task Of_a_list_only_numbers_that_are_not_known_are_taken_in()
    {
        await CommitAsync(A.Chat("1"), A.Submission("1"));

        var results = await Leads.ImportAsync([A.Import("2", A.Noon.AddYears(-1), "called"), A.Import("1"), A.Import("2"), A.Import("3")], Cancellation);

        Assert.Equal([ImportResult.Added, ImportResult.Known, ImportResult.Known, ImportResult.Added], results);
        Assert.Equal(3, (await AllAsync()).Count);
        Lead imported = (await AllAsync(new LeadFilter(Status: "called"))).Single();
        Assert.Equal((null, 1L, null), (imported.Chat, imported.Version, imported.Details.Consent));
        Assert.Equal([A.Noon.AddYears(-1), A.Noon.AddYears(-1)], [imported.CreatedAt, imported.LastContactAt]);
        Assert.Equal(new LeadEvent(A.Noon.AddYears(-1), LeadEventKind.Imported, "import"), Assert.Single(await Leads.ListEventsAsync(imported.Id, Cancellation)));
        Assert.Equal([ImportResult.Known], await Leads.ImportAsync([A.Import("3")], Cancellation));
        Assert.Empty(await Leads.ImportAsync([], Cancellation));
    }

    [Fact]
    public async Task What_cannot_be_stored_is_refused_whole()
    {
        string tooLong = new('x', 300);
        LeadDetails good = A.Details("9");

        foreach (LeadDetails bad in new[] { good with { Province = tooLong }, good with { Sealed = null! }, good with { PhoneKey = new byte[300] }, good with { Markets = [tooLong] } })
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => CommitAsync(A.Chat("1"), A.Submission("1"), new LeadChange.Submit(bad, [1])));
            await Assert.ThrowsAnyAsync<ArgumentException>(() => Leads.ImportAsync([A.Import("2"), new ImportedLead(bad, "new", A.Noon)], Cancellation));
        }

        await Assert.ThrowsAnyAsync<ArgumentException>(() => AllAsync(new LeadFilter(Provinces: [tooLong])));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Leads.ListAsync(new LeadFilter(), null, 0, Cancellation));
        Assert.Null(await Conversations.FindAsync(A.Chat("1"), Cancellation));
        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task Purging_erases_who_withdrew_long_ago_and_whom_nobody_reached_for_long()
    {
        await CommitAsync(A.Chat("withdrawn"), A.Noon, A.Submission("1"));
        await CommitAsync(A.Chat("withdrawn"), A.Noon.AddDays(1), new LeadChange.Withdraw());
        await CommitAsync(A.Chat("late"), A.Noon, A.Submission("2"));
        await CommitAsync(A.Chat("late"), A.Noon.AddDays(20), new LeadChange.Withdraw());
        await CommitAsync(A.Chat("silent"), A.Noon.AddDays(-900), A.Submission("3"));
        await CommitAsync(A.Chat("beside"), A.Noon.AddDays(-900), A.Submission("3"));
        await CommitAsync(A.Chat("reached"), A.Noon.AddDays(-900), A.Submission("4"));
        await Leads.UpdateAsync((await OfAsync("reached")).Id, 1, Change() with { ContactAt = A.Noon }, Cancellation);
        await CommitAsync(A.Chat("new"), A.Noon, A.Submission("5"));

        int purged = await Leads.PurgeAsync(A.Noon.AddDays(2), A.Noon.AddDays(-700), Cancellation);

        Assert.Equal(3, purged);
        Assert.Equal(3, await Leads.CountErasedAsync(Cancellation));
        Assert.Equal(["late", "new", "reached"], (await AllAsync()).Select(lead => lead.Chat!.Value.ChatId).Order());
        Assert.Empty(await Leads.ListOfChatAsync(A.Chat("beside"), Cancellation));
        Assert.Equal(0, await Leads.PurgeAsync(A.Noon.AddDays(2), A.Noon.AddDays(-700), Cancellation));
    }

    [Fact]
    public async Task Purging_many_erases_all_that_are_meant_and_none_else()
    {
        await Leads.ImportAsync([.. Enumerable.Range(0, 700).Select(n => A.Import($"{n}", A.Noon.AddDays(-n)))], Cancellation);

        Assert.Equal(350, await Leads.PurgeAsync(DateTimeOffset.MinValue, A.Noon.AddDays(-349), Cancellation));

        Assert.Equal(350, await Leads.CountAsync(new LeadFilter(), int.MaxValue, Cancellation));
    }

    [Fact]
    public async Task Forgetting_the_conversation_leaves_its_lead()
    {
        await CommitAsync(A.Chat("1"), A.Submission("1"));
        await CommitAsync(A.Chat("2"), A.Submission("2"));

        await Conversations.DeleteAsync(A.Chat("1"), Cancellation);
        await Conversations.PurgeOlderThanAsync(A.Noon.AddDays(1), Cancellation);

        Assert.Equal(2, (await AllAsync()).Count);
    }

    [Fact]
    public async Task A_turn_that_comes_again_submits_nothing_again()
    {
        TurnCommit turn = A.Turn() with { Leads = [A.Submission()] };
        await Conversations.CommitAsync(turn, Cancellation);
        await Conversations.CommitAsync(turn, Cancellation);

        Lead lead = Assert.Single(await Leads.ListOfChatAsync(A.Chat(), Cancellation));
        Assert.Equal(1, lead.Version);
    }

    [Fact]
    public async Task Submissions_of_one_chat_at_once_make_one_lead()
    {
        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => CommitAsync(A.Chat("1"), A.Submission($"{n % 7}"))));

        Lead lead = await OfAsync("1");
        Assert.Equal(60, lead.Version);
        Assert.Equal(60, (await Leads.ListEventsAsync(lead.Id, Cancellation)).Count);
        Assert.Equal([lead.Id], (await AllAsync()).Select(one => one.Id));
    }

    [Fact]
    public async Task A_contact_told_late_does_not_make_a_lead_older()
    {
        await CommitAsync(A.Chat("1"), A.Noon, A.Submission("1"));

        await Leads.UpdateAsync((await OfAsync("1")).Id, 1, Change() with { ContactAt = A.Noon.AddYears(-2) }, Cancellation);

        Assert.Equal(A.Noon, (await OfAsync("1")).LastContactAt);
    }
}
