using Microsoft.AspNetCore.Mvc;
using WorkerAdvisor.Bot.Referrals;
using WorkerAdvisor.Bot.Sharing;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Bot.Staff.Sharing;
using WorkerAdvisor.Storage.Referrals;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>What somebody shares: their link, its code to scan, cards and posters, texts; and roughly how many came by it.</summary>
[Requires(StaffRight.Share)]
public sealed class KitModel(ReferralCodes codes, BranchDirectory branches, ShareKit kit, StaffAudit audit) : StaffPage
{
    public ReferralCode Code { get; private set; } = null!;

    public ShareSheet Sheet { get; private set; } = null!;

    public ReferralSum Month { get; private set; } = null!;

    public ReferralSum Ever { get; private set; } = null!;

    public bool IsReplaced { get; private set; }

    public async Task OnGetAsync(string? done)
    {
        Code = await codes.OwnAsync(Me, Cancellation);
        Sheet = await kit.OfAsync(Code.Code, Request, Cancellation) ?? throw new InvalidOperationException("A code that was just found is gone.");
        (Month, Ever) = await branches.SumAsync(Me, Cancellation);
        IsReplaced = done == "replaced";
    }

    public async Task<IActionResult> OnPostReplaceAsync()
    {
        if (await codes.FindOwnAsync(Me.Id, Cancellation) is { } old)
        {
            await audit.WriteAsync(Me, StaffAudit.CodeRetire, old.Code, null, Cancellation);
            await codes.RetireAsync(old.Code, Cancellation);
        }

        return LocalRedirect("/staff/kit?done=replaced");
    }
}
