using System.Globalization;
using LiteDB;
using WorkerAdvisor.Storage.Ratings;

namespace WorkerAdvisor.Storage.LiteDb;

internal sealed class LiteDbRatingStore(Database database) : IRatingStore
{
    private const string Id = "_id", Helpful = "helpful", Unhelpful = "unhelpful", DayFormat = "yyyy-MM-dd";

    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);   // no summer time

    public async Task<IReadOnlyList<RatingSum>> SumAsync(CancellationToken cancellationToken)
    {
        List<RatingSum> sums = await database.ReadAsync(db => db.Ratings().FindAll().Select(Read).ToList(), cancellationToken)
            .ConfigureAwait(false);
        return [.. sums.OrderBy(sum => sum.Day).ThenBy(sum => sum.Topic, StringComparer.Ordinal)];
    }

    internal static void Check(AnswerRating rating)
    {
        ArgumentNullException.ThrowIfNull(rating.Topic, nameof(rating));
        if (rating.Topic.Length > AnswerRating.MaxTopicLength)
            throw new ArgumentException($"A rated topic has at most {AnswerRating.MaxTopicLength} characters.", nameof(rating));
    }

    /// <summary>Counts a rating; runs inside the writer's transaction.</summary>
    internal static void Add(ILiteDatabase db, AnswerRating rating, DateTimeOffset at)
    {
        string day = at.ToOffset(Vietnam).ToString(DayFormat, CultureInfo.InvariantCulture);
        BsonValue key = Stored.Text(day + rating.Topic);
        BsonDocument count = db.Ratings().FindById(key) ?? new BsonDocument { [Id] = key, [Helpful] = 0, [Unhelpful] = 0 };
        string side = rating.Helpful ? Helpful : Unhelpful;
        count[side] = count[side].AsInt32 + 1;
        db.Ratings().Upsert(count);
    }

    private static RatingSum Read(BsonDocument count)
    {
        string key = Stored.Text(count[Id]);
        var day = DateOnly.ParseExact(key.AsSpan(0, DayFormat.Length), DayFormat, CultureInfo.InvariantCulture);
        return new RatingSum(key[DayFormat.Length..], day, count[Helpful].AsInt32, count[Unhelpful].AsInt32);
    }
}
