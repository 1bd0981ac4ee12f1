using System.Globalization;
using System.Security.Cryptography;
using LiteDB;
using WorkerAdvisor.Storage.Questions;

namespace WorkerAdvisor.Storage.LiteDb;

internal sealed class LiteDbQuestionStore(Database database, GroupCommitter committer) : IQuestionStore
{
    /// <summary>Groups forgotten in one write, so that a large purge lets other commits through.</summary>
    private const int PurgedAtOnce = 200;

    private const string Id = "_id", Text = "text", Nearest = "nearest", Channel = "channel", Count = "count", First = "first", Last = "last";

    public async Task<IReadOnlyList<QuestionGroup>> ListAsync(int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return await database.ReadAsync(
            db => db.Questions().Find(Query.All(Schema.Rank, Query.Descending), limit: max).Select(Read).ToList(),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<int> PurgeOlderThanAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        BsonValue before = Stored.Moment(moment);
        // Read beside the writer: no index is worth its writes for one walk a day.
        List<BsonValue> old = await database.ReadAsync(
            db => db.Questions().Find(BsonExpression.Create($"{Last} < @0", before)).Select(group => group[Id]).ToList(), cancellationToken).ConfigureAwait(false);
        int forgotten = 0;
        foreach (BsonValue[] some in old.Chunk(PurgedAtOnce))
            forgotten += await committer.WriteAsync(db => some.Count(key => Delete(db, key, before)), cancellationToken).ConfigureAwait(false);
        return forgotten;
    }

    internal static void Check(UnansweredQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question.Text, nameof(question));
        ArgumentNullException.ThrowIfNull(question.Channel, nameof(question));
        ArgumentNullException.ThrowIfNull(question.Likeness, nameof(question));
    }

    /// <summary>Counts a question to its group; runs inside the writer's transaction.</summary>
    internal static void Add(ILiteDatabase db, UnansweredQuestion question)
    {
        // Hashed, because an index key has at most 1023 bytes and a message 4096 characters.
        BsonValue key = SHA256.HashData(Stored.Bytes(question.Likeness.Length > 0 ? $"{question.NearestTopic}\n{question.Likeness}" : QuestionFolding.Fold(question.Text)));
        BsonDocument? known = db.Questions().FindById(key);
        BsonDocument group = known ?? new BsonDocument { [Id] = key, [Count] = 0, [First] = Stored.Moment(question.At) };
        group[Count] = group[Count].AsInt32 + 1;
        if (known is null || Stored.Moment(known[Last]) <= question.At)
        {
            group[Text] = Stored.Text(question.Text);
            group[Nearest] = question.NearestTopic is { } topic ? Stored.Text(topic) : BsonValue.Null;
            group[Channel] = Stored.Text(question.Channel);
            group[Last] = Stored.Moment(question.At);
        }
        else if (question.At < Stored.Moment(known[First]))
        {
            group[First] = Stored.Moment(question.At);
        }

        group[Schema.Rank] = string.Create(CultureInfo.InvariantCulture, $"{group[Count].AsInt32:D10} {group[Last].AsInt64:D19}");
        db.Questions().Upsert(group);
    }

    /// <returns>Whether it was forgotten; not when it was asked again since it was found.</returns>
    private static bool Delete(ILiteDatabase db, BsonValue key, BsonValue before) =>
        db.Questions().FindById(key) is { } group && group[Last] < before && db.Questions().Delete(key);

    private static QuestionGroup Read(BsonDocument group)
    {
        string? nearest = group[Nearest].IsNull ? null : Stored.Text(group[Nearest]);
        var latest = new UnansweredQuestion(Stored.Text(group[Text]), nearest, Stored.Text(group[Channel]), Stored.Moment(group[Last]));
        return new QuestionGroup(latest, group[Count].AsInt32, Stored.Moment(group[First]));
    }
}
