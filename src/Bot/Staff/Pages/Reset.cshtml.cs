using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>Sets a new password by a one-time link from the administrator.</summary>
[OpenToAll]
public sealed class ResetModel(Invitations invitations, StaffAccounts accounts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public bool IsGood { get; private set; }

    public string? Fault { get; private set; }

    public async Task OnGetAsync() => IsGood = await FindAsync() is not null;

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } account) return Page();
        IsGood = true;
        Fault = Password != Again ? "Hai lần gõ mật khẩu không giống nhau." : Passwords.Fault(Password, account.Login);
        if (Fault is not null) return Page();
        if (await invitations.ResetPasswordAsync(Token!, Password!, HttpContext.RequestAborted) is not null) return LocalRedirect("/staff/signin?done=reset");
        IsGood = false;
        return Page();
    }

    private async Task<StaffAccount?> FindAsync() =>
        await invitations.FindAsync(Token, OneTimeLinkKind.Reset, HttpContext.RequestAborted) is { Account: { } id } ? await accounts.FindActiveAsync(id, HttpContext.RequestAborted) : null;
}
