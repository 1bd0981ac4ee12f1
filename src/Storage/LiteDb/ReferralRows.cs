using System.Globalization;
using LiteDB;
using WorkerAdvisor.Storage.Referrals;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>Branches, codes and counts as documents. Counts of a code stand together, a document for each month.</summary>
internal static class ReferralRows
{
    public const string Id = "_id", Retired = "retired";

    private const string Name = "name", Province = "province", Created = "created", Closed = "closed", Branch = "branch", Holder = "holder", Label = "label", Code = "code", Month = "month",
        MonthFormat = "yyyy-MM";

    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);   // no summer time

    public static BsonDocument Of(Branch branch) => new()
    {
        [Id] = branch.Id, [Name] = Stored.Text(branch.Name), [Province] = branch.Province, [Created] = Stored.Moment(branch.CreatedAt), [Closed] = Optional(branch.ClosedAt),
    };

    public static Branch ReadBranch(BsonDocument row) =>
        new(row[Id].AsString, Stored.Text(row[Name]), row[Province].AsString, Stored.Moment(row[Created]), Moment(row[Closed]));

    public static BsonDocument Of(ReferralCode code) => new()
    {
        [Id] = code.Code, [Branch] = code.Branch, [Holder] = code.Holder, [Label] = Stored.Text(code.Label), [Created] = Stored.Moment(code.CreatedAt), [Retired] = Optional(code.RetiredAt),
    };

    public static ReferralCode ReadCode(BsonDocument row) =>
        new(row[Id].AsString, row[Branch].AsString, row[Holder].AsString, Stored.Text(row[Label]), Stored.Moment(row[Created]), Moment(row[Retired]));

    public static BsonDocument NewCount(string code, DateTimeOffset at)
    {
        string month = MonthOf(at);
        return new BsonDocument { [Id] = Key(code, month), [Code] = code, [Month] = month };
    }

    public static BsonValue KeyOf(string code, DateTimeOffset at) => Key(code, MonthOf(at));

    /// <summary>Before and behind all counts of a code.</summary>
    public static (BsonValue First, BsonValue Last) KeysOf(string code) => (Key(code, ""), Key(code, "9999-99"));

    public static void Add(BsonDocument count, ReferralStep step) => count[step.ToString()] = Sum(count, step) + 1;

    public static ReferralCount ReadCount(BsonDocument row) => new(
        row[Code].AsString, DateOnly.ParseExact(row[Month].AsString, MonthFormat, CultureInfo.InvariantCulture), Sum(row, ReferralStep.Opened), Sum(row, ReferralStep.Asked), Sum(row, ReferralStep.Registered));

    private static long Sum(BsonDocument count, ReferralStep step) => count[step.ToString()] is { IsNull: false } sum ? sum.AsInt64 : 0;

    private static string MonthOf(DateTimeOffset at) => at.ToOffset(Vietnam).ToString(MonthFormat, CultureInfo.InvariantCulture);

    private static BsonValue Key(string code, string month) => new([.. LeadKeys.Part(code), .. LeadKeys.Part(month)]);

    private static BsonValue Optional(DateTimeOffset? moment) => moment is { } at ? Stored.Moment(at) : BsonValue.Null;

    private static DateTimeOffset? Moment(BsonValue value) => value.IsNull ? null : Stored.Moment(value);
}
