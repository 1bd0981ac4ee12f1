using LiteDB;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>Accounts are found by id, or by looking through all of them: they are few, and so no index is kept.</summary>
internal sealed class LiteDbStaffStore(Database database, GroupCommitter committer) : IStaffStore
{
    public Task<StaffAccount?> FindAsync(string id, CancellationToken cancellationToken)
    {
        LeadKeys.Check(id, nameof(id));
        return database.ReadAsync(db => Find(db, id), cancellationToken);
    }

    public Task<StaffAccount?> FindByLoginAsync(string login, CancellationToken cancellationToken)
    {
        LeadKeys.Check(login, nameof(login));
        return FindByAsync(StaffRow.Login, login, cancellationToken);
    }

    public Task<StaffAccount?> FindByTelegramAsync(ConversationId chat, CancellationToken cancellationToken) =>
        FindByAsync(StaffRow.Telegram, new ConversationKey(chat).Document, cancellationToken);

    public Task<StaffAccount?> FindByExternalAsync(string subject, CancellationToken cancellationToken)
    {
        LeadKeys.Check(subject, nameof(subject));
        return FindByAsync(StaffRow.External, subject, cancellationToken);
    }

    public async Task<IReadOnlyList<StaffAccount>> ListAsync(CancellationToken cancellationToken) =>
        await database.ReadAsync(db => All(db).OrderBy(account => account.Login, StringComparer.Ordinal).ToList(), cancellationToken).ConfigureAwait(false);

    public Task<bool> AnyAsync(CancellationToken cancellationToken) => database.ReadAsync(IsAny, cancellationToken);

    public Task<StaffUpdateResult> UpdateAsync(StaffAccount account, CancellationToken cancellationToken)
    {
        StaffRow.Check(account);
        return committer.WriteAsync(db => Update(db, account), cancellationToken);
    }

    public async Task AddLinkAsync(OneTimeLink link, DateTimeOffset now, CancellationToken cancellationToken)
    {
        StaffLinks.Check(link);
        await committer.WriteAsync(
            db =>
            {
                StaffLinks.Add(db, link, now);
                return true;
            }, cancellationToken).ConfigureAwait(false);
    }

    public Task<OneTimeLink?> FindLinkAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        LeadKeys.Check(hash, nameof(hash));
        return database.ReadAsync(db => StaffLinks.Find(db, hash, now), cancellationToken);
    }

    public async Task<IReadOnlyList<OneTimeLink>> ListLinksAsync(OneTimeLinkKind kind, DateTimeOffset now, CancellationToken cancellationToken) => await database.ReadAsync(
        db => StaffLinks.All(db).Where(link => link.Kind == kind && link.ExpiresAt > now).OrderBy(link => link.ExpiresAt).ToList(), cancellationToken).ConfigureAwait(false);

    public Task<LinkAcceptResult> AcceptLinkAsync(string hash, DateTimeOffset now, StaffAccount account, CancellationToken cancellationToken)
    {
        LeadKeys.Check(hash, nameof(hash));
        StaffRow.Check(account);
        return committer.WriteAsync(db => Accept(db, hash, now, account), cancellationToken);
    }

    public Task<OneTimeLink?> TakeLinkAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        LeadKeys.Check(hash, nameof(hash));
        return committer.WriteAsync(db => StaffLinks.Take(db, hash, now), cancellationToken);
    }

    private Task<StaffAccount?> FindByAsync(string field, BsonValue value, CancellationToken cancellationToken) =>
        database.ReadAsync(db => db.Staff().FindAll().FirstOrDefault(row => row[field] == value) is { } row ? StaffRow.Read(row) : null, cancellationToken);

    private static StaffUpdateResult Update(ILiteDatabase db, StaffAccount account)
    {
        if (Find(db, account.Id) is not { } before || before.Version != account.Version) return StaffUpdateResult.Outdated;
        if (IsTaken(db, account)) return StaffUpdateResult.Taken;
        bool isLast = before.IsActiveAdministrator && !account.IsActiveAdministrator && !All(db).Any(other => other.Id != account.Id && other.IsActiveAdministrator);
        if (isLast) return StaffUpdateResult.LastAdministrator;
        db.Staff().Update(StaffRow.Of(account with { Version = account.Version + 1 }));
        return StaffUpdateResult.Updated;
    }

    private static LinkAcceptResult Accept(ILiteDatabase db, string hash, DateTimeOffset now, StaffAccount account)
    {
        bool isGood = StaffLinks.Find(db, hash, now) is { } link && (link.Kind == OneTimeLinkKind.Invite || (link.Kind == OneTimeLinkKind.SetUp && !IsAny(db)));
        if (!isGood) return LinkAcceptResult.NoLink;
        if (IsTaken(db, account)) return LinkAcceptResult.LoginTaken;
        db.StaffLinks().Delete(hash);
        db.Staff().Insert(StaffRow.Of(account with { Version = 1 }));
        return LinkAcceptResult.Accepted;
    }

    private static bool IsTaken(ILiteDatabase db, StaffAccount account) => All(db).Any(other => other.Id != account.Id && (other.Login == account.Login
        || (other.Telegram is not null && other.Telegram == account.Telegram)
        || (other.ExternalSubject is not null && other.ExternalSubject == account.ExternalSubject)));

    private static StaffAccount? Find(ILiteDatabase db, string id) => db.Staff().FindById(id) is { } row ? StaffRow.Read(row) : null;

    private static IEnumerable<StaffAccount> All(ILiteDatabase db) => db.Staff().FindAll().Select(StaffRow.Read);

    private static bool IsAny(ILiteDatabase db) => db.Staff().FindAll().Any();
}
