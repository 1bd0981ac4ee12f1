using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Bot.Staff.Rights;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>Leads to the organisation's own sign-in, to come in or to link the own account.</summary>
[OpenToAll]
public sealed class SignInExternalModel(ExternalSignIn external, IOptions<StaffOptions> options) : PageModel
{
    /// <param name="back">Where to go afterwards.</param>
    /// <param name="ticket">As the account page gave it, to link; null to sign in.</param>
    public IActionResult OnGet([FromQuery(Name = "return")] string? back, string? ticket)
    {
        if (!options.Value.OpenIdConnect.IsOn) return NotFound();
        return external.Begin(ticket, back) is { } properties ? Challenge(properties, ExternalSignIn.Scheme) : BadRequest();
    }
}
