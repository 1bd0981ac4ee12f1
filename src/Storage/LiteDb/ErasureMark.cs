using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// Says that something was erased which older copies of the store (snapshots, their journal) may still hold. It is set in the transaction that
/// erases, and cleared by who has renewed those copies since.
/// </summary>
internal static class ErasureMark
{
    private const string Id = "_id", Mark = "mark", Name = "erasedSince";

    /// <summary>Runs inside the writer's transaction.</summary>
    public static void Set(ILiteDatabase db) => db.Marks().Upsert(new BsonDocument { [Id] = Name, [Mark] = (Find(db) ?? 0) + 1 });

    /// <returns>Null when nothing was erased since it was cleared; else a number that is another after each erasure.</returns>
    public static long? Find(ILiteDatabase db) => db.Marks().FindById(Name)?[Mark].AsInt64;

    /// <summary>Clears it, unless something was erased since; runs inside the writer's transaction.</summary>
    /// <param name="seen">What was found before the copies were renewed.</param>
    public static void Clear(ILiteDatabase db, long seen)
    {
        if (Find(db) == seen) db.Marks().Delete(Name);
    }
}
