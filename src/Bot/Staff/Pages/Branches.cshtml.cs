using Microsoft.AspNetCore.Mvc;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Bot.Staff.Sharing;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Places;
using WorkerAdvisor.Storage.Referrals;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>The branches whose volunteers share the bot; an administrator adds them. A leader is sent to their own.</summary>
[Requires(StaffRight.Branch)]
public sealed class BranchesModel(BranchDirectory branches, LiveKnowledge knowledge, StaffAudit audit) : StaffPage
{
    private const int LongestName = 100;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Province { get; set; }

    public IReadOnlyList<Branch> Branches { get; private set; } = [];

    public IReadOnlyList<Province> Provinces => [.. knowledge.Current.Places.Provinces.OrderBy(province => VietnameseLetters.Fold(province.Name), StringComparer.Ordinal)];

    public bool MayAdd => Me.Role == StaffRole.Administrator;

    public string? Fault { get; private set; }

    public string? ProvinceOf(Branch branch) => branch?.Province is { } slug ? knowledge.Current.Places.FindProvince(slug)?.Name : null;

    public async Task<IActionResult> OnGetAsync()
    {
        Branches = await branches.ListAsync(Me, Cancellation);
        return !MayAdd && Branches is [var own] ? LocalRedirect($"/staff/branches/{own.Id}") : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayAdd) return StatusCode(StatusCodes.Status403Forbidden);
        string? name = Name?.Trim();
        Fault = string.IsNullOrEmpty(name) || name.Length > LongestName ? "Gõ tên cơ sở (nhiều nhất 100 ký tự)."
            : !string.IsNullOrEmpty(Province) && Provinces.All(province => province.Slug != Province) ? "Không có tỉnh này trong danh sách."
            : null;
        if (Fault is not null)
        {
            Branches = await branches.ListAsync(Me, Cancellation);
            return Page();
        }

        Branch branch = branches.New(name!, string.IsNullOrEmpty(Province) ? null : Province);
        await audit.WriteAsync(Me, StaffAudit.BranchChange, branch.Id, "added", Cancellation);
        await branches.SaveAsync(branch, Cancellation);
        return LocalRedirect($"/staff/branches/{branch.Id}");
    }
}
