using Microsoft.AspNetCore.Mvc;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Bot.Staff.Sharing;
using WorkerAdvisor.Storage.Referrals;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>A branch: its board, its codes, its invitations.</summary>
[Requires(StaffRight.Branch)]
public sealed class BranchModel(BranchDirectory branches, IStaffStore staff, Invitations invitations, LiveKnowledge knowledge, StaffAudit audit, TimeProvider clock) : StaffPage
{
    private const int LongestName = 100, LongestLabel = 60, MostInvited = 50;

    public Branch Shown { get; private set; } = null!;

    public BranchBoard Board { get; private set; } = null!;

    public string? Province => Shown.Province is { } slug ? knowledge.Current.Places.FindProvince(slug)?.FullName : null;

    public IReadOnlyList<OneTimeLink> Invited { get; private set; } = [];

    /// <summary>An administrator invites the leaders, who invite volunteers.</summary>
    public bool MayInviteLeaders => Me.Role == StaffRole.Administrator;

    /// <summary>The link of the invitation just made, shown once.</summary>
    public string? NewLink { get; private set; }

    public string? Fault { get; private set; }

    public Task<IActionResult> OnGetAsync(string id) => ShowAsync(id);

    public async Task<IActionResult> OnPostInviteAsync(string id, string? name, bool leads)
    {
        if (await branches.FindAsync(Me, id, Cancellation) is not { } branch) return NotFound();
        if (leads && !MayInviteLeaders) return StatusCode(StatusCodes.Status403Forbidden);
        string? meant = name?.Trim();
        Fault = branch.ClosedAt is not null ? "Cơ sở này đã đóng, không mời thêm được."
            : string.IsNullOrEmpty(meant) || meant.Length > LongestName ? "Gõ họ tên người được mời (nhiều nhất 100 ký tự)."
            : (await InvitedAsync(id)).Count >= MostInvited ? $"Đang có {MostInvited} lời mời chưa nhận. Rút bớt rồi mời tiếp."
            : null;
        if (Fault is null)
        {
            var link = new OneTimeLink("", OneTimeLinkKind.Invite, default) { Name = meant, Role = leads ? StaffRole.BranchLeader : StaffRole.Volunteer, Branch = branch.Id };
            NewLink = $"{Site}/staff/invite?token={await invitations.InviteAsync(Me, link, Cancellation)}";
        }

        return await ShowAsync(id);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string id, string? hash)
    {
        if (await branches.FindAsync(Me, id, Cancellation) is null || (await InvitedAsync(id)).FirstOrDefault(link => link.Hash == hash) is not { } link) return NotFound();
        await invitations.WithdrawAsync(Me, link.Hash, Cancellation);
        return LocalRedirect($"/staff/branches/{id}#invited");
    }

    public async Task<IActionResult> OnPostAddCodeAsync(string id, string? label)
    {
        if (await branches.FindAsync(Me, id, Cancellation) is not { } branch) return NotFound();
        string? meant = label?.Trim();
        Fault = string.IsNullOrEmpty(meant) || meant.Length > LongestLabel ? "Ghi nơi dán hoặc dịp dùng (nhiều nhất 60 ký tự)." : null;
        if (Fault is null)
        {
            await audit.WriteAsync(Me, StaffAudit.CodeAdd, id, null, Cancellation);
            if (await branches.AddCodeAsync(branch, meant!, Cancellation)) return LocalRedirect($"/staff/branches/{id}#codes");
            Fault = $"Đang có {BranchDirectory.MostCodes} mã. Bỏ bớt một mã rồi thêm.";
        }

        return await ShowAsync(id);
    }

    public async Task<IActionResult> OnPostRetireAsync(string id, string? code)
    {
        if (await branches.FindAsync(Me, id, Cancellation) is not { } branch || code is null) return NotFound();
        await audit.WriteAsync(Me, StaffAudit.CodeRetire, id, null, Cancellation);
        return await branches.RetireAsync(branch, code, Cancellation) ? LocalRedirect($"/staff/branches/{id}#codes") : NotFound();
    }

    public async Task<IActionResult> OnPostCloseAsync(string id)
    {
        if (!MayInviteLeaders) return StatusCode(StatusCodes.Status403Forbidden);
        if (await branches.FindAsync(Me, id, Cancellation) is not { } branch) return NotFound();
        await audit.WriteAsync(Me, StaffAudit.BranchChange, id, branch.ClosedAt is null ? "closed" : "opened", Cancellation);
        await branches.SaveAsync(branch with { ClosedAt = branch.ClosedAt is null ? clock.GetUtcNow() : null }, Cancellation);
        return LocalRedirect($"/staff/branches/{id}");
    }

    private async Task<IActionResult> ShowAsync(string id)
    {
        if (await branches.FindAsync(Me, id, Cancellation) is not { } branch) return NotFound();
        Shown = branch;
        Board = await branches.ReadAsync(branch, Cancellation);
        Invited = await InvitedAsync(id);
        return Page();
    }

    private async Task<List<OneTimeLink>> InvitedAsync(string id) =>
        [.. (await staff.ListLinksAsync(OneTimeLinkKind.Invite, clock.GetUtcNow(), Cancellation)).Where(link => link.Branch == id)];
}
