using LiteDB;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>Views stand in the order of their accounts.</summary>
internal sealed class LiteDbSavedViewStore(Database database, GroupCommitter committer) : ISavedViewStore
{
    private const string Id = "_id", Name = "name", Query = "query", Account = "account", View = "view";

    public async Task<IReadOnlyList<SavedView>> ListAsync(string account, CancellationToken cancellationToken)
    {
        LeadKeys.Check(account, nameof(account));
        return await database.ReadAsync(db => Of(db, account).Select(Read).OrderBy(view => view.Name, StringComparer.Ordinal).ToList(), cancellationToken).ConfigureAwait(false);
    }

    public Task<bool> SaveAsync(SavedView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        LeadKeys.Check(view.Account, nameof(view));
        LeadKeys.Check(view.Id, nameof(view));
        ArgumentNullException.ThrowIfNull(view.Name, nameof(view));
        ArgumentNullException.ThrowIfNull(view.Query, nameof(view));
        return committer.WriteAsync(db => Save(db, view), cancellationToken);
    }

    public Task<bool> DeleteAsync(string account, string id, CancellationToken cancellationToken)
    {
        LeadKeys.Check(account, nameof(account));
        LeadKeys.Check(id, nameof(id));
        return committer.WriteAsync(db => db.SavedViews().Delete(Key(account, id)), cancellationToken);
    }

    private static bool Save(ILiteDatabase db, SavedView view)
    {
        BsonValue key = Key(view.Account, view.Id);
        if (db.SavedViews().FindById(key) is null && Of(db, view.Account).Count() >= ISavedViewStore.MostOfAccount) return false;
        db.SavedViews().Upsert(new BsonDocument
        {
            [Id] = key, [Account] = view.Account, [View] = view.Id, [Name] = Stored.Text(view.Name), [Query] = Stored.Text(view.Query),
        });
        return true;
    }

    private static IEnumerable<BsonDocument> Of(ILiteDatabase db, string account)
    {
        byte[] shared = LeadKeys.Part(account);
        byte[] last = new byte[LeadKeys.LongestPart + 2];
        Array.Fill(last, byte.MaxValue);
        byte[] end = [.. shared, .. last];
        return db.SavedViews().Find(BsonExpression.Create("_id BETWEEN @0 AND @1", new BsonValue(shared), new BsonValue(end)));
    }

    private static BsonValue Key(string account, string id) => new([.. LeadKeys.Part(account), .. LeadKeys.Part(id)]);

    private static SavedView Read(BsonDocument row) => new(row[View].AsString, row[Account].AsString, Stored.Text(row[Name]), Stored.Text(row[Query]));
}
