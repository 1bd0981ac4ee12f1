using System.Text;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.Tests.Leads;

/// <summary>What people have a right to and may ask staff for: to be called no more, to be erased, to be told of rightly.</summary>
public abstract class LeadRightsContract<TStore> : LeadContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private const string Lan = "officer-1";

    private static readonly DateTimeOffset Later = A.Noon.AddDays(1);

    [Fact]
    public async Task Who_tells_staff_to_stop_is_withdrawn_as_if_the_chat_had_said_so()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        Lead lead = await OfAsync("first");
        await LeadTasks.AddAsync(new LeadTask(0, lead.Id, "", "", Later, [1]), Cancellation);

        Assert.Equal(LeadUpdateResult.Done, await Leads.WithdrawAsync(lead.Id, lead.Version, Lan, Later, Cancellation));
        await ReopenAsync();

        lead = await OfAsync("first");
        Assert.Equal(Later, lead.WithdrawnAt);
        Assert.NotNull(Assert.Single(await LeadTasks.ListOfLeadAsync(lead.Id, Cancellation)).DoneAt);
        LeadEvent line = (await Leads.ListEventsAsync(lead.Id, Cancellation))[^1];
        Assert.Equal((LeadEventKind.Withdrawn, Lan, Later), (line.Kind, line.Actor, line.At));
        Assert.Equal(["second"], (await AllAsync()).Select(one => one.Chat!.Value.ChatId));   // what may be called takes its place
        Assert.Equal(1, await Leads.PurgeAsync(Later.AddDays(1), DateTimeOffset.MinValue, Cancellation));
    }

    [Fact]
    public async Task A_lead_that_was_imported_can_be_withdrawn_and_erased()
    {
        Lead withdrawn = await ImportAsync(A.Import("1")), erased = await ImportAsync(A.Import("2"));

        Assert.Equal(LeadUpdateResult.Done, await Leads.WithdrawAsync(withdrawn.Id, 1, Lan, Later, Cancellation));
        Assert.Equal(LeadUpdateResult.Done, await Leads.EraseAsync(erased.Id, 1, Lan, Later, Cancellation));

        Assert.Empty(await AllAsync(new LeadFilter { IsWithdrawn = false }));
        Assert.Null(await Leads.FindAsync(erased.Id, Cancellation));
        Assert.Equal(1, await Leads.PurgeAsync(Later.AddDays(1), DateTimeOffset.MinValue, Cancellation));
        Assert.Equal(2, await Leads.CountErasedAsync(Cancellation));
    }

    [Fact]
    public async Task What_staff_erase_is_gone_with_its_history_its_tasks_and_what_waits_to_be_sent_to_its_chat()
    {
        await Conversations.CommitAsync(A.Turn(A.Chat("first"), "u1", replies: "said") with { Leads = [A.Submission("1")], At = A.Noon }, Cancellation);
        await Conversations.CommitAsync(A.Turn(A.Chat("other"), "u2"), Cancellation);
        Lead lead = await OfAsync("first");
        await Leads.UpdateAsync(lead.Id, 1, new LeadUpdate(new LeadEvent(Later, LeadEventKind.Noted, Lan, [7])), Cancellation);
        await LeadTasks.AddAsync(new LeadTask(0, lead.Id, "", "", Later, [1]), Cancellation);
        await Outbox.AddAsync(A.Chat("first"), [[1]], Later, Cancellation);
        await Outbox.AddAsync(A.Chat("other"), [[2]], Later, Cancellation);

        Assert.Equal(LeadUpdateResult.Done, await Leads.EraseAsync(lead.Id, 2, Lan, Later, Cancellation));
        await ReopenAsync();

        Assert.Null(await Leads.FindAsync(lead.Id, Cancellation));
        Assert.Empty(await Leads.ListOfChatAsync(A.Chat("first"), Cancellation));
        Assert.Empty(await Leads.ListEventsAsync(lead.Id, Cancellation));
        Assert.Empty(await LeadTasks.ListOfLeadAsync(lead.Id, Cancellation));
        Assert.Null(await Conversations.FindRepliesAsync(A.Chat("first"), "u1", Cancellation));
        Assert.Equal([A.Chat("other")], (await Outbox.ListAsync(0, 10, Cancellation)).Select(entry => entry.Conversation));
        Assert.Equal(1, await Leads.CountErasedAsync(Cancellation));
    }

    [Fact]
    public async Task What_was_merged_with_what_staff_erase_or_withdraw_is_not_to_be_called()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        await MergeAsync("first", "second");
        Lead lead = await OfAsync("first");

        Assert.Equal(LeadUpdateResult.Conflict, await Leads.EraseAsync((await OfAsync("second")).Id, 2, Lan, Later, Cancellation));
        Assert.Equal(LeadUpdateResult.Done, await Leads.EraseAsync(lead.Id, lead.Version, Lan, Later, Cancellation));

        Lead second = await OfAsync("second");
        Assert.Equal((Later, null), (second.WithdrawnAt, second.MergedInto));
        Assert.Equal((LeadEventKind.Withdrawn, Lan), ((await Leads.ListEventsAsync(second.Id, Cancellation))[^1].Kind, (await Leads.ListEventsAsync(second.Id, Cancellation))[^1].Actor));
        Assert.Empty(await AllAsync(new LeadFilter { IsWithdrawn = false }));
    }

    [Fact]
    public async Task Only_the_version_that_was_seen_is_withdrawn_erased_or_corrected()
    {
        await SubmitAsync("first");
        LeadId id = (await OfAsync("first")).Id, gone = new(long.MaxValue);
        LeadCorrection none = Correction(details => details);

        Assert.Equal(
            [LeadUpdateResult.Conflict, LeadUpdateResult.Conflict, LeadUpdateResult.Conflict],
            [await Leads.WithdrawAsync(id, 9, Lan, Later, Cancellation), await Leads.EraseAsync(id, 9, Lan, Later, Cancellation), await Leads.CorrectAsync(id, 9, none, Cancellation)]);
        Assert.Equal(
            [LeadUpdateResult.Gone, LeadUpdateResult.Gone, LeadUpdateResult.Gone],
            [await Leads.WithdrawAsync(gone, 1, Lan, Later, Cancellation), await Leads.EraseAsync(gone, 1, Lan, Later, Cancellation), await Leads.CorrectAsync(gone, 1, none, Cancellation)]);
        Assert.Single(await Leads.ListEventsAsync(id, Cancellation));
        LeadUpdateResult[] results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Leads.CorrectAsync(id, 1, none, Cancellation)));
        Assert.Single(results, LeadUpdateResult.Done);
        Assert.Equal(LeadUpdateResult.Done, await Leads.WithdrawAsync(id, 2, Lan, Later, Cancellation));
        Assert.Equal(
            [LeadUpdateResult.Withdrawn, LeadUpdateResult.Withdrawn, LeadUpdateResult.Done],
            [await Leads.WithdrawAsync(id, 3, Lan, Later, Cancellation), await Leads.CorrectAsync(id, 3, none, Cancellation), await Leads.EraseAsync(id, 3, Lan, Later, Cancellation)]);
    }

    [Fact]
    public async Task A_correction_is_what_staff_and_chat_see_and_what_was_before_stays_in_the_history()
    {
        await SubmitAsync("first", isProven: true);
        Lead lead = await OfAsync("first");

        Assert.Equal(LeadUpdateResult.Done, await Leads.CorrectAsync(lead.Id, 1, Correction(details => details with { Sealed = A.Bytes("<right>"), Province = "son-la", Centre = "x", Consent = null }), Cancellation));
        await ReopenAsync();

        lead = await OfAsync("first");
        Assert.Equal(("<right>", "son-la", "centre-1", true, 2L, Later), (Told(lead), lead.Details.Province, lead.Details.Centre, lead.Details.IsPhoneProven, lead.Version, lead.UpdatedAt));
        Assert.NotNull(lead.Details.Consent);
        LeadEvent line = (await Leads.ListOwnEventsAsync(lead.Id, Cancellation))[^1];
        Assert.Equal((LeadEventKind.Corrected, Lan, "name", "<before>"), (line.Kind, line.Actor, line.Detail, Encoding.UTF8.GetString(line.Sealed!)));
        Assert.Single(await AllAsync(new LeadFilter(["son-la"])));
    }

    [Fact]
    public async Task A_number_that_staff_correct_is_not_proven_and_stands_beside_the_lead_that_has_it()
    {
        await SubmitAsync("first", isProven: true);
        await SubmitAsync("known", phone: "2");
        Lead lead = await OfAsync("first");

        await Leads.CorrectAsync(lead.Id, 1, Correction(details => details with { PhoneKey = A.Bytes("2"), SearchKeys = [A.Bytes("2")], IsPhoneProven = true }), Cancellation);

        lead = await OfAsync("first");
        Assert.Equal((false, (await OfAsync("known")).Id), (lead.Details.IsPhoneProven, lead.Beside));
        Assert.Equal(["known"], (await AllAsync()).Select(one => one.Chat!.Value.ChatId));
        Assert.Equal([lead.Id], (await Leads.ListBesideAsync((await OfAsync("known")).Id, Cancellation)).Select(one => one.Id));
    }

    [Fact]
    public async Task A_correction_outlasts_the_merge_and_says_nothing_of_what_was_merged()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        await MergeAsync("first", "second");
        Lead lead = (await Leads.FindAsync((await OfAsync("first")).Id, Cancellation))!;

        await Leads.CorrectAsync(lead.Id, lead.Version, Correction(details => details with { Sealed = A.Bytes(Encoding.UTF8.GetString(details.Sealed).Replace("first", "right", StringComparison.Ordinal)) }, "<first><second>"), Cancellation);
        Assert.Equal(("<right><second>", "<right>"), (Told((await Leads.FindAsync(lead.Id, Cancellation))!), Told(await OfAsync("first"))));
        await CommitAsync(A.Chat("second"), new LeadChange.Forget());

        Assert.Equal("<right>", Told((await Leads.FindAsync(lead.Id, Cancellation))!));
        Assert.All(await Leads.ListEventsAsync(lead.Id, Cancellation), line => Assert.Null(line.Sealed));
    }

    [Fact]
    public async Task A_number_that_staff_correct_lets_go_of_what_was_merged()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        await MergeAsync("first", "second");
        Lead lead = await OfAsync("first");

        await Leads.CorrectAsync(lead.Id, lead.Version, Correction(details => details with { PhoneKey = A.Bytes("2") }), Cancellation);

        Assert.Null((await OfAsync("second")).MergedInto);
        Assert.Equal(["first", "second"], (await AllAsync()).Select(one => one.Chat!.Value.ChatId).Order());
        Assert.Equal("2", Encoding.UTF8.GetString((await OfAsync("first")).Details.PhoneKey));
    }

    [Fact]
    public async Task Whom_a_helper_registered_is_known_by_the_corrected_name_from_then_on()
    {
        LeadDetails details = A.Details("1");
        await CommitAsync(A.Chat("helper"), new LeadChange.Submit(details, A.Bytes("lam")));
        Lead lead = await OfAsync("helper");

        await Leads.CorrectAsync(lead.Id, 1, Correction(told => told), Cancellation);
        await CommitAsync(A.Chat("helper"), new LeadChange.Submit(details, A.Bytes("lan")));

        Assert.Equal((lead.Id, 3L), ((await OfAsync("helper")).Id, (await OfAsync("helper")).Version));
    }

    [Fact]
    public async Task A_chats_own_history_holds_nothing_of_those_whose_place_it_took()
    {
        await SubmitAsync("first");
        Lead first = await OfAsync("first");
        await Leads.UpdateAsync(first.Id, 1, new LeadUpdate(new LeadEvent(Later, LeadEventKind.Called, Lan, Detail: "reached")), Cancellation);
        await SubmitAsync("owner", isProven: true);
        LeadId owner = (await OfAsync("owner")).Id;

        Assert.Contains(await Leads.ListEventsAsync(owner, Cancellation), line => line.Kind == LeadEventKind.Called);
        Assert.Equal([LeadEventKind.Submitted], (await Leads.ListOwnEventsAsync(owner, Cancellation)).Select(line => line.Kind));
        Assert.Empty(await Leads.ListOwnEventsAsync(new LeadId(long.MaxValue), Cancellation));
    }

    [Fact]
    public async Task A_correction_that_cannot_be_kept_changes_nothing()
    {
        await SubmitAsync("first");
        LeadId id = (await OfAsync("first")).Id;

        await Assert.ThrowsAsync<ArgumentException>(() => Leads.CorrectAsync(id, 1, Correction(details => details with { Province = new string('x', 101) }), Cancellation));

        Assert.Equal(1, (await OfAsync("first")).Version);
    }

    private Task<CommitResult> SubmitAsync(string chat, string phone = "1", bool isProven = false) =>
        CommitAsync(A.Chat(chat), new LeadChange.Submit(A.Details(phone, isProven: isProven) with { Sealed = A.Bytes($"<{chat}>") }));

    private async Task MergeAsync(string into, string chat)
    {
        Lead lead = await OfAsync(into), other = await OfAsync(chat);
        LeadDetails merged = lead.Details with { Sealed = [.. lead.Details.Sealed, .. other.Details.Sealed] };
        Assert.Equal(LeadUpdateResult.Done, await Leads.MergeAsync(lead.Id, lead.Version, other.Id, merged, new LeadEvent(Later, LeadEventKind.Merged, Lan), Cancellation));
    }

    private static LeadCorrection Correction(Func<LeadDetails, LeadDetails> correct, string before = "<before>") =>
        new(correct, A.Bytes("lan"), new LeadEvent(Later, LeadEventKind.Corrected, Lan, A.Bytes(before), "name"));

    private static string Told(Lead lead) => Encoding.UTF8.GetString(lead.Details.Sealed);
}
