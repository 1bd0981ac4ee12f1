using System.Buffers.Binary;
using LiteDB;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>The history of leads: its rows stand in the order of lead and arrival. All but reading runs inside the writer's transaction.</summary>
internal static class LeadEvents
{
    private const string Id = "_id", At = "at", Kind = "kind", Actor = "actor", Sealed = "sealed", Detail = "detail";

    public static void Check(LeadEvent line)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(line.Actor, nameof(line));
    }

    /// <returns>The line's number: they grow.</returns>
    public static long Add(ILiteDatabase db, Ids ids, LeadId lead, LeadEvent line)
    {
        long number = ids.Next(db);
        var row = new BsonDocument
        {
            [Id] = Key(lead, number), [At] = Stored.Moment(line.At), [Kind] = line.Kind.ToString(), [Actor] = Stored.Text(line.Actor),
        };
        if (line.Sealed is { } content) row[Sealed] = content;
        if (line.Detail is { } detail) row[Detail] = Stored.Text(detail);
        db.LeadEvents().Insert(row);
        return number;
    }

    /// <summary>Erases what the lines behind a number say was told before; that they happened stays.</summary>
    public static void Blank(ILiteDatabase db, LeadId lead, long since)
    {
        foreach (BsonDocument row in Rows(db, lead, since + 1).Where(row => TellsWhatWasBefore(Enum.Parse<LeadEventKind>(row[Kind].AsString)) && row.Remove(Sealed)))
            db.LeadEvents().Update(row);
    }

    public static IEnumerable<LeadEvent> Of(ILiteDatabase db, LeadId lead) => Rows(db, lead).Select(row => new LeadEvent(
        Stored.Moment(row[At]), Enum.Parse<LeadEventKind>(row[Kind].AsString), Stored.Text(row[Actor]), row[Sealed].IsNull ? null : row[Sealed].AsBinary,
        row[Detail].IsNull ? null : Stored.Text(row[Detail])));

    public static void Erase(ILiteDatabase db, LeadId lead)
    {
        foreach (BsonDocument row in Rows(db, lead)) db.LeadEvents().Delete(row[Id]);
    }

    /// <summary>All read before the first is changed: LiteDB would walk an index while it changes.</summary>
    private static List<BsonDocument> Rows(ILiteDatabase db, LeadId lead, long first = 0) =>
        [.. db.LeadEvents().Find(BsonExpression.Create("_id BETWEEN @0 AND @1", Key(lead, first), Key(lead, long.MaxValue)))];

    private static bool TellsWhatWasBefore(LeadEventKind kind) =>
        kind is LeadEventKind.Updated or LeadEventKind.Corrected or LeadEventKind.Changed or LeadEventKind.Merged or LeadEventKind.MergeUndone;

    private static BsonValue Key(LeadId lead, long number)
    {
        byte[] key = new byte[sizeof(long) * 2];
        BinaryPrimitives.WriteInt64BigEndian(key, lead.Value);
        BinaryPrimitives.WriteInt64BigEndian(key.AsSpan(sizeof(long)), number);
        return key;
    }
}
