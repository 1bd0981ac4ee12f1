using LiteDB;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>The ways to go through the leads that a filter means, in the order of the list. On each all of them stand, and others too.</summary>
internal static class LeadWays
{
    /// <summary>More provinces than this are looked for among all leads, of which they are many.</summary>
    private const int MostProvinces = 8;

    /// <summary>So many leads of each way tell which is the shortest.</summary>
    private const int Probed = 32;

    /// <summary>The way with the fewest others: its first leads reach furthest back.</summary>
    /// <param name="hasAllKeys">Whether the way by every tag can be gone: see <see cref="KeyRenewal"/>.</param>
    public static IEnumerable<LeadFound> Shortest(ILiteDatabase db, LeadFilter filter, LeadCursor? after, bool hasAllKeys)
    {
        IEnumerable<LeadFound>[] ways = [.. All(db, filter, after, hasAllKeys)];
        return ways is [var only] ? only : ways.MinBy(Reach)!;
    }

    /// <summary>The runs of the leads of the provinces asked for, or else the centre, or all, with the status asked for, or any.</summary>
    public static IEnumerable<LeadRun> Runs(ILiteDatabase db, LeadFilter filter) => filter switch
    {
        { Provinces: { } provinces } => provinces.Distinct().SelectMany(province => Runs(db, Schema.ByPlace, LeadKeys.Part(province), filter.Status)),
        { Centre: { } centre } => Runs(db, Schema.ByCentre, LeadKeys.Part(centre), filter.Status),
        _ => Runs(db, Schema.ByStatus, [], filter.Status),
    };

    private static IEnumerable<LeadRun> Runs(ILiteDatabase db, string index, byte[] shared, string? status) =>
        status is null ? LeadRun.Of(db, index, shared) : [new LeadRun(index, [.. shared, .. LeadKeys.Part(status)])];

    private static IEnumerable<IEnumerable<LeadFound>> All(ILiteDatabase db, LeadFilter filter, LeadCursor? after, bool hasAllKeys)
    {
        List<byte[]> tags = [.. Tags(filter, hasAllKeys)];
        bool isOfFew = filter.Provinces is { } provinces && provinces.Distinct().Count() <= MostProvinces;
        bool isTagged = filter.SearchKeys.Count > 0 || tags.Count > 0 || filter.Due is not null;
        foreach (byte[] word in filter.SearchKeys) yield return Merge([WithPhone(db, word, after), Tagged(LeadKeys.Tag(LeadKeys.Word, word))]);
        foreach (byte[] tag in tags) yield return Tagged(tag);
        if (filter.Due is { } due) yield return Merge([Keyed(NewOf(filter, due)), Named(db, due.WithTasks, after)]);
        if (isOfFew) yield return Keyed(filter);
        if (filter.Centre is not null || (!isOfFew && (filter.Status is not null || !isTagged))) yield return Keyed(filter with { Provinces = null });

        IEnumerable<LeadFound> Tagged(byte[] tag) => new LeadRun(Schema.Tags, tag).Walk(db, filter, after);

        IEnumerable<LeadFound> Keyed(LeadFilter by) => Merge([.. Runs(db, by).Select(run => run.Walk(db, by, after))]);
    }

    private static IEnumerable<byte[]> Tags(LeadFilter filter, bool hasAllKeys)
    {
        if (filter.Market is { } market) yield return LeadKeys.Tag(LeadKeys.Market, market);
        if (filter.SourceCode is { } code) yield return LeadKeys.Tag(LeadKeys.Code, code);
        if (filter.IsWithdrawn == true) yield return [LeadKeys.Withdrawn];
        if (!hasAllKeys) yield break;
        if (filter.Commune is { } commune) yield return LeadKeys.Tag(LeadKeys.Commune, commune);
        if (filter.PriorityGroup is { } group) yield return LeadKeys.Tag(LeadKeys.Group, group);
        if (filter.Assignee is { Length: > 0 } assignee) yield return LeadKeys.Tag(LeadKeys.Assignee, assignee);
        if (filter.IsAssisted == true) yield return [LeadKeys.Assisted];
    }

    private static DateTimeOffset Reach(IEnumerable<LeadFound> way) =>
        way.Skip(Probed - 1).Select(found => found.Place.CreatedAt).FirstOrDefault(DateTimeOffset.MinValue);

    /// <summary>Those overdue because nobody has looked at them.</summary>
    private static LeadFilter NewOf(LeadFilter filter, LeadDue due) => filter with
    {
        Status = Lead.NewStatus, Until = filter.Until < due.NewBefore ? filter.Until : due.NewBefore, Provinces = filter.Provinces?.Distinct().Count() <= MostProvinces ? filter.Provinces : null,
    };

    private static List<LeadFound> Named(ILiteDatabase db, IEnumerable<LeadId> leads, LeadCursor? after) =>
        InOrder(leads.Select(id => db.Leads().FindById(id.Value)).OfType<BsonDocument>(), after);

    private static List<LeadFound> WithPhone(ILiteDatabase db, byte[] phone, LeadCursor? after) =>
        InOrder(db.Leads().Find(BsonExpression.Create($"{Schema.Phone} = @0", phone)), after);

    private static List<LeadFound> InOrder(IEnumerable<BsonDocument> rows, LeadCursor? after) =>
        [.. rows.Select(LeadFound.Of).Where(found => after is null || found.IsBehind(after.Value))
            .OrderByDescending(found => found.Place.CreatedAt).ThenByDescending(found => found.Place.Id.Value)];

    /// <summary>Several walks as one, in the order of the list, without doubles.</summary>
    private static IEnumerable<LeadFound> Merge(IReadOnlyList<IEnumerable<LeadFound>> walks)
    {
        var next = new PriorityQueue<IEnumerator<LeadFound>, (long, long)>();
        foreach (IEnumerable<LeadFound> walk in walks) Step(walk.GetEnumerator());
        LeadCursor? last = null;
        while (next.TryDequeue(out IEnumerator<LeadFound>? walk, out _))
        {
            if (last != walk.Current.Place) yield return walk.Current;
            last = walk.Current.Place;
            Step(walk);
        }

        void Step(IEnumerator<LeadFound> walk)
        {
            if (walk.MoveNext()) next.Enqueue(walk, (-walk.Current.Place.CreatedAt.UtcTicks, -walk.Current.Place.Id.Value));
            else walk.Dispose();
        }
    }
}
