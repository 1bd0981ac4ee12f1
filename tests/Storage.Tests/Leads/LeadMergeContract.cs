using System.Text;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.Tests.Leads;

/// <summary>Staff merge a submission into the lead that it stands beside: one person from then on, but each chat keeps what is its own.</summary>
public abstract class LeadMergeContract<TStore> : LeadContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly DateTimeOffset Later = A.Noon.AddDays(1);

    [Fact]
    public async Task A_merged_submission_is_in_no_list_and_keeps_what_it_told()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        Lead lead = await OfAsync("first"), other = await OfAsync("second");

        Assert.Equal(LeadUpdateResult.Done, await MergeAsync("first", "second"));
        await ReopenAsync();

        Lead merged = (await Leads.FindAsync(lead.Id, Cancellation))!;
        Assert.Equal((2L, "<first><second>", Later), (merged.Version, Told(merged), merged.UpdatedAt));
        Assert.Equal(("<first>", "<second>"), (Told(await OfAsync("first")), Told(await OfAsync("second"))));   // nobody sees what another told
        Assert.Empty(await Leads.ListBesideAsync(lead.Id, Cancellation));
        Lead kept = Assert.Single(await Leads.ListMergedAsync(lead.Id, Cancellation));
        Assert.Equal((other.Id, lead.Id, lead.Id), (kept.Id, kept.MergedInto, kept.Beside));
        Assert.Equal([lead.Id], (await AllAsync()).Select(one => one.Id));
        LeadEvent line = (await Leads.ListEventsAsync(lead.Id, Cancellation))[^1];
        Assert.Equal((LeadEventKind.Merged, "officer-1", "<first>"), (line.Kind, line.Actor, Encoding.UTF8.GetString(line.Sealed!)));
    }

    [Fact]
    public async Task Undoing_a_merge_brings_back_what_was_before()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        Lead lead = await OfAsync("first"), other = await OfAsync("second");
        await MergeAsync("first", "second");

        Assert.Equal(LeadUpdateResult.Done, await UndoAsync("first", "second"));

        Assert.Equal(("<first>", 3L), (Told((await Leads.FindAsync(lead.Id, Cancellation))!), (await OfAsync("first")).Version));
        Assert.Equal([other.Id], (await Leads.ListBesideAsync(lead.Id, Cancellation)).Select(one => one.Id));
        Assert.Empty(await Leads.ListMergedAsync(lead.Id, Cancellation));
        Assert.Null((await OfAsync("second")).MergedInto);
        Assert.Equal(LeadEventKind.MergeUndone, (await Leads.ListEventsAsync(lead.Id, Cancellation))[^1].Kind);
        Assert.Equal(LeadUpdateResult.Conflict, await UndoAsync("first", "second"));
        Assert.Equal(LeadUpdateResult.Done, await MergeAsync("first", "second"));
    }

    [Fact]
    public async Task Only_what_stands_beside_the_version_that_was_seen_is_merged()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        await SubmitAsync("third", phone: "2");
        LeadId lead = (await OfAsync("first")).Id, second = (await OfAsync("second")).Id, third = (await OfAsync("third")).Id, gone = new(long.MaxValue);
        Task<LeadUpdateResult> Merge(LeadId into, long version, LeadId from) => Leads.MergeAsync(into, version, from, A.Details("1"), Line(), Cancellation);

        Assert.Equal(LeadUpdateResult.Conflict, await Merge(lead, 2, second));
        Assert.Equal(LeadUpdateResult.Conflict, await Merge(lead, 1, third));
        Assert.Equal(LeadUpdateResult.Conflict, await Merge(lead, 1, lead));
        Assert.Equal(LeadUpdateResult.Conflict, await Merge(second, 1, lead));
        Assert.Equal(LeadUpdateResult.Gone, await Merge(lead, 1, gone));
        Assert.Equal(LeadUpdateResult.Gone, await Merge(gone, 1, second));
        Assert.Equal(LeadUpdateResult.Conflict, await Leads.UndoMergeAsync(lead, 1, second, A.Details("1"), Line(), Cancellation));
        Assert.Single(await Leads.ListEventsAsync(lead, Cancellation));
        LeadUpdateResult[] results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Merge(lead, 1, second)));
        Assert.Single(results, LeadUpdateResult.Done);
        Assert.Equal(LeadUpdateResult.Conflict, await Merge(lead, 2, second));
        Assert.Equal(LeadUpdateResult.Conflict, await Leads.UpdateAsync(second, 2, Change("called"), Cancellation));
    }

    [Fact]
    public async Task The_number_of_the_lead_stays_whatever_is_merged()
    {
        await SubmitAsync("first", isProven: true);
        await SubmitAsync("second");
        Lead lead = await OfAsync("first");

        await Leads.MergeAsync(lead.Id, 1, (await OfAsync("second")).Id, A.Details("2"), Line(), Cancellation);

        LeadDetails details = (await Leads.FindAsync(lead.Id, Cancellation))!.Details;
        Assert.Equal((true, "1"), (details.IsPhoneProven, Encoding.UTF8.GetString(details.PhoneKey)));
    }

    [Fact]
    public async Task What_was_withdrawn_is_neither_merged_nor_merged_into()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        await CommitAsync(A.Chat("second"), new LeadChange.Withdraw());
        Assert.Equal(LeadUpdateResult.Withdrawn, await MergeAsync("first", "second"));

        await CommitAsync(A.Chat("first"), new LeadChange.Withdraw());
        Assert.Equal(LeadUpdateResult.Withdrawn, await MergeAsync("first", "second"));
        Assert.Equal((2, 2), ((int)(await OfAsync("first")).Version, (int)(await OfAsync("second")).Version));
    }

    [Fact]
    public async Task A_chat_that_submits_anew_stands_beside_again_for_staff_to_see()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        await MergeAsync("first", "second");

        await SubmitAsync("second", told: "<new>");

        LeadId lead = (await OfAsync("first")).Id;
        Assert.Equal("<new>", Told(Assert.Single(await Leads.ListBesideAsync(lead, Cancellation))));
        Assert.Equal("<first><second>", Told(Assert.Single(await AllAsync())));
        Assert.Equal(LeadUpdateResult.Done, await MergeAsync("first", "second"));

        await SubmitAsync("second", isProven: true);
        Assert.Equal(["second"], await ListedAsync());
    }

    [Fact]
    public async Task When_a_merged_chat_withdraws_nobody_may_be_called_until_one_of_them_submits_anew()
    {
        foreach (string anew in new[] { "first", "second" })
        {
            await SubmitAsync("first");
            await SubmitAsync("second");
            await MergeAsync("first", "second");

            await CommitAsync(A.Chat("second"), Later, new LeadChange.Withdraw());
            Assert.Equal([Later, Later], [(await OfAsync("first")).WithdrawnAt, (await OfAsync("second")).WithdrawnAt]);
            Assert.Empty(await AllAsync(new LeadFilter { IsWithdrawn = false }));
            Assert.Equal(LeadEventKind.Withdrawn, (await Leads.ListEventsAsync((await OfAsync("first")).Id, Cancellation))[^1].Kind);

            await SubmitAsync(anew);
            Assert.Equal(["first"], await ListedAsync(new LeadFilter { IsWithdrawn = false }));
            await CommitAsync(A.Chat("first"), new LeadChange.Forget());
            await CommitAsync(A.Chat("second"), new LeadChange.Forget());
        }
    }

    [Fact]
    public async Task Undoing_the_merge_ends_only_a_withdrawal_that_came_through_it()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        await SubmitAsync("third");
        await MergeAsync("first", "second");
        await MergeAsync("first", "third");
        await CommitAsync(A.Chat("second"), new LeadChange.Withdraw());
        await CommitAsync(A.Chat("third"), new LeadChange.Withdraw());

        await UndoAsync("first", "second");
        Assert.NotNull((await OfAsync("first")).WithdrawnAt);
        await UndoAsync("first", "third");
        Assert.Null((await OfAsync("first")).WithdrawnAt);

        await SubmitAsync("second");
        await MergeAsync("first", "second");
        await CommitAsync(A.Chat("second"), new LeadChange.Withdraw());
        await CommitAsync(A.Chat("first"), new LeadChange.Withdraw());
        await UndoAsync("first", "second");
        Assert.NotNull((await OfAsync("first")).WithdrawnAt);
    }

    [Fact]
    public async Task When_the_lead_withdraws_nobody_is_called_through_what_was_merged_into_it()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        await MergeAsync("first", "second");

        await CommitAsync(A.Chat("first"), new LeadChange.Withdraw());
        Assert.Empty(await AllAsync(new LeadFilter { IsWithdrawn = false }));

        await SubmitAsync("second");
        Assert.Equal(["second"], await ListedAsync());
    }

    [Fact]
    public async Task What_a_chat_erases_goes_from_the_lead_that_it_was_merged_into_and_from_its_history()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        await SubmitAsync("third");
        await MergeAsync("first", "third");
        await MergeAsync("first", "second");
        Lead lead = (await AllAsync())[0];
        await Leads.UpdateAsync(lead.Id, lead.Version, new LeadUpdate(new LeadEvent(Later, LeadEventKind.Changed, "o", lead.Details.Sealed)) { Details = lead.Details, Centre = "c2" }, Cancellation);
        await Leads.UpdateAsync(lead.Id, lead.Version + 1, new LeadUpdate(new LeadEvent(Later, LeadEventKind.Noted, "o", [7])), Cancellation);

        await CommitAsync(A.Chat("third"), Later, new LeadChange.Forget());

        lead = (await AllAsync())[0];
        Assert.Equal(("<first>", "c2", Later), (Told(lead), lead.Details.Centre, lead.WithdrawnAt));
        var history = await Leads.ListEventsAsync(lead.Id, Cancellation);
        Assert.Equal(["<first>", "\a"], history.Where(line => line.Sealed is not null).Select(line => Encoding.UTF8.GetString(line.Sealed!)));
        Lead second = Assert.Single(await Leads.ListBesideAsync(lead.Id, Cancellation));   // merged with what is gone: to be looked at again
        Assert.Equal(("<second>", Later), (Told(second), second.WithdrawnAt));
        Assert.Equal(1, await Leads.CountErasedAsync(Cancellation));
    }

    [Fact]
    public async Task What_the_lead_told_anew_since_stays_when_the_merged_one_is_erased()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        await MergeAsync("first", "second");
        await SubmitAsync("first", told: "<newer>");

        await CommitAsync(A.Chat("second"), new LeadChange.Forget());

        Lead lead = await OfAsync("first");
        Assert.Equal("<newer>", Told((await Leads.FindAsync(lead.Id, Cancellation))!));
        Assert.DoesNotContain(await Leads.ListEventsAsync(lead.Id, Cancellation), line => line.Sealed is { } told && Encoding.UTF8.GetString(told).Contains("second", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_lead_is_erased_what_was_merged_into_it_stands_alone_but_is_not_to_be_called()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        await MergeAsync("first", "second");

        await CommitAsync(A.Chat("first"), Later, new LeadChange.Forget());

        Lead second = await OfAsync("second");
        Assert.Equal((null, null, Later, "<second>"), (second.Beside, second.MergedInto, second.WithdrawnAt, Told(second)));
        await SubmitAsync("second");
        Assert.Equal(["second"], await ListedAsync(new LeadFilter { IsWithdrawn = false }));
    }

    [Fact]
    public async Task A_lead_that_lost_its_place_can_be_merged_with_all_that_was_merged_into_it()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        await MergeAsync("first", "second");
        await SubmitAsync("owner", isProven: true);
        Assert.Equal(["owner"], await ListedAsync());
        LeadId first = (await OfAsync("first")).Id, owner = (await OfAsync("owner")).Id;
        Assert.Equal((first, owner), ((await OfAsync("second")).MergedInto, (await OfAsync("first")).Beside));

        await MergeAsync("owner", "first");
        Assert.Equal("<owner><first><second>", Told((await AllAsync())[0]));
        Assert.Equal(LeadUpdateResult.Conflict, await UndoAsync("first", "second"));
        await CommitAsync(A.Chat("second"), Later, new LeadChange.Forget());

        Assert.Equal(["<owner>", "<first>"], [Told((await Leads.FindAsync(owner, Cancellation))!), Told((await Leads.FindAsync(first, Cancellation))!)]);
        Assert.Equal([Later, Later], [(await OfAsync("owner")).WithdrawnAt, (await OfAsync("first")).WithdrawnAt]);
        Assert.Null((await OfAsync("first")).MergedInto);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lead_that_gets_another_number_lets_go_of_what_was_merged_into_it(bool isByStaff)
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        await MergeAsync("first", "second");
        Lead lead = (await AllAsync())[0];

        if (isByStaff) await Leads.UpdateAsync(lead.Id, lead.Version, Change() with { Details = A.Details("2") }, Cancellation);
        else await SubmitAsync("first", phone: "2");

        Assert.Equal(["first", "second"], await ListedAsync());
        Assert.Null((await OfAsync("second")).MergedInto);
    }

    [Fact]
    public async Task A_number_that_staff_corrected_in_what_was_merged_goes_with_it()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        await MergeAsync("first", "second");
        Lead lead = (await AllAsync())[0];
        await Leads.UpdateAsync(lead.Id, lead.Version, Change() with { Details = A.Details("2") with { Sealed = lead.Details.Sealed } }, Cancellation);

        await CommitAsync(A.Chat("second"), new LeadChange.Forget());

        lead = Assert.Single(await AllAsync(new LeadFilter { SearchKeys = [A.Bytes("1")] }));
        Assert.Equal(("<first>", "1", null), (Told(lead), Encoding.UTF8.GetString(lead.Details.PhoneKey), lead.Beside));
    }

    [Fact]
    public async Task What_was_merged_further_is_taken_out_also_when_the_lead_between_told_anew()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        await MergeAsync("first", "second");
        await SubmitAsync("owner", isProven: true);
        await MergeAsync("owner", "first");
        await SubmitAsync("first", told: "<newer>");

        await CommitAsync(A.Chat("second"), new LeadChange.Forget());

        Assert.Equal(["<newer>", "<owner>"], new[] { Told(await FindAsync("first")), Told(await FindAsync("owner")) });
    }

    [Fact]
    public async Task What_is_merged_lasts_as_long_as_its_lead_is_reached()
    {
        await CommitAsync(A.Chat("first"), A.Noon.AddDays(-900), A.Submission("1"));
        await CommitAsync(A.Chat("second"), A.Noon.AddDays(-900), A.Submission("1"));
        await MergeAsync("first", "second");
        Lead lead = (await AllAsync())[0];
        await Leads.UpdateAsync(lead.Id, lead.Version, Change() with { ContactAt = A.Noon }, Cancellation);

        Assert.Equal(0, await Leads.PurgeAsync(DateTimeOffset.MinValue, A.Noon.AddDays(-700), Cancellation));

        await CommitAsync(A.Chat("second"), new LeadChange.Withdraw());
        Assert.Equal(2, await Leads.PurgeAsync(Later, A.Noon.AddDays(-700), Cancellation));
        Assert.Empty(await AllAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(67)]
    [InlineData(82)]
    public async Task Whatever_is_merged_what_was_erased_is_nowhere_and_who_withdrew_is_not_called(int seed)
    {
        var random = new Random(seed);
        var erased = new HashSet<string>();
        int merges = 0, chains = 0;
        for (int step = 0; step < 250; step++)
        {
            string chat = $"{random.Next(6)}";
            Dictionary<LeadId, Lead> before = await EverythingAsync();
            switch (random.Next(10))
            {
                case 0 or 1 or 2:
                    erased.Remove(chat);
                    await SubmitAsync(chat, phone: random.Next(5) == 0 ? "2" : "1", isProven: random.Next(4) == 0, told: $"<{chat}>");
                    break;
                case 3:
                    await CommitAsync(A.Chat(chat), new LeadChange.Withdraw());
                    await CheckWithdrawnAsync(before, chat);
                    break;
                case 4:
                    await CommitAsync(A.Chat(chat), new LeadChange.Forget());
                    erased.Add(chat);
                    await CheckWithdrawnAsync(before, chat);
                    break;
                case 5 when before.Values.FirstOrDefault(lead => lead.MergedInto is not null) is { } merged:
                    await UndoAsync(before[merged.MergedInto!.Value].Chat!.Value.ChatId, merged.Chat!.Value.ChatId);
                    break;
                default:
                    Lead[] beside = [.. before.Values.Where(lead => lead.Beside is not null && lead.MergedInto is null)];
                    if (beside.Length == 0) break;
                    Lead other = beside[random.Next(beside.Length)];
                    LeadUpdateResult result = await MergeAsync(before[other.Beside!.Value].Chat!.Value.ChatId, other.Chat!.Value.ChatId);
                    Assert.Equal(other.WithdrawnAt is null ? LeadUpdateResult.Done : LeadUpdateResult.Withdrawn, result);
                    if (result == LeadUpdateResult.Done) merges++;
                    if (before.Values.Any(lead => lead.MergedInto == other.Id)) chains++;
                    break;
            }

            await CheckAsync(erased);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{merges} merges, {chains} of them of what was merged into.");
        Assert.InRange(merges, 20, 250);
    }

    /// <summary>Whoever was of one person with this chat, through what was merged, stands in no list of those that may be called.</summary>
    private async Task CheckWithdrawnAsync(Dictionary<LeadId, Lead> before, string chat)
    {
        HashSet<LeadId> person = [.. before.Values.Where(lead => lead.Chat == A.Chat(chat)).Select(lead => lead.Id)];
        for (int known = -1; known < person.Count;)
        {
            known = person.Count;
            foreach (Lead one in before.Values.Where(one => one.MergedInto is { } into && (person.Contains(into) || person.Contains(one.Id))))
                person.UnionWith([one.Id, one.MergedInto!.Value]);
        }

        Assert.DoesNotContain(await AllAsync(new LeadFilter { IsWithdrawn = false }), one => person.Contains(one.Id));
    }

    private async Task CheckAsync(HashSet<string> erased)
    {
        Dictionary<LeadId, Lead> all = await EverythingAsync();
        foreach (Lead lead in all.Values)
        {
            IEnumerable<string> told = (await Leads.ListEventsAsync(lead.Id, Cancellation)).Where(line => line.Sealed is not null).Select(line => Encoding.UTF8.GetString(line.Sealed!)).Append(Told(lead));
            Assert.DoesNotContain(told, text => erased.Any(chat => text.Contains($"<{chat}>", StringComparison.Ordinal)));
            Assert.Equal($"<{lead.Chat!.Value.ChatId}>", Told(await OfAsync(lead.Chat.Value.ChatId)));
            if (lead.MergedInto is { } into) Assert.Equal((into, all[into].Details.PhoneKey[0]), (lead.Beside, lead.Details.PhoneKey[0]));
        }

        foreach (var number in all.Values.Where(lead => lead.MergedInto is null).GroupBy(lead => lead.Details.PhoneKey[0]))
        {
            Lead lead = Assert.Single(number, one => one.Beside is null);
            Assert.All(number.Where(one => one != lead), one => Assert.Equal(lead.Id, one.Beside));
            Assert.True(lead.WithdrawnAt is null || number.All(one => one.WithdrawnAt is not null));
        }

        Assert.Equal(all.Values.Where(lead => lead.Beside is null).Select(lead => lead.Id.Value).Order(), (await AllAsync()).Select(lead => lead.Id.Value).Order());
    }

    private async Task<Dictionary<LeadId, Lead>> EverythingAsync()
    {
        var all = new Dictionary<LeadId, Lead>();
        for (int chat = 0; chat < 6; chat++)
        {
            foreach (Lead own in await Leads.ListOfChatAsync(A.Chat($"{chat}"), Cancellation)) all[own.Id] = (await Leads.FindAsync(own.Id, Cancellation))!;
        }

        return all;
    }

    private Task<CommitResult> SubmitAsync(string chat, string phone = "1", bool isProven = false, string? told = null) =>
        CommitAsync(A.Chat(chat), new LeadChange.Submit(A.Details(phone, isProven: isProven) with { Sealed = A.Bytes(told ?? $"<{chat}>") }));

    private async Task<LeadUpdateResult> MergeAsync(string into, string chat)
    {
        Lead lead = await FindAsync(into), other = await FindAsync(chat);
        LeadDetails merged = lead.Details with { Sealed = [.. lead.Details.Sealed, .. other.Details.Sealed] };
        return await Leads.MergeAsync(lead.Id, lead.Version, other.Id, merged, Line(sealedBefore: lead.Details.Sealed), Cancellation);
    }

    private async Task<LeadUpdateResult> UndoAsync(string from, string chat)
    {
        Lead lead = await FindAsync(from), other = await FindAsync(chat);
        return await Leads.UndoMergeAsync(
            lead.Id, lead.Version, other.Id, (await OfAsync(from)).Details, Line(LeadEventKind.MergeUndone, lead.Details.Sealed), Cancellation);
    }

    /// <summary>The lead as staff see it.</summary>
    private async Task<Lead> FindAsync(string chat) => (await Leads.FindAsync((await OfAsync(chat)).Id, Cancellation))!;

    private static LeadEvent Line(LeadEventKind kind = LeadEventKind.Merged, byte[]? sealedBefore = null) => new(Later, kind, "officer-1", sealedBefore);

    private static string Told(Lead lead) => Encoding.UTF8.GetString(lead.Details.Sealed);

    private async Task<IEnumerable<string>> ListedAsync(LeadFilter? filter = null) => (await AllAsync(filter)).Select(lead => lead.Chat!.Value.ChatId).Order();
}
