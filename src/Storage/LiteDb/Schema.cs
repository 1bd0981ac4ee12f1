using LiteDB;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>The collections and the indexes beside their ids.</summary>
internal static class Schema
{
    /// <summary>
    /// Of how things are kept; 0 had the last updates in the conversation's own document, 1 fewer keys of leads and none of the audit log.
    /// </summary>
    private const int Version = 2;

    public const string UpdatedHour = "hour", Rank = "rank", Chat = "chat", Due = "due";

    /// <summary>Where leads are found, see <see cref="LeadKeys"/>: by status; by province or centre and status; by what only some have, many tags to a lead.</summary>
    public const string ByStatus = "state", ByPlace = "place", ByCentre = "desk", Tags = "tags";

    public const string Phone = "phone", Lead = "lead";

    /// <summary>See <see cref="AuditKeys"/>, <see cref="HandoverRow"/> and <see cref="LiteDb.LeadTasks"/>.</summary>
    public const string Keys = "keys";

    public static ILiteCollection<BsonDocument> Conversations(this ILiteDatabase database) => database.GetCollection("conversations");

    public static ILiteCollection<BsonDocument> Replies(this ILiteDatabase database) => database.GetCollection("replies");

    public static ILiteCollection<BsonDocument> Ratings(this ILiteDatabase database) => database.GetCollection("ratings");

    public static ILiteCollection<BsonDocument> Questions(this ILiteDatabase database) => database.GetCollection("questions");

    public static ILiteCollection<BsonDocument> Inbox(this ILiteDatabase database) => database.GetCollection("inbox");

    /// <summary>The channels' ids of updates that were received, so that none is taken in twice.</summary>
    public static ILiteCollection<BsonDocument> Seen(this ILiteDatabase database) => database.GetCollection("seen");

    public static ILiteCollection<BsonDocument> Outbox(this ILiteDatabase database) => database.GetCollection("outbox");

    public static ILiteCollection<BsonDocument> Reminders(this ILiteDatabase database) => database.GetCollection("reminders");

    public static ILiteCollection<BsonDocument> Leads(this ILiteDatabase database) => database.GetCollection("leads");

    public static ILiteCollection<BsonDocument> LeadEvents(this ILiteDatabase database) => database.GetCollection("leadevents");

    /// <summary>How many leads were erased, by day.</summary>
    public static ILiteCollection<BsonDocument> Erased(this ILiteDatabase database) => database.GetCollection("erased");

    public static ILiteCollection<BsonDocument> Drafts(this ILiteDatabase database) => database.GetCollection("drafts");

    public static ILiteCollection<BsonDocument> Audit(this ILiteDatabase database) => database.GetCollection("audit");

    public static ILiteCollection<BsonDocument> LeadTasks(this ILiteDatabase database) => database.GetCollection("leadtasks");

    public static ILiteCollection<BsonDocument> Handovers(this ILiteDatabase database) => database.GetCollection("handovers");

    public static ILiteCollection<BsonDocument> HandoverLines(this ILiteDatabase database) => database.GetCollection("handoverlines");

    public static ILiteCollection<BsonDocument> Staff(this ILiteDatabase database) => database.GetCollection("staff");

    public static ILiteCollection<BsonDocument> StaffLinks(this ILiteDatabase database) => database.GetCollection("stafflinks");

    public static ILiteCollection<BsonDocument> SavedViews(this ILiteDatabase database) => database.GetCollection("savedviews");

    public static ILiteCollection<BsonDocument> Branches(this ILiteDatabase database) => database.GetCollection("branches");

    public static ILiteCollection<BsonDocument> Referrals(this ILiteDatabase database) => database.GetCollection("referrals");

    public static ILiteCollection<BsonDocument> ReferralCounts(this ILiteDatabase database) => database.GetCollection("referralcounts");

    /// <summary>How far ids are given out, and other single values.</summary>
    public static ILiteCollection<BsonDocument> Marks(this ILiteDatabase database) => database.GetCollection("marks");

    /// <summary>Makes what is not there yet; safe to repeat.</summary>
    /// <exception cref="IOException">The store is of a newer version than this program, which would spoil it.</exception>
    public static void Prepare(ILiteDatabase database)
    {
        if (database.UserVersion > Version) throw new IOException("The store was written by a newer version of this program. Start that one, or restore a backup from before.");
        if (database.UserVersion < Version) Renew(database);
        database.Conversations().EnsureIndex(UpdatedHour);
        database.Questions().EnsureIndex(Rank);
        database.Reminders().EnsureIndex(Chat);
        database.Reminders().EnsureIndex(Due);
        ILiteCollection<BsonDocument> leads = database.Leads();
        leads.EnsureIndex(Chat);
        leads.EnsureIndex(Phone);
        leads.EnsureIndex(ByStatus);
        leads.EnsureIndex(ByPlace);
        leads.EnsureIndex(ByCentre);
        leads.EnsureIndex(Tags, $"$.{Tags}[*]");
        database.Audit().EnsureIndex(Keys, $"$.{Keys}[*]");
        database.LeadTasks().EnsureIndex(Lead);
        database.LeadTasks().EnsureIndex(Keys, $"$.{Keys}[*]");
        database.Handovers().EnsureIndex(Chat);
        database.Handovers().EnsureIndex(Keys, $"$.{Keys}[*]");
    }

    /// <summary>Brings an older store up to date, or a new one to its start. If cut short it is done again.</summary>
    private static void Renew(ILiteDatabase database)
    {
        if (database.UserVersion < 1) RenewReplies(database);
        if (database.Leads().FindAll().Any() || database.Audit().FindAll().Any()) KeyRenewal.Ask(database);
        database.UserVersion = Version;
    }

    private static void RenewReplies(ILiteDatabase database)
    {
        // Nothing would find these replies again, not even to delete them. They only serve updates that come twice within minutes.
        database.Replies().DeleteAll();
        database.Conversations().DropIndex("updated");
    }
}
