using LiteDB;
using WorkerAdvisor.Storage.Audit;

namespace WorkerAdvisor.Storage.LiteDb;

internal sealed class LiteDbAuditStore(Database database, GroupCommitter committer) : IAuditStore
{
    private const int PageSize = 1_000;

    /// <summary>Entries looked at for a page, in batches; about 50 ms.</summary>
    private const int LookedAt = 2_000, Batch = 200;

    private const string Id = "_id", At = "at", Actor = "actor", Action = "action", Subject = "subject", Detail = "detail", Hash = "hash", Head = "audit", Number = "number";

    public async Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(entry.Actor, nameof(entry));
        ArgumentNullException.ThrowIfNull(entry.Action, nameof(entry));
        await committer.WriteAsync(db => Append(db, entry), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<(long Number, AuditEntry Entry)>> ListAsync(long? before, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return await database.ReadAsync(
            db => db.Audit().Query().Where(BsonExpression.Create("_id < @0", before ?? long.MaxValue)).OrderByDescending(Id).Limit(max)
                .ToEnumerable().Select(row => (row[Id].AsInt64, Read(row))).ToList(),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<AuditPage> ListAsync(AuditFilter filter, long? before, int max, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        var found = new List<(long Number, AuditEntry Entry)>();
        long? place = before;
        for (int lookedAt = 0; lookedAt < LookedAt || lookedAt < max; lookedAt += Batch)
        {
            List<(long Number, AuditEntry Entry)> batch = await database.ReadAsync(db => Batches(db, filter, place), cancellationToken).ConfigureAwait(false);
            foreach ((long Number, AuditEntry Entry) line in batch.Where(line => filter.Matches(line.Entry)))
            {
                if (found.Count == max) return new AuditPage(found, found[^1].Number);
                found.Add(line);
            }

            if (batch.Count < Batch) return new AuditPage(found, null);
            place = batch[^1].Number;
        }

        return new AuditPage(found, place);
    }

    public async Task<long?> FindTamperedAsync(CancellationToken cancellationToken)
    {
        // The head first: what is appended meanwhile is of no interest.
        BsonDocument? head = await database.ReadAsync(db => db.Marks().FindById(Head), cancellationToken).ConfigureAwait(false);
        long last = head?[Number].AsInt64 ?? 0, number = 0;
        byte[] hash = AuditChain.Start;
        List<BsonDocument> page;
        do
        {
            long after = number;
            page = await database.ReadAsync(
                db => db.Audit().Find(BsonExpression.Create("_id > @0", after), limit: PageSize).ToList(), cancellationToken).ConfigureAwait(false);
            foreach (BsonDocument row in page)
            {
                hash = AuditChain.Next(hash, ++number, Read(row));
                if (row[Id].AsInt64 != number || !hash.AsSpan().SequenceEqual(row[Hash].AsBinary)) return number;
                if (number == last && !hash.AsSpan().SequenceEqual(head![Hash].AsBinary)) return number;
            }
        }
        while (page.Count == PageSize);
        if (number < last) return number + 1;
        // Entries without a head: it was cut off with those behind them, unless the first one came just now.
        bool isHeadless = head is null && number > 0 && await database.ReadAsync(db => db.Marks().FindById(Head) is null, cancellationToken).ConfigureAwait(false);
        return isHeadless ? number + 1 : null;
    }

    /// <summary>Gives an entry the keys that it is found by, if it was made before there were any.</summary>
    internal static bool Index(BsonDocument row)
    {
        if (!row[Schema.Keys].IsNull) return false;
        row[Schema.Keys] = new BsonArray(AuditKeys.Of(row[Id].AsInt64, Read(row)).Select(key => new BsonValue(key)));
        return true;
    }

    private List<(long Number, AuditEntry Entry)> Batches(ILiteDatabase db, AuditFilter filter, long? before)
    {
        BsonDocument? last = before is { } place ? db.Audit().FindById(place) : null;
        (long, DateTimeOffset)? from = before is { } number ? (number, last is null ? DateTimeOffset.MaxValue : Stored.Moment(last[At])) : null;
        IEnumerable<BsonDocument> rows = database.HasAllKeys && AuditKeys.Way(filter, from) is var (start, end)
            ? db.Audit().Find(BsonExpression.Create($"{Schema.Keys}[*] ANY BETWEEN @0 AND @1", start, end), limit: Batch)
            : db.Audit().Query().Where(BsonExpression.Create("_id < @0", before ?? long.MaxValue)).OrderByDescending(Id).Limit(Batch).ToEnumerable();
        return [.. rows.Select(row => (row[Id].AsInt64, Read(row)))];
    }

    private static long Append(ILiteDatabase db, AuditEntry entry)
    {
        BsonDocument? head = db.Marks().FindById(Head);
        long number = (head?[Number].AsInt64 ?? 0) + 1;
        byte[] hash = AuditChain.Next(head?[Hash].AsBinary ?? AuditChain.Start, number, entry);
        var row = new BsonDocument
        {
            [Id] = number, [At] = Stored.Moment(entry.At), [Actor] = Stored.Text(entry.Actor), [Action] = Stored.Text(entry.Action), [Hash] = hash,
        };
        if (entry.Subject is { } subject) row[Subject] = Stored.Text(subject);
        if (entry.Detail is { } detail) row[Detail] = Stored.Text(detail);
        Index(row);
        db.Audit().Insert(row);
        db.Marks().Upsert(new BsonDocument { [Id] = Head, [Number] = number, [Hash] = hash });
        return number;
    }

    private static AuditEntry Read(BsonDocument row) => new(
        Stored.Moment(row[At]),
        Stored.Text(row[Actor]),
        Stored.Text(row[Action]),
        row[Subject].IsNull ? null : Stored.Text(row[Subject]),
        row[Detail].IsNull ? null : Stored.Text(row[Detail]));
}
