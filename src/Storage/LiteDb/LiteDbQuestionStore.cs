using System.Globalization;
using System.Security.Cryptography;
using LiteDB;
using WorkerAdvisor.Storage.Questions;

namespace WorkerAdvisor.Storage.LiteDb;

internal sealed class LiteDbQuestionStore(Database database, GroupCommitter committer) : IQuestionStore
{
    /// <summary>Groups forgotten in one write, so that a large purge lets other commits through.</summary>
    private const int PurgedAtOnce = 200;

    /// <summary>Groups looked at for a page, in batches.</summary>
    private const int LookedAt = 2_000, Batch = 200;

    private const string Settled = "settled";

    private const string Id = "_id", Text = "text", Nearest = "nearest", Channel = "channel", Count = "count", First = "first", Last = "last";

    public async Task<IReadOnlyList<QuestionGroup>> ListAsync(int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return await database.ReadAsync(
            db => db.Questions().Find(Query.All(Schema.Rank, Query.Descending), limit: max).Select(Read).ToList(),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<QuestionPage> ListAsync(QuestionFilter filter, string? after, int max, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        var found = new List<ListedQuestion>();
        string? place = after;
        for (int lookedAt = 0; lookedAt < LookedAt || lookedAt < max; lookedAt += Batch)
        {
            List<(string Rank, ListedQuestion Question)> batch = await database.ReadAsync(db => Batches(db, place), cancellationToken).ConfigureAwait(false);
            foreach ((string rank, ListedQuestion question) in batch)
            {
                if (!IsMeant(filter, question)) continue;
                if (found.Count == max) return new QuestionPage(found, place);
                found.Add(question);
                place = rank;
            }

            if (batch.Count < Batch) return new QuestionPage(found, null);
            place = batch[^1].Rank;
        }

        return new QuestionPage(found, place);
    }

    public async Task<bool> SettleAsync(string id, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (KeyOf(id) is not { } key) return false;
        return await committer.WriteAsync(db => Settle(db, key, at), cancellationToken).ConfigureAwait(false);
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

        if (!group[Settled].IsNull && question.At > Stored.Moment(group[Settled])) group.Remove(Settled);
        // The key behind makes each rank one group's, so that a page can begin behind it.
        group[Schema.Rank] = string.Create(CultureInfo.InvariantCulture, $"{group[Count].AsInt32:D10} {group[Last].AsInt64:D19} {IdOf(group)}");
        db.Questions().Upsert(group);
    }

    /// <returns>Whether it was forgotten; not when it was asked again since it was found.</returns>
    private static bool Delete(ILiteDatabase db, BsonValue key, BsonValue before) =>
        db.Questions().FindById(key) is { } group && group[Last] < before && db.Questions().Delete(key);

    private static bool Settle(ILiteDatabase db, BsonValue key, DateTimeOffset? at)
    {
        if (db.Questions().FindById(key) is not { } group) return false;
        if (at is { } moment) group[Settled] = Stored.Moment(moment);
        else group.Remove(Settled);
        return db.Questions().Update(group);
    }

    private static List<(string Rank, ListedQuestion Question)> Batches(ILiteDatabase db, string? after)
    {
        ILiteQueryable<BsonDocument> all = db.Questions().Query();
        if (after is not null) all = all.Where(BsonExpression.Create($"{Schema.Rank} < @0", after));
        return [.. all.OrderByDescending(Schema.Rank).Limit(Batch).ToEnumerable().Select(group => (
            group[Schema.Rank].AsString, new ListedQuestion(IdOf(group), Read(group), group[Settled].IsNull ? null : Stored.Moment(group[Settled]))))];
    }

    private static bool IsMeant(QuestionFilter filter, ListedQuestion question) =>
        !(question.Group.Latest.At < filter.Since) && !(question.Group.Latest.At >= filter.Until)
        && (filter.IsSettled is not { } settled || settled == question.SettledAt is not null);

    private static string IdOf(BsonDocument group) => Convert.ToHexStringLower(group[Id].AsBinary);

    private static byte[]? KeyOf(string id) => id.Length == SHA256.HashSizeInBytes * 2 && id.All(char.IsAsciiHexDigit) ? Convert.FromHexString(id) : null;

    private static QuestionGroup Read(BsonDocument group)
    {
        string? nearest = group[Nearest].IsNull ? null : Stored.Text(group[Nearest]);
        var latest = new UnansweredQuestion(Stored.Text(group[Text]), nearest, Stored.Text(group[Channel]), Stored.Moment(group[Last]));
        return new QuestionGroup(latest, group[Count].AsInt32, Stored.Moment(group[First]));
    }
}
