using System.Buffers.Binary;
using LiteDB;
using WorkerAdvisor.Storage.Handovers;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>What was said in hand-overs: its rows stand in the order of hand-over and arrival. All but reading runs inside the writer's transaction.</summary>
internal static class HandoverLines
{
    private const string Id = "_id", At = "at", From = "from", Sealed = "sealed";

    public static void Add(ILiteDatabase db, Ids ids, HandoverId handover, DateTimeOffset at, string from, byte[] content) => db.HandoverLines().Insert(new BsonDocument
    {
        [Id] = Key(handover, ids.Next(db)), [At] = Stored.Moment(at), [From] = Stored.Text(from), [Sealed] = content,
    });

    public static List<HandoverLine> Of(ILiteDatabase db, HandoverId handover, long after, int max) =>
        [.. Rows(db, handover, after, max).Select(row => new HandoverLine(
            BinaryPrimitives.ReadInt64BigEndian(row[Id].AsBinary.AsSpan(sizeof(long))), Stored.Moment(row[At]), Stored.Text(row[From]), row[Sealed].AsBinary))];

    public static void Erase(ILiteDatabase db, HandoverId handover)
    {
        foreach (BsonDocument row in Rows(db, handover, 0, int.MaxValue)) db.HandoverLines().Delete(row[Id]);
    }

    /// <summary>All read before the first is changed: LiteDB would walk an index while it changes.</summary>
    private static List<BsonDocument> Rows(ILiteDatabase db, HandoverId handover, long after, int max) => after == long.MaxValue
        ? []
        : [.. db.HandoverLines().Find(BsonExpression.Create("_id BETWEEN @0 AND @1", Key(handover, after + 1), Key(handover, long.MaxValue)), limit: max)];

    private static BsonValue Key(HandoverId handover, long number)
    {
        byte[] key = new byte[sizeof(long) * 2];
        BinaryPrimitives.WriteInt64BigEndian(key, handover.Value);
        BinaryPrimitives.WriteInt64BigEndian(key.AsSpan(sizeof(long)), number);
        return key;
    }
}
