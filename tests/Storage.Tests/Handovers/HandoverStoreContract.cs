using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Handovers;
using WorkerAdvisor.Storage.Outbox;

namespace WorkerAdvisor.Storage.Tests.Handovers;

public abstract class HandoverStoreContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private int updates;

    [Fact]
    public async Task What_a_chat_said_when_it_asked_for_a_person_is_found_as_it_was()
    {
        Assert.Null(await Handovers.FindOfChatAsync(A.Chat("1"), Cancellation));

        await TurnAsync("1", new HandoverChange.Open("centre-1", [[1], [2]]));
        await ReopenAsync();

        Handover handover = await OfAsync("1");
        DateTimeOffset noon = A.Noon.ToUniversalTime();
        Assert.Equal(new Handover(handover.Id, 1, A.Chat("1"), "centre-1", HandoverState.Waiting, null, noon, noon, IsUnread: true, null), handover);
        Assert.Equal(handover, await Handovers.FindAsync(handover.Id, Cancellation));
        Assert.Equal([("chat", 1), ("chat", 2)], (await LinesAsync(handover.Id)).Select(line => (line.From, (int)line.Sealed[0])));
        Assert.Null(await Handovers.FindAsync(new HandoverId(long.MaxValue), Cancellation));
    }

    [Fact]
    public async Task A_chat_has_one_open_at_most_and_says_more_in_it()
    {
        await TurnAsync("1", new HandoverChange.Open("centre-1", [[1]]));
        await TurnAsync("1", new HandoverChange.Open("centre-2", [[2]]), A.Noon.AddMinutes(1));
        await TurnAsync("1", new HandoverChange.Say([3]), A.Noon.AddMinutes(2));
        await TurnAsync("2", new HandoverChange.Say([4]));
        await TurnAsync("2", new HandoverChange.Close());

        Handover handover = await OfAsync("1");
        Assert.Equal(("centre-1", A.Noon.AddMinutes(2), HandoverState.Waiting), (handover.Centre, handover.LastLineAt, handover.State));
        Assert.Equal([1, 2, 3], (await LinesAsync(handover.Id)).Select(line => (int)line.Sealed[0]));
        Assert.Single(await Handovers.ListAsync(null, true, null, 10, Cancellation));
        Assert.Null(await Handovers.FindOfChatAsync(A.Chat("2"), Cancellation));
    }

    [Fact]
    public async Task A_turn_that_comes_again_says_nothing_again()
    {
        TurnCommit turn = A.Turn(A.Chat("1")) with { Handover = new HandoverChange.Open("", [[1]]) };
        await Conversations.CommitAsync(turn, Cancellation);
        await Conversations.CommitAsync(turn, Cancellation);

        Assert.Single(await LinesAsync((await OfAsync("1")).Id));
    }

    [Fact]
    public async Task What_staff_were_told_of_is_kept_together_with_what_is_sent_to_them()
    {
        await TurnAsync("1", new HandoverChange.Open("", [[1]]));
        Handover asked = await OfAsync("1");
        long line = (await LinesAsync(asked.Id))[0].Id;
        (ConversationId, byte[])[] notes = [(A.Chat("8"), [7]), (A.Chat("9"), [8])];

        IReadOnlyList<OutboxEntry>? sent = await Handovers.NoteAsync(asked.Id, null, line, notes, A.Noon, Cancellation);
        IReadOnlyList<OutboxEntry>? again = await Handovers.NoteAsync(asked.Id, null, line, notes, A.Noon, Cancellation);
        await TurnAsync("1", new HandoverChange.Say([2]), A.Noon.AddMinutes(1));
        await ReopenAsync();

        Handover noted = await OfAsync("1");
        Assert.Equal([A.Chat("8"), A.Chat("9")], sent!.Select(entry => entry.Conversation));
        Assert.Null(again);
        Assert.Equal(sent!.Select(entry => entry.Id), (await Outbox.ListAsync(0, 10, Cancellation)).Select(entry => entry.Id));
        Assert.Equal((null, line, true), (asked.NotedUpTo, noted.NotedUpTo, noted.IsUnread));
        Assert.Equal([2], Assert.Single(await Handovers.ListLinesAsync(asked.Id, line, 10, Cancellation)).Sealed);
        Assert.Empty((await Handovers.NoteAsync(asked.Id, line, line + 1, [], A.Noon, Cancellation))!);
        Assert.Null(await Handovers.NoteAsync(new HandoverId(long.MaxValue), null, 0, notes, A.Noon, Cancellation));
    }

    [Fact]
    public async Task An_answer_and_what_is_to_be_sent_are_kept_together()
    {
        await TurnAsync("1", new HandoverChange.Open("", [[1]]));
        HandoverId id = (await OfAsync("1")).Id;

        IReadOnlyList<OutboxEntry>? sent = await Handovers.ReplyAsync(id, By("officer-1", 9), [[7], [8]], Cancellation);
        await ReopenAsync();

        Handover handover = await OfAsync("1");
        Assert.Equal((HandoverState.Talking, "officer-1", false, A.Noon.AddHours(1), 2L), (handover.State, handover.Officer, handover.IsUnread, handover.LastLineAt, handover.Version));
        Assert.Equal([("chat", 1), ("officer-1", 9)], (await LinesAsync(id)).Select(line => (line.From, (int)line.Sealed[0])));
        var outbox = await Outbox.ListAsync(0, 10, Cancellation);
        Assert.Equal(sent!.Select(entry => (entry.Id, entry.Conversation, entry.At)), outbox.Select(entry => (entry.Id, entry.Conversation, entry.At)));
        Assert.Equal([[7], [8]], outbox.Select(entry => entry.Content));
        Assert.Equal(A.Chat("1"), outbox[0].Conversation);
        await TurnAsync("1", new HandoverChange.Say([2]));
        Assert.Equal((HandoverState.Talking, true), ((await OfAsync("1")).State, (await OfAsync("1")).IsUnread));
    }

    [Fact]
    public async Task Nobody_answers_what_is_closed_or_gone()
    {
        await TurnAsync("1", new HandoverChange.Open("", [[1]]));
        HandoverId id = (await OfAsync("1")).Id;
        await TurnAsync("1", new HandoverChange.Close(), A.Noon.AddMinutes(5));
        Assert.Equal((HandoverState.Closed, A.Noon.AddMinutes(5), HandoverLine.Chat), ((await OfAsync("1")).State, (await OfAsync("1")).ClosedAt, (await OfAsync("1")).ClosedBy));

        Assert.Null(await Handovers.ReplyAsync(id, By("officer-1", 9), [[7]], Cancellation));
        Assert.Null(await Handovers.CloseAsync(id, "officer-1", A.Noon, [[7]], Cancellation));
        Assert.Null(await Handovers.ReplyAsync(new HandoverId(long.MaxValue), By("officer-1", 9), [[7]], Cancellation));
        await TurnAsync("1", new HandoverChange.Say([2]));

        Assert.Single(await LinesAsync(id));
        Assert.Empty(await Outbox.ListAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task Staff_close_and_open_again_unless_the_chat_has_another_one_open()
    {
        await TurnAsync("1", new HandoverChange.Open("", [[1]]));
        HandoverId first = (await OfAsync("1")).Id;

        Assert.Equal([7], Assert.Single((await Handovers.CloseAsync(first, "officer-1", A.Noon.AddHours(1), [[7]], Cancellation))!).Content);
        Handover closed = await OfAsync("1");
        Assert.Equal((HandoverState.Closed, "officer-1", "officer-1", A.Noon.AddHours(1)), (closed.State, closed.Officer, closed.ClosedBy, closed.ClosedAt));
        Assert.NotNull(await Handovers.ReopenAsync(first, "officer-2", A.Noon.AddHours(2), [], Cancellation));
        Handover open = await OfAsync("1");
        Assert.Equal((HandoverState.Talking, "officer-2", null, null, A.Noon.AddHours(2)), (open.State, open.Officer, open.ClosedAt, open.ClosedBy, open.LastLineAt));
        Assert.Null(await Handovers.ReopenAsync(first, "officer-2", A.Noon, [[8]], Cancellation));

        await Handovers.CloseAsync(first, "officer-1", A.Noon.AddHours(3), [], Cancellation);
        await TurnAsync("1", new HandoverChange.Open("", [[2]]));
        Handover second = await OfAsync("1");
        Assert.True(second.Id.Value > first.Value);
        Assert.Null(await Handovers.ReopenAsync(first, "officer-2", A.Noon, [[8]], Cancellation));
        Assert.Single(await Outbox.ListAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task What_the_chat_ended_staff_do_not_open_again_and_what_was_silent_they_do()
    {
        await TurnAsync("1", new HandoverChange.Open("", [[1]]));
        await TurnAsync("1", new HandoverChange.Close());
        await TurnAsync("2", new HandoverChange.Open("", [[1]]));
        await Handovers.CloseSilentAsync(A.Noon.AddDays(9), A.Noon.AddDays(9), Cancellation);
        await ReopenAsync();
        Handover ended = await OfAsync("1"), silent = await OfAsync("2");

        Assert.Equal((HandoverLine.Chat, true, Handover.Silence, false), (ended.ClosedBy, ended.IsEndedByChat, silent.ClosedBy, silent.IsEndedByChat));
        Assert.Null(await Handovers.ReopenAsync(ended.Id, "officer-1", A.Noon, [[8]], Cancellation));
        Assert.NotNull(await Handovers.ReopenAsync(silent.Id, "officer-1", A.Noon, [], Cancellation));
        Assert.True((await OfAsync("1")).IsClosed);
        await Handovers.CloseAsync(silent.Id, "officer-1", A.Noon, [], Cancellation);
        Assert.Equal("officer-1", (await OfAsync("2")).ClosedBy);
        Assert.Empty(await Outbox.ListAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task It_is_read_when_its_last_line_was()
    {
        await TurnAsync("1", new HandoverChange.Open("", [[1]]));
        HandoverId id = (await OfAsync("1")).Id;
        long line = (await LinesAsync(id))[^1].Id;
        await TurnAsync("1", new HandoverChange.Say([2]));

        await Handovers.MarkReadAsync(id, line, Cancellation);
        Assert.True((await OfAsync("1")).IsUnread);
        await Handovers.MarkReadAsync(id, (await LinesAsync(id))[^1].Id, Cancellation);
        Assert.False((await OfAsync("1")).IsUnread);
        Assert.Equal(HandoverState.Waiting, (await OfAsync("1")).State);
        await Handovers.MarkReadAsync(new HandoverId(long.MaxValue), 1, Cancellation);
    }

    [Fact]
    public async Task Lists_are_of_a_centre_or_all_page_by_page_the_newest_first()
    {
        for (int n = 0; n < 40; n++) await TurnAsync($"{n}", new HandoverChange.Open(n % 4 == 0 ? "" : $"centre-{n % 4}", [[1]]));
        for (int n = 0; n < 40; n += 5) await Handovers.CloseAsync((await OfAsync($"{n}")).Id, "officer-1", A.Noon, [], Cancellation);
        await Handovers.ReplyAsync((await OfAsync("1")).Id, By("officer-1", 1), [], Cancellation);

        Assert.Equal(Enumerable.Range(0, 40).Where(n => n % 5 != 0).Reverse(), await ListedAsync(null, true));
        Assert.Equal(Enumerable.Range(0, 40).Where(n => n % 5 == 0).Reverse(), await ListedAsync(null, false));
        Assert.Equal(Enumerable.Range(0, 40).Where(n => n % 4 == 1 && n % 5 != 0).Reverse(), await ListedAsync("centre-1", true));
        Assert.Equal(Enumerable.Range(0, 40).Where(n => n % 4 == 0 && n % 5 != 0).Reverse(), await ListedAsync("", true));
        Assert.Equal([20, 0], await ListedAsync("", false));
        Assert.Empty(await ListedAsync("centre", true));
        Assert.Equal(31, await Handovers.CountWaitingAsync(null, Cancellation));
        Assert.Equal(7, await Handovers.CountWaitingAsync("centre-1", Cancellation));
        Assert.Equal(8, await Handovers.CountWaitingAsync("", Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Handovers.ListAsync(null, true, null, 0, Cancellation));
    }

    [Fact]
    public async Task Lines_are_listed_after_the_one_that_is_known()
    {
        await TurnAsync("1", new HandoverChange.Open("", [.. Enumerable.Range(0, 30).Select(n => new[] { (byte)n })]));
        await TurnAsync("2", new HandoverChange.Open("", [[99]]));
        HandoverId id = (await OfAsync("1")).Id;

        var read = new List<HandoverLine>();
        while (await Handovers.ListLinesAsync(id, read.Count == 0 ? 0 : read[^1].Id, 7, Cancellation) is { Count: > 0 } page) read.AddRange(page);

        Assert.Equal(Enumerable.Range(0, 30), read.Select(line => (int)line.Sealed[0]));
        Assert.Empty(await Handovers.ListLinesAsync(id, long.MaxValue, 7, Cancellation));
    }

    [Fact]
    public async Task Those_silent_for_long_are_closed()
    {
        for (int n = 0; n < 5; n++) await TurnAsync($"{n}", new HandoverChange.Open("", [[1]]), A.Noon.AddHours(n));

        var closed = await Handovers.CloseSilentAsync(A.Noon.AddHours(2), A.Noon.AddDays(1), Cancellation);

        Assert.Equal(["0", "1"], closed.Select(one => one.Chat.ChatId).Order());
        Assert.All(closed, one => Assert.Equal((HandoverState.Closed, A.Noon.AddDays(1), Handover.Silence), (one.State, one.ClosedAt, one.ClosedBy)));
        Assert.Equal([4, 3, 2], await ListedAsync(null, true));
        Assert.Empty(await Handovers.CloseSilentAsync(A.Noon.AddHours(2), A.Noon.AddDays(1), Cancellation));
    }

    [Fact]
    public async Task A_chat_that_is_erased_or_forgotten_takes_its_hand_overs_along_and_its_neighbour_does_not()
    {
        var ids = new List<HandoverId>();
        foreach (string chat in new[] { "1", "11", "2", "3" })
        {
            await TurnAsync(chat, new HandoverChange.Open("", [[1]]), chat == "3" ? A.Noon : A.Noon.AddDays(9));
            await TurnAsync(chat, new HandoverChange.Close(), chat == "3" ? A.Noon : A.Noon.AddDays(9));
            await TurnAsync(chat, new HandoverChange.Open("", [[2]]), chat == "3" ? A.Noon : A.Noon.AddDays(9));
            ids.Add((await OfAsync(chat)).Id);
        }

        await Conversations.CommitAsync(A.Turn(A.Chat("1"), "erase") with { ErasesChat = true, At = A.Noon.AddDays(9) }, Cancellation);
        await Conversations.DeleteAsync(A.Chat("2"), Cancellation);
        await Conversations.PurgeOlderThanAsync(A.Noon.AddDays(1), Cancellation);
        await ReopenAsync();

        foreach (string chat in new[] { "1", "2", "3" }) Assert.Null(await Handovers.FindOfChatAsync(A.Chat(chat), Cancellation));
        Assert.NotNull(await Handovers.FindOfChatAsync(A.Chat("11"), Cancellation));
        foreach (HandoverId id in ids.Where((_, at) => at != 1)) Assert.Empty(await LinesAsync(id));
        Assert.Single(await LinesAsync(ids[1]));
        Assert.Equal(1, await Handovers.CountWaitingAsync(null, Cancellation));
        await TurnAsync("1", new HandoverChange.Open("", [[5]]));
        Assert.True((await OfAsync("1")).Id.Value > ids[3].Value);
    }

    [Fact]
    public async Task The_turn_that_erases_its_chat_may_ask_for_a_person_anew()
    {
        await TurnAsync("1", new HandoverChange.Open("", [[1]]));

        await Conversations.CommitAsync(A.Turn(A.Chat("1"), "erase") with { ErasesChat = true, Handover = new HandoverChange.Open("", [[2]]) }, Cancellation);

        Assert.Equal([2], Assert.Single(await LinesAsync((await OfAsync("1")).Id)).Sealed);
    }

    [Fact]
    public async Task Of_those_who_close_at_once_one_does_and_of_chats_asking_at_once_each_has_one()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => TurnAsync($"{n % 4}", new HandoverChange.Open("", [[1]]))));
        Assert.Equal(4, (await Handovers.ListAsync(null, true, null, 100, Cancellation)).Count);
        Assert.Equal(10, (await LinesAsync((await OfAsync("0")).Id)).Count);
        HandoverId id = (await OfAsync("0")).Id;

        IReadOnlyList<OutboxEntry>?[] closed = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Handovers.CloseAsync(id, $"officer-{n}", A.Noon, [[1]], Cancellation)));

        Assert.Single(closed, sent => sent is not null);
        Assert.Single(await Outbox.ListAsync(0, 100, Cancellation));
    }

    [Fact]
    public async Task What_cannot_be_stored_is_refused_whole()
    {
        foreach (HandoverChange bad in new HandoverChange[] { new HandoverChange.Open(new string('x', 300), []), new HandoverChange.Open(null!, []), new HandoverChange.Open("", [null!]), new HandoverChange.Say(null!) })
            await Assert.ThrowsAnyAsync<ArgumentException>(() => TurnAsync("1", bad));

        Assert.Null(await Conversations.FindAsync(A.Chat("1"), Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Handovers.ReplyAsync(new HandoverId(1), new HandoverLine(0, A.Noon, null!, []), [], Cancellation));
    }

    private static HandoverLine By(string staff, byte said) => new(0, A.Noon.AddHours(1), staff, [said]);

    private async Task<Handover> OfAsync(string chat) => (await Handovers.FindOfChatAsync(A.Chat(chat), Cancellation))!;

    private Task<IReadOnlyList<HandoverLine>> LinesAsync(HandoverId id) => Handovers.ListLinesAsync(id, 0, 1000, Cancellation);

    private async Task<List<int>> ListedAsync(string? centre, bool isOpen)
    {
        var all = new List<Handover>();
        while (await Handovers.ListAsync(centre, isOpen, all.Count == 0 ? null : all[^1].Id, 7, Cancellation) is { Count: > 0 } page) all.AddRange(page);
        return all.ConvertAll(one => int.Parse(one.Chat.ChatId, System.Globalization.CultureInfo.InvariantCulture));
    }

    private Task<CommitResult> TurnAsync(string chat, HandoverChange change, DateTimeOffset? at = null) =>
        Conversations.CommitAsync(A.Turn(A.Chat(chat), $"h{Interlocked.Increment(ref updates)}") with { Handover = change, At = at ?? A.Noon }, Cancellation);
}
