using Microsoft.AspNetCore.Mvc;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Bot.Staff.Leads;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Referrals;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>Somebody's account, for the administrator: role, new password, closing.</summary>
[Requires(StaffRight.People)]
public sealed class PersonModel(IStaffStore staff, StaffAccounts accounts, Invitations invitations, TelegramLinking telegram, BulkWork bulk, StaffAudit audit, LiveKnowledge knowledge, IReferralStore referrals, TimeProvider clock) : PositionPage(knowledge, referrals)
{
    private const int LongestId = 100;

    /// <summary>The version of the account that the form was made from.</summary>
    [BindProperty]
    public long Version { get; set; }

    public StaffAccount Shown { get; private set; } = null!;   // set before any page is shown

    /// <summary>What the person has to do that can be handed on.</summary>
    public HandedWork Work { get; private set; } = new(0, 0);

    /// <summary>Who could have it.</summary>
    public IReadOnlyList<StaffAccount> Takers { get; private set; } = [];

    /// <summary>To whom it is to be handed on, to be confirmed; null for nobody yet.</summary>
    public StaffAccount? Taker { get; private set; }

    public string? NewLink { get; private set; }

    public string? Notice { get; private set; }

    public string? Fault { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, string? done)
    {
        if (!await LoadAsync(id)) return NotFound();
        Notice = done switch
        {
            "saved" => "Đã lưu. Từ bây giờ người này làm theo vai trò mới.",
            "disabled" => "Đã khóa tài khoản.",
            "enabled" => "Đã mở lại tài khoản.",
            "unlinked" => "Đã bỏ liên kết Telegram: trò chuyện đó không còn nhận tin hay trả lời được nữa.",
            _ => null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostChangeAsync(string id)
    {
        (string? name, StaffRole? role, string? centre, string? branch) = (Name?.Trim(), Role, MeantCentre, MeantBranch);
        await ReadBranchesAsync();
        if (await FindAsync(id) is not { } before) return NotFound();
        Fault = string.IsNullOrEmpty(name) ? "Gõ họ tên." : FindFault(before.Centre);
        if (Fault is not null || role is not { } given)
        {
            await LoadAsync(id);
            (Name, Role, Centre, Branch) = (name, role, centre, branch);
            return Page();
        }

        if (before.Version != Version) return StatusCode(StatusCodes.Status409Conflict);
        await audit.WriteAsync(Me, StaffAudit.Change, id, $"role={given} centre={centre ?? "-"} branch={branch ?? "-"}", Cancellation);
        return await SaveAsync(id, account => account.Version == Version ? account with { Name = name!, Role = given, Centre = centre, Branch = branch } : null, "saved");
    }

    public async Task<IActionResult> OnPostResetAsync(string id)
    {
        if (id.Length > LongestId || await invitations.ResetAsync(Me, id, Cancellation) is not { } secret || !await LoadAsync(id)) return NotFound();
        NewLink = $"{Site}/staff/reset?token={secret}";
        return Page();
    }

    public async Task<IActionResult> OnPostDisableAsync(string id)
    {
        if (await FindAsync(id) is null) return NotFound();
        await audit.WriteAsync(Me, StaffAudit.Disable, id, null, Cancellation);
        DateTimeOffset now = clock.GetUtcNow();
        return await SaveAsync(id, account => account with { DisabledAt = account.DisabledAt ?? now, Stamp = Secrets.Token() }, "disabled");
    }

    public async Task<IActionResult> OnPostEnableAsync(string id)
    {
        if (await FindAsync(id) is null) return NotFound();
        await audit.WriteAsync(Me, StaffAudit.Change, id, "enabled", Cancellation);
        return await SaveAsync(id, account => account with { DisabledAt = null, Failures = 0, LockedUntil = null }, "enabled");
    }

    /// <summary>Asks first; with the counts that were shown then, it begins.</summary>
    public async Task<IActionResult> OnPostHandOnAsync(string id, string? to, int? leads, int? tasks)
    {
        if (!await LoadAsync(id)) return NotFound();
        Taker = Takers.FirstOrDefault(one => one.Id == to);
        if (Taker is null || Work.Total == 0) Fault = Work.Total == 0 ? "Người này không còn phiếu hay việc nào để giao." : "Chọn người nhận việc.";
        else if (leads is { } countedLeads && tasks is { } countedTasks)
        {
            if (await bulk.BeginHandingAsync(Me, id, Taker.Id, new HandedWork(countedLeads, countedTasks), Cancellation) is { } run) return LocalRedirect($"/staff/bulk/{run.Id}");
            Fault = "Số việc vừa thay đổi nên chưa giao. Xem lại rồi xác nhận lần nữa.";
        }

        return Page();
    }

    public async Task<IActionResult> OnPostUnlinkAsync(string id)
    {
        if (await FindAsync(id) is null) return NotFound();
        await telegram.UnlinkAsync(Me, id, Cancellation);
        return LocalRedirect($"/staff/people/{id}?done=unlinked");
    }

    private async Task<IActionResult> SaveAsync(string id, Func<StaffAccount, StaffAccount?> change, string done)
    {
        try
        {
            return await accounts.ChangeAsync(id, change, Cancellation) is null ? StatusCode(StatusCodes.Status409Conflict) : LocalRedirect($"/staff/people/{id}?done={done}");
        }
        catch (StaffChangeException refused) when (refused.Result == StaffUpdateResult.LastAdministrator)
        {
            await LoadAsync(id);
            ModelState.Clear();
            Fault = "Đây là người quản trị cuối cùng, không khóa hay đổi vai trò được. Mời thêm một người quản trị trước.";
            return Page();
        }
    }

    private async Task<StaffAccount?> FindAsync(string id) => id.Length > LongestId ? null : await staff.FindAsync(id, Cancellation);

    private async Task<bool> LoadAsync(string id)
    {
        if (await FindAsync(id) is not { } account) return false;
        Shown = account;
        Work = await bulk.CountOfAsync(id, Cancellation);
        Takers = [.. (await Colleagues.LoadAsync(staff, Cancellation)).For(Me).Where(one => one.Id != id)];
        (Name, Role, Centre, Branch) = (account.Name, account.Role, account.Centre, account.Branch);
        await ReadBranchesAsync();
        return true;
    }
}
