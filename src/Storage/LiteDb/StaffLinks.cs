using LiteDB;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>One-time links as documents. All but reading runs inside the writer's transaction.</summary>
internal static class StaffLinks
{
    private const string Id = "_id", Kind = "kind", Until = "until", Account = "account", Name = "name", Role = "role", Centre = "centre", Email = "email", Branch = "branch";

    public static void Check(OneTimeLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        LeadKeys.Check(link.Hash, nameof(link));
        if (link.Account is { } account) LeadKeys.Check(account, nameof(link));
    }

    public static OneTimeLink? Find(ILiteDatabase db, string hash, DateTimeOffset now) =>
        db.StaffLinks().FindById(hash) is { } row && Read(row) is var link && link.ExpiresAt > now ? link : null;

    public static List<OneTimeLink> All(ILiteDatabase db) => [.. db.StaffLinks().FindAll().Select(Read)];

    public static void Add(ILiteDatabase db, OneTimeLink link, DateTimeOffset now)
    {
        bool hasOne = link.Kind == OneTimeLinkKind.SetUp || link.Account is not null;
        foreach (OneTimeLink other in All(db))
        {
            bool isReplaced = hasOne && other.Kind == link.Kind && other.Account == link.Account;
            if (isReplaced || other.ExpiresAt <= now) db.StaffLinks().Delete(other.Hash);
        }

        db.StaffLinks().Upsert(new BsonDocument
        {
            [Id] = link.Hash,
            [Kind] = link.Kind.ToString(),
            [Until] = Stored.Moment(link.ExpiresAt),
            [Account] = Optional(link.Account),
            [Name] = Optional(link.Name),
            [Role] = Optional(link.Role?.ToString()),
            [Centre] = Optional(link.Centre),
            [Email] = Optional(link.Email),
            [Branch] = Optional(link.Branch),
        });
    }

    /// <returns>The link, which is gone now; null when there was none or it had expired.</returns>
    public static OneTimeLink? Take(ILiteDatabase db, string hash, DateTimeOffset now)
    {
        OneTimeLink? link = Find(db, hash, now);
        if (link is not null) db.StaffLinks().Delete(hash);
        return link;
    }

    private static OneTimeLink Read(BsonDocument row) => new(row[Id].AsString, Enum.Parse<OneTimeLinkKind>(row[Kind].AsString), Stored.Moment(row[Until]), Text(row[Account]))
    {
        Name = Text(row[Name]),
        Role = row[Role].IsNull ? null : Enum.Parse<StaffRole>(row[Role].AsString),
        Centre = Text(row[Centre]),
        Email = Text(row[Email]),
        Branch = Text(row[Branch]),
    };

    private static BsonValue Optional(string? text) => text is null ? BsonValue.Null : Stored.Text(text);

    private static string? Text(BsonValue value) => value.IsNull ? null : Stored.Text(value);
}
