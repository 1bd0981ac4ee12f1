using WorkerAdvisor.Storage.Ratings;

namespace WorkerAdvisor.Storage.Tests.Ratings;

public abstract class RatingStoreContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task Without_ratings_there_are_no_sums()
    {
        await Conversations.CommitAsync(A.Turn(), Cancellation);

        Assert.Empty(await Ratings.SumAsync(Cancellation));
    }

    [Fact]
    public async Task Ratings_are_summed_per_topic_and_day_in_that_order()
    {
        var yes = new AnswerRating("loan.amount", Helpful: true);
        var no = new AnswerRating("loan.amount", Helpful: false);
        await Conversations.CommitAsync(A.RatedTurn("u1", A.Noon.AddDays(1), yes), Cancellation);
        await Conversations.CommitAsync(A.RatedTurn("u2", A.Noon, yes, no, new AnswerRating("fee.limit", Helpful: false)), Cancellation);
        await Conversations.CommitAsync(A.RatedTurn("u3", A.Noon, yes), Cancellation);

        Assert.Equal(
            [
                new RatingSum("fee.limit", Today, 0, 1),
                new RatingSum("loan.amount", Today, 2, 1),
                new RatingSum("loan.amount", Today.AddDays(1), 1, 0),
            ],
            await Ratings.SumAsync(Cancellation));
    }

    [Fact]
    public async Task A_day_ends_at_midnight_in_Vietnam_whatever_the_offset()
    {
        var rating = new AnswerRating("loan.amount", Helpful: true);
        var midnight = new DateTimeOffset(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);   // 0:00 on the 21st in Vietnam
        await Conversations.CommitAsync(A.RatedTurn("u1", midnight.AddTicks(-1), rating), Cancellation);
        await Conversations.CommitAsync(A.RatedTurn("u2", midnight, rating), Cancellation);

        Assert.Equal([Today, Today.AddDays(1)], (await Ratings.SumAsync(Cancellation)).Select(sum => sum.Day));
    }

    [Fact]
    public async Task Topics_are_kept_exactly()
    {
        string[] topics = ["", "A", "a", "\uD800", new('ơ', AnswerRating.MaxTopicLength)];
        await Conversations.CommitAsync(
            A.RatedTurn("u1", A.Noon, [.. topics.Select(topic => new AnswerRating(topic, Helpful: true))]), Cancellation);

        Assert.Equal(topics.Order(StringComparer.Ordinal), (await Ratings.SumAsync(Cancellation)).Select(sum => sum.Topic));
    }

    [Fact]
    public async Task Ratings_outlive_the_conversation_they_came_from()
    {
        await Conversations.CommitAsync(A.RatedTurn("u1", A.Noon, new AnswerRating("loan.amount", Helpful: true)), Cancellation);

        await Conversations.DeleteAsync(A.Chat(), Cancellation);

        Assert.Single(await Ratings.SumAsync(Cancellation));
    }

    [Fact]
    public async Task A_turn_with_a_topic_too_long_is_refused_whole()
    {
        var rating = new AnswerRating(new string('x', AnswerRating.MaxTopicLength + 1), Helpful: true);

        await Assert.ThrowsAsync<ArgumentException>(() => Conversations.CommitAsync(A.RatedTurn("u1", A.Noon, rating), Cancellation));

        Assert.Null(await Conversations.FindAsync(A.Chat(), Cancellation));
    }
}
