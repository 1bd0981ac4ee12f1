using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>The collections and the indexes beside their ids.</summary>
internal static class Schema
{
    public const string UpdatedAt = "updated", Rank = "rank";

    public static ILiteCollection<BsonDocument> Conversations(this ILiteDatabase database) => database.GetCollection("conversations");

    public static ILiteCollection<BsonDocument> Replies(this ILiteDatabase database) => database.GetCollection("replies");

    public static ILiteCollection<BsonDocument> Ratings(this ILiteDatabase database) => database.GetCollection("ratings");

    public static ILiteCollection<BsonDocument> Questions(this ILiteDatabase database) => database.GetCollection("questions");

    /// <summary>Makes what is not there yet; safe to repeat.</summary>
    public static void Prepare(ILiteDatabase database)
    {
        database.Conversations().EnsureIndex(UpdatedAt);
        database.Questions().EnsureIndex(Rank);
    }
}
