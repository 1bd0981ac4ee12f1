using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// Gives the rows of an older store the keys that newer rows have, a few at a time beside everything else: a million leads take minutes, and
/// nobody should wait for them at a start. Until it is done, what those keys would find is found by other ways. If cut short, the next start
/// goes on.
/// </summary>
internal sealed class KeyRenewal(Database database, GroupCommitter committer)
{
    private const string Id = "_id", Name = "renewingKeys", Leads = "leads", Audit = "audit";

    private const int AtOnce = 100;

    /// <summary>Says that there are rows without these keys.</summary>
    public static void Ask(ILiteDatabase db) => db.Marks().Upsert(new BsonDocument { [Id] = Name, [Leads] = 0L, [Audit] = 0L });

    public static bool IsAsked(ILiteDatabase db) => db.Marks().FindById(Name) is not null;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await AllAsync(Leads, Schema.Leads, Renew, cancellationToken).ConfigureAwait(false);
        await AllAsync(Audit, Schema.Audit, row => LiteDbAuditStore.Index(row) ? row : null, cancellationToken).ConfigureAwait(false);
        await committer.WriteAsync(db => db.Marks().Delete(Name), _ => database.HasAllKeys = true, cancellationToken).ConfigureAwait(false);
    }

    private static BsonDocument? Renew(BsonDocument row) => LeadRow.Read(row).Write();

    /// <param name="renew">A row with all its keys; null when it has them.</param>
    private async Task AllAsync(string mark, Func<ILiteDatabase, ILiteCollection<BsonDocument>> rows, Func<BsonDocument, BsonDocument?> renew, CancellationToken cancellationToken)
    {
        while (await committer.WriteAsync(db => Some(db, mark, rows(db), renew), cancellationToken).ConfigureAwait(false))
        {
        }
    }

    /// <returns>Whether there are more.</returns>
    private static bool Some(ILiteDatabase db, string mark, ILiteCollection<BsonDocument> rows, Func<BsonDocument, BsonDocument?> renew)
    {
        BsonDocument place = db.Marks().FindById(Name);
        // All read before the first is changed: LiteDB would walk an index while it changes.
        List<BsonDocument> some = [.. rows.Find(BsonExpression.Create("_id > @0", place[mark]), limit: AtOnce)];
        if (some.Count == 0) return false;
        foreach (BsonDocument row in some.Select(renew).OfType<BsonDocument>()) rows.Update(row);
        place[mark] = some[^1][Id];
        db.Marks().Update(place);
        return true;
    }
}
