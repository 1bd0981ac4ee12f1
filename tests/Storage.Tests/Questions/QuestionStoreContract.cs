using WorkerAdvisor.Storage.Questions;

namespace WorkerAdvisor.Storage.Tests.Questions;

public abstract class QuestionStoreContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task Questions_typed_differently_are_one_group_that_shows_the_latest()
    {
        DateTimeOffset later = A.Noon.AddDays(2);
        await Conversations.CommitAsync(A.AskingTurn("u1", A.Question("Đi Úc được không?")), Cancellation);
        await Conversations.CommitAsync(A.AskingTurn("u2", A.Question("di uc duoc khong", later, nearest: "market.choose")), Cancellation);
        await Conversations.CommitAsync(A.AskingTurn("u3", A.Question("ĐI ÚC  được không", A.Noon.AddDays(1))), Cancellation);

        Assert.Equal(
            [new QuestionGroup(A.Question("di uc duoc khong", later, nearest: "market.choose"), 3, A.Noon)],
            await Questions.ListAsync(10, Cancellation));
    }

    [Fact]
    public async Task A_question_that_arrives_late_moves_the_first_time_back()
    {
        await Conversations.CommitAsync(A.AskingTurn("u1", A.Question("cũ")), Cancellation);
        await Conversations.CommitAsync(A.AskingTurn("u2", A.Question("cu", A.Noon.AddDays(-1))), Cancellation);

        Assert.Equal([new QuestionGroup(A.Question("cũ"), 2, A.Noon.AddDays(-1))], await Questions.ListAsync(10, Cancellation));
    }

    [Fact]
    public async Task The_most_asked_come_first_then_the_latest_and_no_more_than_wanted()
    {
        string[] asked = ["một", "hai", "hai", "ba", "bốn", "bốn"];
        for (int i = 0; i < asked.Length; i++)
            await Conversations.CommitAsync(A.AskingTurn($"u{i}", A.Question(asked[i], A.Noon.AddHours(i))), Cancellation);

        var listed = await Questions.ListAsync(3, Cancellation);

        Assert.Equal(["bốn", "hai", "ba"], listed.Select(group => group.Latest.Text));
    }

    [Fact]
    public async Task Texts_are_kept_as_they_came_however_long_or_odd()
    {
        string[] texts = ["", "\uD800", "???", "\0", new('ư', 5000)];
        await Conversations.CommitAsync(A.AskingTurn("u1", [.. texts.Select(text => A.Question(text))]), Cancellation);

        var listed = await Questions.ListAsync(10, Cancellation);

        Assert.Equal(texts.Order(StringComparer.Ordinal), listed.Select(group => group.Latest.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Questions_alike_are_one_group_when_their_nearest_topic_is_the_same()
    {
        await Conversations.CommitAsync(A.AskingTurn("u1", A.Question("đi úc được không", nearest: "a", likeness: "di uc")), Cancellation);
        await Conversations.CommitAsync(A.AskingTurn("u2", A.Question("có đi được úc không ạ", nearest: "a", likeness: "di uc")), Cancellation);
        await Conversations.CommitAsync(A.AskingTurn("u3", A.Question("úc thì sao", nearest: "b", likeness: "di uc")), Cancellation);

        Assert.Equal([2, 1], (await Questions.ListAsync(10, Cancellation)).Select(group => group.Count));
    }

    [Fact]
    public async Task Groups_not_asked_again_are_forgotten()
    {
        UnansweredQuestion[] asked = [.. Enumerable.Range(0, 450).Select(i => A.Question($"cũ {i}")), A.Question("hỏi lại"), A.Question("hoi lai", A.Noon.AddDays(2)), A.Question("mới", A.Noon.AddDays(1))];
        await Conversations.CommitAsync(A.AskingTurn("u1", asked), Cancellation);

        int forgotten = await Questions.PurgeOlderThanAsync(A.Noon.AddDays(1), Cancellation);

        Assert.Equal(450, forgotten);
        Assert.Equal(["hoi lai", "mới"], (await Questions.ListAsync(10, Cancellation)).Select(group => group.Latest.Text));
    }

    [Fact]
    public async Task Pages_follow_each_other_also_among_those_asked_equally_often_at_once()
    {
        await Conversations.CommitAsync(A.AskingTurn("u1", [.. Enumerable.Range(0, 25).Select(i => A.Question($"câu {i}")), A.Question("câu 7")]), Cancellation);

        QuestionPage page = await Questions.ListAsync(new QuestionFilter(), null, 10, Cancellation);
        var listed = page.Questions.ToList();
        while (page.Next is not null) listed.AddRange((page = await Questions.ListAsync(new QuestionFilter(), page.Next, 10, Cancellation)).Questions);

        Assert.Equal("câu 7", listed[0].Group.Latest.Text);
        Assert.Equal(25, listed.Select(question => question.Id).Distinct().Count());
        Assert.Equal(25, listed.Count);
    }

    [Fact]
    public async Task Those_last_asked_in_a_time_are_found()
    {
        await Conversations.CommitAsync(A.AskingTurn("u1", A.Question("một"), A.Question("hai", A.Noon.AddDays(1)), A.Question("ba", A.Noon.AddDays(2)), A.Question("mot", A.Noon.AddDays(3))), Cancellation);

        QuestionPage page = await Questions.ListAsync(new QuestionFilter(A.Noon.AddDays(1), A.Noon.AddDays(2)), null, 10, Cancellation);

        Assert.Equal("hai", Assert.Single(page.Questions).Group.Latest.Text);
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task What_was_seen_to_is_settled_until_it_is_asked_again()
    {
        await Conversations.CommitAsync(A.AskingTurn("u1", A.Question("một"), A.Question("hai")), Cancellation);
        string one = (await Questions.ListAsync(new QuestionFilter(), null, 10, Cancellation)).Questions.Single(question => question.Group.Latest.Text == "một").Id;

        Assert.True(await Questions.SettleAsync(one, A.Noon.AddHours(1), Cancellation));
        await Conversations.CommitAsync(A.AskingTurn("u2", A.Question("mot", A.Noon.AddMinutes(30))), Cancellation);
        await ReopenAsync();
        ListedQuestion settled = Assert.Single((await Questions.ListAsync(new QuestionFilter(IsSettled: true), null, 10, Cancellation)).Questions);
        IReadOnlyList<ListedQuestion> open = (await Questions.ListAsync(new QuestionFilter(IsSettled: false), null, 10, Cancellation)).Questions;
        await Conversations.CommitAsync(A.AskingTurn("u3", A.Question("MỘT", A.Noon.AddHours(2))), Cancellation);

        Assert.Equal((one, A.Noon.AddHours(1), 2), (settled.Id, settled.SettledAt, settled.Group.Count));
        Assert.Equal("hai", Assert.Single(open).Group.Latest.Text);
        Assert.Empty((await Questions.ListAsync(new QuestionFilter(IsSettled: true), null, 10, Cancellation)).Questions);
        Assert.True(await Questions.SettleAsync(one, A.Noon.AddHours(3), Cancellation));
        Assert.True(await Questions.SettleAsync(one, null, Cancellation));
        Assert.Empty((await Questions.ListAsync(new QuestionFilter(IsSettled: true), null, 10, Cancellation)).Questions);
        Assert.False(await Questions.SettleAsync(new string('0', 64), A.Noon, Cancellation));
        Assert.False(await Questions.SettleAsync("../một", A.Noon, Cancellation));
    }

    [Fact]
    public async Task Asking_for_no_questions_is_an_error()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Questions.ListAsync(0, Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Questions.ListAsync(new QuestionFilter(), null, 0, Cancellation));
    }
}
