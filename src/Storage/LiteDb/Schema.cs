using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>The collections and the indexes beside their ids.</summary>
internal static class Schema
{
    public const string UpdatedHour = "hour", Rank = "rank", Chat = "chat";

    public static ILiteCollection<BsonDocument> Conversations(this ILiteDatabase database) => database.GetCollection("conversations");

    public static ILiteCollection<BsonDocument> Replies(this ILiteDatabase database) => database.GetCollection("replies");

    public static ILiteCollection<BsonDocument> Ratings(this ILiteDatabase database) => database.GetCollection("ratings");

    public static ILiteCollection<BsonDocument> Questions(this ILiteDatabase database) => database.GetCollection("questions");

    public static ILiteCollection<BsonDocument> Inbox(this ILiteDatabase database) => database.GetCollection("inbox");

    /// <summary>The channels' ids of updates that were received, so that none is taken in twice.</summary>
    public static ILiteCollection<BsonDocument> Seen(this ILiteDatabase database) => database.GetCollection("seen");

    public static ILiteCollection<BsonDocument> Outbox(this ILiteDatabase database) => database.GetCollection("outbox");

    /// <summary>How far ids are given out.</summary>
    public static ILiteCollection<BsonDocument> Marks(this ILiteDatabase database) => database.GetCollection("marks");

    /// <summary>Makes what is not there yet; safe to repeat.</summary>
    public static void Prepare(ILiteDatabase database)
    {
        database.Conversations().DropIndex("updated");   // of stores from before the hour
        database.Conversations().EnsureIndex(UpdatedHour);
        database.Questions().EnsureIndex(Rank);
        database.Inbox().EnsureIndex(Chat);
        database.Outbox().EnsureIndex(Chat);
    }
}
