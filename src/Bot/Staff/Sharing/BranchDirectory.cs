using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Referrals;
using WorkerAdvisor.Bot.Sharing;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Storage.Referrals;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Sharing;

/// <summary>The branches that somebody may look after: a branch leader's own, all for an administrator. Others are as if there were no such branch.</summary>
public sealed class BranchDirectory(IReferralStore referrals, IStaffStore staff, ReferralCodes codes, IOptions<ReferralOptions> options, TimeProvider clock)
{
    /// <summary>Codes of a whole branch, such as of posters, that may stand at a time.</summary>
    public const int MostCodes = 50;

    private int Step => options.Value.SmallestCount;

    /// <returns>By name.</returns>
    public async Task<IReadOnlyList<Branch>> ListAsync(StaffAccount account, CancellationToken cancellationToken) =>
        [.. (await referrals.ListBranchesAsync(cancellationToken)).Where(branch => MayLookAfter(account, branch.Id))];

    /// <returns>Null when there is none, or it is not theirs.</returns>
    public async Task<Branch?> FindAsync(StaffAccount account, string id, CancellationToken cancellationToken) =>
        (await ListAsync(account, cancellationToken)).FirstOrDefault(branch => branch.Id == id);

    /// <summary>Adds a branch, or changes the one with its id.</summary>
    public Task SaveAsync(Branch branch, CancellationToken cancellationToken) => referrals.SaveBranchAsync(branch, cancellationToken);

    /// <summary>A new branch, not saved yet.</summary>
    public Branch New(string name, string? province) => new(Secrets.Id(), name, province, clock.GetUtcNow());

    /// <summary>Who and what of a branch is counted, and how many came by it: this month, and ever.</summary>
    public async Task<BranchBoard> ReadAsync(Branch branch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(branch);
        ReferralCode[] own = [.. (await referrals.ListAsync(cancellationToken)).Where(code => code.Branch == branch.Id)];
        IReadOnlyList<ReferralCount> counts = await referrals.CountAsync([.. own.Select(code => code.Code)], cancellationToken);
        StaffAccount[] people = [.. (await staff.ListAsync(cancellationToken)).Where(person => person.Branch == branch.Id && person.Role is StaffRole.Volunteer or StaffRole.BranchLeader)];
        DateOnly month = MonthOf(clock.GetUtcNow());
        ILookup<string, ReferralCount> ofCode = counts.ToLookup(count => count.Code);
        return new BranchBoard(
            Sum(counts.Where(count => count.Month == month)),
            Sum(counts),
            [.. people.Select(person => new BoardLine(person.Name, null, person.DisabledAt is null, Sum(own.Where(code => code.Holder == person.Id).SelectMany(code => ofCode[code.Code]))))],
            [.. own.Where(code => code.Holder is null).Select(code => new BoardLine(code.Label, code.Code, code.RetiredAt is null, Sum(ofCode[code.Code])))]);
    }

    /// <summary>How many came by whatever codes somebody had: this month, and ever.</summary>
    public async Task<(ReferralSum Month, ReferralSum Ever)> SumAsync(StaffAccount account, CancellationToken cancellationToken)
    {
        string[] own = [.. (await referrals.ListAsync(cancellationToken)).Where(code => code.Holder == account.Id).Select(code => code.Code)];
        IReadOnlyList<ReferralCount> counts = await referrals.CountAsync(own, cancellationToken);
        DateOnly month = MonthOf(clock.GetUtcNow());
        return (Sum(counts.Where(count => count.Month == month)), Sum(counts));
    }

    /// <summary>A code of a whole branch, as for a poster.</summary>
    /// <returns>False when there are <see cref="MostCodes"/> already.</returns>
    public async Task<bool> AddCodeAsync(Branch branch, string label, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(branch);
        if ((await referrals.ListAsync(cancellationToken)).Count(code => code.Branch == branch.Id && code.Holder is null && code.RetiredAt is null) >= MostCodes) return false;
        await codes.IssueAsync(branch.Id, null, label, cancellationToken);
        return true;
    }

    /// <summary>Ends a code of a branch, a volunteer's or a poster's.</summary>
    /// <returns>Whether it was one of the branch that stood.</returns>
    public async Task<bool> RetireAsync(Branch branch, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(branch);
        return (await referrals.ListAsync(cancellationToken)).Any(own => own.Code == code && own.Branch == branch.Id) && await codes.RetireAsync(code, cancellationToken);
    }

    private static bool MayLookAfter(StaffAccount account, string branch) =>
        account.Role == StaffRole.Administrator || (account.Role == StaffRole.BranchLeader && account.Branch == branch);

    private static DateOnly MonthOf(DateTimeOffset moment)
    {
        DateOnly day = Conversations.VietnamTime.DayOf(moment);
        return new DateOnly(day.Year, day.Month, 1);
    }

    private ReferralSum Sum(IEnumerable<ReferralCount> counts) => ReferralSum.Of(counts, Step);
}
