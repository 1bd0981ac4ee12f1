using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// Finds rows of the inbox or outbox by chat. There is no index for it: one took a quarter of the writer's time (2026-11-22), for
/// searches that are rare in collections that hold only what waits. So all rows are looked through beside the writer, which then
/// looks only through those that came since.
/// </summary>
internal sealed class WaitingRows(Database database, Func<ILiteDatabase, ILiteCollection<BsonDocument>> rows)
{
    private const int PageSize = 500;

    private const string Id = "_id", Chat = "chat", At = "at";

    /// <summary>A row with no more than its place and what is known of all rows.</summary>
    public static BsonDocument New(long id, ConversationKey chat, DateTimeOffset at) =>
        new() { [Id] = id, [Chat] = chat.Document, [At] = Stored.Moment(at) };

    public static BsonValue ChatOf(BsonDocument row) => row[Chat];

    public static DateTimeOffset AtOf(BsonDocument row) => Stored.Moment(row[At]);

    /// <summary>One page in the order of ids.</summary>
    public Task<List<BsonDocument>> ListAsync(long afterId, int max, CancellationToken cancellationToken) =>
        database.ReadAsync(db => After(db, afterId, max).ToList(), cancellationToken);

    public async Task<Found> FindAsync(Func<BsonDocument, bool> isMeant, CancellationToken cancellationToken)
    {
        var found = new List<BsonDocument>();
        long last = 0;
        while (await ListAsync(last, PageSize, cancellationToken).ConfigureAwait(false) is { Count: > 0 } page)
        {
            found.AddRange(page.Where(isMeant));
            last = page[^1][Id].AsInt64;
        }

        return new Found(found, last);
    }

    /// <summary>Deletes those of the found rows, and of the rows that came since, that are meant; runs inside the writer's transaction.</summary>
    /// <returns>How many were still there.</returns>
    public int Delete(ILiteDatabase db, Found found, Func<BsonDocument, bool> isMeant)
    {
        // All read before the first is deleted: LiteDB would walk an index while it changes.
        List<BsonDocument> since = [.. After(db, found.Last, int.MaxValue)];
        return found.Rows.Concat(since).Where(isMeant).Count(row => rows(db).Delete(row[Id]));
    }

    private IEnumerable<BsonDocument> After(ILiteDatabase db, long id, int max) => rows(db).Find(BsonExpression.Create("_id > @0", id), limit: max);

    /// <param name="Last">The id up to which all rows were looked through.</param>
    internal sealed record Found(IReadOnlyList<BsonDocument> Rows, long Last);
}
