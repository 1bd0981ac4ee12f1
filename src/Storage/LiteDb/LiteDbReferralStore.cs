using LiteDB;
using WorkerAdvisor.Storage.Referrals;

namespace WorkerAdvisor.Storage.LiteDb;

internal sealed class LiteDbReferralStore(Database database, GroupCommitter committer) : IReferralStore
{
    public async Task<IReadOnlyList<Branch>> ListBranchesAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        db => db.Branches().FindAll().Select(ReferralRows.ReadBranch).OrderBy(branch => branch.Name, StringComparer.Ordinal).ToList(), cancellationToken).ConfigureAwait(false);

    public Task SaveBranchAsync(Branch branch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(branch);
        LeadKeys.Check(branch.Id, nameof(branch));
        ArgumentNullException.ThrowIfNull(branch.Name, nameof(branch));
        return committer.WriteAsync(db => db.Branches().Upsert(ReferralRows.Of(branch)), cancellationToken);
    }

    public Task<ReferralCode?> FindAsync(string code, CancellationToken cancellationToken)
    {
        LeadKeys.Check(code, nameof(code));
        return database.ReadAsync(db => Find(db, code), cancellationToken);
    }

    public async Task<IReadOnlyList<ReferralCode>> ListAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        db => db.Referrals().FindAll().Select(ReferralRows.ReadCode).OrderBy(code => code.CreatedAt).ThenBy(code => code.Code, StringComparer.Ordinal).ToList(), cancellationToken).ConfigureAwait(false);

    public Task<bool> AddAsync(ReferralCode code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        LeadKeys.Check(code.Code, nameof(code));
        ArgumentNullException.ThrowIfNull(code.Label, nameof(code));
        return committer.WriteAsync(db => Add(db, code), cancellationToken);
    }

    public Task<bool> RetireAsync(string code, DateTimeOffset at, CancellationToken cancellationToken)
    {
        LeadKeys.Check(code, nameof(code));
        return committer.WriteAsync(db => Retire(db, code, at), cancellationToken);
    }

    public async Task<IReadOnlyList<ReferralCount>> CountAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(codes);
        foreach (string code in codes) LeadKeys.Check(code, nameof(codes));
        string[] asked = [.. codes.Distinct().Order(StringComparer.Ordinal)];
        return await database.ReadAsync(db => asked.SelectMany(code => Counts(db, code)).ToList(), cancellationToken).ConfigureAwait(false);
    }

    internal static void Check(ReferralCredit credit)
    {
        ArgumentNullException.ThrowIfNull(credit);
        LeadKeys.Check(credit.Code, nameof(credit));
    }

    /// <summary>Counts a credit; runs inside the writer's transaction.</summary>
    internal static void Count(ILiteDatabase db, ReferralCredit credit, DateTimeOffset at)
    {
        if (Find(db, credit.Code) is not { RetiredAt: null }) return;
        BsonDocument count = db.ReferralCounts().FindById(ReferralRows.KeyOf(credit.Code, at)) ?? ReferralRows.NewCount(credit.Code, at);
        ReferralRows.Add(count, credit.Step);
        db.ReferralCounts().Upsert(count);
    }

    private static bool Add(ILiteDatabase db, ReferralCode code)
    {
        if (Find(db, code.Code) is not null) return false;
        db.Referrals().Insert(ReferralRows.Of(code));
        return true;
    }

    private static bool Retire(ILiteDatabase db, string code, DateTimeOffset at)
    {
        if (Find(db, code) is not { RetiredAt: null } standing) return false;
        db.Referrals().Update(ReferralRows.Of(standing with { RetiredAt = at }));
        return true;
    }

    private static ReferralCode? Find(ILiteDatabase db, string code) => db.Referrals().FindById(code) is { } row ? ReferralRows.ReadCode(row) : null;

    private static List<ReferralCount> Counts(ILiteDatabase db, string code)
    {
        (BsonValue first, BsonValue last) = ReferralRows.KeysOf(code);
        return [.. db.ReferralCounts().Find(BsonExpression.Create("_id BETWEEN @0 AND @1", first, last)).Select(ReferralRows.ReadCount).OrderBy(count => count.Month)];
    }
}
