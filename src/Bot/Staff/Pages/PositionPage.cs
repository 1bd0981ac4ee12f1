using Microsoft.AspNetCore.Mvc;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Storage.Referrals;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>A page on which somebody's role, centre and branch are chosen.</summary>
public abstract class PositionPage(LiveKnowledge knowledge, IReferralStore referrals) : StaffPage
{
    private const int LongestName = 100;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public StaffRole? Role { get; set; }

    [BindProperty]
    public string? Centre { get; set; }

    [BindProperty]
    public string? Branch { get; set; }

    public CentreContent Centres => knowledge.Current.Content.Centres;

    /// <summary>The centre that goes with the role; null for none.</summary>
    protected string? MeantCentre => Role == StaffRole.Officer ? Centre ?? "" : null;

    /// <summary>All branches by name.</summary>
    public IReadOnlyList<Branch> Branches { get; private set; } = [];

    /// <summary>The branch that goes with the role; null for none.</summary>
    protected string? MeantBranch => Role is StaffRole.Volunteer or StaffRole.BranchLeader && !string.IsNullOrEmpty(Branch) ? Branch : null;

    /// <summary>A branch as people read it; null for none.</summary>
    public string? NameOf(string? branch) => Branches.FirstOrDefault(known => known.Id == branch)?.Name;

    /// <summary>Reads what the form chooses from.</summary>
    protected async Task ReadBranchesAsync() => Branches = await referrals.ListBranchesAsync(Cancellation);

    /// <returns>What is wrong, in a sentence; null when all is well.</returns>
    /// <param name="before">The centre that may stay although it is in no list any more.</param>
    protected string? FindFault(string? before = null)
    {
        if (!ModelState.IsValid || Role is not { } role || !Enum.IsDefined(role)) return "Chọn một vai trò.";
        if (Name?.Trim().Length > LongestName) return "Họ tên dài nhất 100 ký tự.";
        if (MeantCentre is { Length: > 0 } centre && centre != before && Centres.Find(centre) is null) return "Không có trung tâm này trong danh sách.";
        if (MeantBranch is { } branch && NameOf(branch) is null) return "Không có cơ sở này trong danh sách.";
        return role == StaffRole.BranchLeader && MeantBranch is null ? "Chọn cơ sở mà người này phụ trách." : null;
    }
}
