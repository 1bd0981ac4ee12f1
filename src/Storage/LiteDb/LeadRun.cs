using LiteDB;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>A lead found in an index: its place in the list, and what was read with it.</summary>
/// <param name="Lead">Null when only the key was read, which <see cref="LeadRun.Load"/> finds it by.</param>
internal readonly record struct LeadFound(LeadCursor Place, bool IsWithdrawn, Lead? Lead, LeadRun Run = default, byte[]? Key = null)
{
    public static LeadFound Of(BsonDocument row)
    {
        Lead lead = LeadRow.Read(row).Lead;
        return new LeadFound(new LeadCursor(lead.CreatedAt, lead.Id), lead.WithdrawnAt is not null, lead);
    }

    /// <summary>Whether it comes after a place in the list.</summary>
    public bool IsBehind(LeadCursor place) =>
        Place.CreatedAt < place.CreatedAt || (Place.CreatedAt == place.CreatedAt && Place.Id.Value < place.Id.Value);
}

/// <summary>
/// Leads that stand together in an index, the newest first; read in pages that grow, each a short transaction of its own, while it is walked.
/// </summary>
/// <param name="Index">One of <see cref="Schema.ByStatus"/>, <see cref="Schema.ByPlace"/>, <see cref="Schema.ByCentre"/>, <see cref="Schema.Tags"/>.</param>
/// <param name="Shared">What their keys begin with.</param>
internal readonly record struct LeadRun(string Index, byte[] Shared)
{
    private const int FirstPage = 32, LargestPage = 512;

    /// <summary>Reads keys only, or for tags, of which a lead has many, whole rows.</summary>
    public IEnumerable<LeadFound> Walk(ILiteDatabase db, LeadFilter filter, LeadCursor? after)
    {
        byte[] end = LeadKeys.End(Shared, filter.Since);
        for (int size = FirstPage; ; size = Math.Min(size * 2, LargestPage))
        {
            List<LeadFound> page = Page(db, LeadKeys.Start(Shared, after, filter.Until), end, size);
            foreach (LeadFound found in page) yield return found;
            if (page.Count < size) yield break;
            after = page[^1].Place;
        }
    }

    /// <summary>The runs of an index that begin with the same bytes: one for each status there is.</summary>
    public static IEnumerable<LeadRun> Of(ILiteDatabase db, string index, byte[] shared)
    {
        byte[] start = shared, end = LeadKeys.End(shared, since: null);
        while (Keys(db, index, start, end, 1) is [var key])
        {
            var run = new LeadRun(index, LeadKeys.SharedOf(key));
            yield return run;
            start = LeadKeys.End(run.Shared, since: null);
        }
    }

    /// <summary>The leads of which the keys were found. By the same index, as a search for each id takes longer.</summary>
    public IEnumerable<Lead> Load(ILiteDatabase db, IEnumerable<LeadFound> found) =>
        db.Leads().Find(BsonExpression.Create($"{Index} BETWEEN @0 AND @1", found.First().Key, found.Last().Key)).Select(row => LeadRow.Read(row).Lead);

    private List<LeadFound> Page(ILiteDatabase db, byte[] start, byte[] end, int size)
    {
        LeadRun run = this;
        if (Index != Schema.Tags)
            return Keys(db, Index, start, end, size).ConvertAll(key => new LeadFound(LeadKeys.PositionOf(key), LeadKeys.IsWithdrawn(key), null, run, key));
        return [.. db.Leads().Find(BsonExpression.Create($"{Schema.Tags}[*] ANY BETWEEN @0 AND @1", start, end), limit: size)
            .Select(LeadFound.Of)];
    }

    private static List<byte[]> Keys(ILiteDatabase db, string index, byte[] start, byte[] end, int size) =>
        [.. db.Leads().Query().Where(BsonExpression.Create($"{index} BETWEEN @0 AND @1", start, end)).OrderBy(index).Select(index).Limit(size)
            .ToEnumerable().Select(key => key[index].AsBinary)];
}
