using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>Reads every document of every collection, in short steps so that commits are not held up and memory stays small.</summary>
internal static class StoreWalk
{
    private const int AtOnce = 500;

    /// <param name="read">Runs one step.</param>
    /// <returns>How many documents there are.</returns>
    public static async Task<long> CountAsync(Func<Func<ILiteDatabase, List<BsonValue>>, Task<List<BsonValue>>> read)
    {
        List<BsonValue> names = await read(db => [.. db.GetCollectionNames().Select(name => new BsonValue(name))]).ConfigureAwait(false);
        long count = 0;
        foreach (string name in names.Select(name => name.AsString))
        {
            BsonValue last = BsonValue.MinValue;
            List<BsonValue> page;
            do
            {
                BsonValue after = last;
                page = await read(db => [.. db.GetCollection(name).Find(BsonExpression.Create("_id > @0", after), limit: AtOnce).Select(row => row["_id"])])
                    .ConfigureAwait(false);
                count += page.Count;
                if (page.Count > 0) last = page[^1];
            }
            while (page.Count == AtOnce);
        }

        return count;
    }

    public static long Count(ILiteDatabase db) => CountAsync(step => Task.FromResult(step(db))).GetAwaiter().GetResult();
}
