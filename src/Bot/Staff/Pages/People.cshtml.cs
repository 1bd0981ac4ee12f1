using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Referrals;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>All accounts and invitations; invites.</summary>
[Requires(StaffRight.People)]
public sealed class PeopleModel(IStaffStore staff, Invitations invitations, LiveKnowledge knowledge, IReferralStore referrals, IOptions<StaffOptions> options, TimeProvider clock) : PositionPage(knowledge, referrals)
{
    private const int LongestEmail = 100;

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Hash { get; set; }

    public IReadOnlyList<StaffAccount> People { get; private set; } = [];

    public IReadOnlyList<OneTimeLink> Invited { get; private set; } = [];

    /// <summary>The link of the invitation just made, shown once.</summary>
    public string? NewLink { get; private set; }

    public string? NewName { get; private set; }

    public string? Fault { get; private set; }

    public string? ExternalName => options.Value.OpenIdConnect is { IsOn: true } settings ? settings.Name : null;

    public Task OnGetAsync() => LoadAsync();

    public async Task OnPostInviteAsync()
    {
        await ReadBranchesAsync();
        Fault = FindFault() ?? (Email?.Length > LongestEmail ? "E-mail dài nhất 100 ký tự." : null);
        if (Fault is null)
        {
            string? name = string.IsNullOrWhiteSpace(Name) ? null : Name.Trim(), email = string.IsNullOrWhiteSpace(Email) ? null : Email.Trim();
            var meant = new OneTimeLink("", OneTimeLinkKind.Invite, default) { Name = name, Role = Role, Centre = MeantCentre, Email = email, Branch = MeantBranch };
            NewLink = $"{Site}/staff/invite?token={await invitations.InviteAsync(Me, meant, Cancellation)}";
            NewName = name ?? email ?? "người được mời";
            (Name, Role, Centre, Branch, Email) = (null, null, null, null, null);
            ModelState.Clear();
        }

        await LoadAsync();
    }

    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        if (Hash is { Length: 64 }) await invitations.WithdrawAsync(Me, Hash, Cancellation);
        return LocalRedirect("/staff/people");
    }

    /// <summary>How an account stands, in words.</summary>
    public string StateOf(StaffAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (account.DisabledAt is { } at) return "Đã khóa từ " + DateText.Day(at);
        if (LockOut.Holds(account, clock.GetUtcNow())) return "Tạm đóng đến " + DateText.Minute(account.LockedUntil!.Value) + " vì sai mật khẩu";
        return account.SealedTotp is null ? "Đang dùng" : "Đang dùng, có mã 6 số";
    }

    private async Task LoadAsync()
    {
        await ReadBranchesAsync();
        People = await staff.ListAsync(Cancellation);
        Invited = await staff.ListLinksAsync(OneTimeLinkKind.Invite, clock.GetUtcNow(), Cancellation);
    }
}
