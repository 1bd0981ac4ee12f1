using LiteDB;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>An account as a document.</summary>
internal static class StaffRow
{
    public const string Id = "_id", Login = "login", Telegram = "telegram", External = "external";

    private const string Version = "version", Name = "name", Role = "role", Centre = "centre", Password = "password", Stamp = "stamp", Failures = "failures", Locked = "locked",
        Totp = "totp", Step = "step", Branch = "branch", Email = "email", Created = "created", Disabled = "disabled", SignedIn = "signedIn";

    /// <exception cref="ArgumentException">A text is null or too long.</exception>
    public static void Check(StaffAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        LeadKeys.Check(account.Id, nameof(account));
        LeadKeys.Check(account.Login, nameof(account));
        if (account.ExternalSubject is { } subject) LeadKeys.Check(subject, nameof(account));
        ArgumentNullException.ThrowIfNull(account.Name, nameof(account));
        ArgumentNullException.ThrowIfNull(account.Stamp, nameof(account));
    }

    public static BsonDocument Of(StaffAccount account) => new()
    {
        [Id] = account.Id,
        [Version] = account.Version,
        [Login] = account.Login,
        [Name] = Stored.Text(account.Name),
        [Role] = account.Role.ToString(),
        [Centre] = Optional(account.Centre),
        [Password] = Optional(account.PasswordHash),
        [Stamp] = Stored.Text(account.Stamp),
        [Failures] = account.Failures,
        [Locked] = Optional(account.LockedUntil),
        [Totp] = account.SealedTotp is { } secret ? secret : BsonValue.Null,
        [Step] = account.TotpStep,
        [Telegram] = account.Telegram is { } chat ? new ConversationKey(chat).Document : BsonValue.Null,
        [External] = Optional(account.ExternalSubject),
        [Email] = Optional(account.InvitedEmail),
        [Branch] = Optional(account.Branch),
        [Created] = Stored.Moment(account.CreatedAt),
        [Disabled] = Optional(account.DisabledAt),
        [SignedIn] = Optional(account.LastSignInAt),
    };

    public static StaffAccount Read(BsonDocument row) => new(
        row[Id].AsString,
        row[Version].AsInt64,
        row[Login].AsString,
        Stored.Text(row[Name]),
        Enum.Parse<StaffRole>(row[Role].AsString),
        Text(row[Centre]),
        Text(row[Password]),
        Stored.Text(row[Stamp]),
        row[Failures].AsInt32,
        Moment(row[Locked]),
        row[Totp].IsNull ? null : row[Totp].AsBinary,
        row[Telegram].IsNull ? null : ConversationKey.Conversation(row[Telegram]),
        Text(row[External]),
        Text(row[Branch]),
        Stored.Moment(row[Created]),
        Moment(row[Disabled]),
        Moment(row[SignedIn]))
    {
        InvitedEmail = Text(row[Email]),
        TotpStep = row[Step].AsInt64,
    };

    private static BsonValue Optional(string? text) => text is null ? BsonValue.Null : Stored.Text(text);

    private static BsonValue Optional(DateTimeOffset? moment) => moment is { } at ? Stored.Moment(at) : BsonValue.Null;

    private static string? Text(BsonValue value) => value.IsNull ? null : Stored.Text(value);

    private static DateTimeOffset? Moment(BsonValue value) => value.IsNull ? null : Stored.Moment(value);
}
