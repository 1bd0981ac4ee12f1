using System.Globalization;
using System.Security.Cryptography;
using LiteDB;
using WorkerAdvisor.Storage.Questions;

namespace WorkerAdvisor.Storage.LiteDb;

internal sealed class LiteDbQuestionStore(Database database) : IQuestionStore
{
    private const string Id = "_id", Text = "text", Nearest = "nearest", Channel = "channel", Count = "count", First = "first", Last = "last";

    public async Task<IReadOnlyList<QuestionGroup>> ListAsync(int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return await database.ReadAsync(
            db => db.Questions().Find(Query.All(Schema.Rank, Query.Descending), limit: max).Select(Read).ToList(),
            cancellationToken).ConfigureAwait(false);
    }

    internal static void Check(UnansweredQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question.Text, nameof(question));
        ArgumentNullException.ThrowIfNull(question.Channel, nameof(question));
    }

    /// <summary>Counts a question to its group; runs inside the writer's transaction.</summary>
    internal static void Add(ILiteDatabase db, UnansweredQuestion question)
    {
        // Hashed, because an index key has at most 1023 bytes and a message 4096 characters.
        BsonValue key = SHA256.HashData(Stored.Bytes(QuestionFolding.Fold(question.Text)));
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

    private static QuestionGroup Read(BsonDocument group)
    {
        string? nearest = group[Nearest].IsNull ? null : Stored.Text(group[Nearest]);
        var latest = new UnansweredQuestion(Stored.Text(group[Text]), nearest, Stored.Text(group[Channel]), Stored.Moment(group[Last]));
        return new QuestionGroup(latest, group[Count].AsInt32, Stored.Moment(group[First]));
    }
}
