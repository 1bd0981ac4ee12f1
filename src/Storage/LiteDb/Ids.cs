using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// Ids that only grow and are never used twice, also when all that had them is gone: neither the rows nor the clock can tell the
/// next one then. So a mark in the store is always ahead of the ids given out; it moves by a block, in the transaction of the first
/// id of that block, and a start goes on from the mark. A rolled back transaction takes its mark back, so the mark is read again
/// after one; the count in memory never goes back, since a reader may have seen what a failed sync then lost.
/// For the writer's thread only.
/// </summary>
/// <param name="name">Of the mark.</param>
/// <param name="block">A start skips less than this.</param>
internal sealed class Ids(string name, long block)
{
    private const string Id = "_id", Mark = "mark";

    private long next = 1, end;

    /// <summary>The next id; runs inside the writer's transaction.</summary>
    public long Next(ILiteDatabase db)
    {
        if (next >= end) Reserve(db);
        return next++;
    }

    /// <summary>The last transaction may not have been stored.</summary>
    public void Doubt() => end = 0;

    private void Reserve(ILiteDatabase db)
    {
        next = Math.Max(next, db.Marks().FindById(name)?[Mark].AsInt64 ?? 0);
        end = next + block;
        db.Marks().Upsert(new BsonDocument { [Id] = name, [Mark] = end });
    }
}
