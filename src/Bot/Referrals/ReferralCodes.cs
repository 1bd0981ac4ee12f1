using System.Security.Cryptography;
using WorkerAdvisor.Storage.Referrals;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Referrals;

/// <summary>Gives out codes.</summary>
public sealed class ReferralCodes(IReferralStore referrals, TimeProvider clock)
{
    /// <summary>Without letters and digits that are taken for each other, as a code on paper may be typed.</summary>
    private const string Legible = "abcdefghjkmnpqrstuvwxyz23456789";

    private const int Length = 8;

    /// <summary>The code of somebody that stands, made when there is none.</summary>
    public async Task<ReferralCode> OwnAsync(StaffAccount account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        return await FindOwnAsync(account.Id, cancellationToken) ?? await IssueAsync(account.Branch, account.Id, "", cancellationToken);
    }

    /// <returns>The code of somebody that stands; null when there is none.</returns>
    public async Task<ReferralCode?> FindOwnAsync(string account, CancellationToken cancellationToken) =>
        (await referrals.ListAsync(cancellationToken)).FirstOrDefault(code => code.Holder == account && code.RetiredAt is null);

    /// <summary>A new code.</summary>
    public async Task<ReferralCode> IssueAsync(string? branch, string? holder, string label, CancellationToken cancellationToken)
    {
        while (true)
        {
            var code = new ReferralCode(RandomNumberGenerator.GetString(Legible, Length), branch, holder, label, clock.GetUtcNow());
            if (await referrals.AddAsync(code, cancellationToken)) return code;
        }
    }

    /// <summary>Ends a code.</summary>
    public Task<bool> RetireAsync(string code, CancellationToken cancellationToken) => referrals.RetireAsync(code, clock.GetUtcNow(), cancellationToken);
}
