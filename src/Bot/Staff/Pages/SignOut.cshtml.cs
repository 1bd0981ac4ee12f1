using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Bot.Staff.Rights;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>Ends all sessions of the account: a copy of the cookie is worth nothing afterwards.</summary>
[Requires(StaffRight.OwnAccount)]
public sealed class SignOutModel(StaffAccounts accounts, StaffAudit audit) : StaffPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await audit.WriteAsync(Me, StaffAudit.SignOut, null, null, Cancellation);
        await accounts.ChangeAsync(Me.Id, account => account with { Stamp = Secrets.Token() }, Cancellation);
        await HttpContext.SignOutAsync(StaffSession.Scheme);
        return LocalRedirect(StaffSession.SignInPath);
    }
}
