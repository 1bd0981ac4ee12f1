using System.Text;
using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>Deleting for good: LiteDB leaves what it deletes in the file until the room is used again.</summary>
internal static class Blanking
{
    /// <summary>Overwrites fields in place before the row is deleted; runs inside the writer's transaction.</summary>
    /// <returns>Whether it was there.</returns>
    public static bool Blank(this ILiteCollection<BsonDocument> rows, BsonDocument row, params ReadOnlySpan<string> fields)
    {
        foreach (string field in fields) row[field] = Blanked(row[field]);
        rows.Update(row);
        return rows.Delete(row["_id"]);
    }

    /// <summary>As long in the file, so that it takes the same place there.</summary>
    private static BsonValue Blanked(BsonValue value) => value.Type switch
    {
        BsonType.Binary => new byte[value.AsBinary.Length],
        BsonType.String => new string('0', Encoding.UTF8.GetByteCount(value.AsString)),
        _ => value,
    };
}
