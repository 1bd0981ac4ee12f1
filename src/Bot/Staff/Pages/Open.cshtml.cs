using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Bot.Staff.Rights;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>Where a link from Telegram leads: on to its place for whoever is signed in as its account, to the sign-in for whoever is not.</summary>
[OpenToAll]
public sealed class OpenModel(DeskLinks links) : PageModel
{
    /// <summary>Whether the link was for another account than the one that is signed in.</summary>
    public bool IsOthers { get; private set; }

    /// <param name="ticket">As <see cref="DeskLinks"/> made it.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "t")] string? ticket)
    {
        if (links.Read(ticket) is not { } meant) return Page();
        // Another site led here, so the browser kept the session's cookie back: nothing is known of who this is yet.
        if (Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            await Bounce.WriteAsync(HttpContext, Request.Path + Request.QueryString);
            return new EmptyResult();
        }

        if (HttpContext.FindStaff() is not { } me) return LocalRedirect(StaffSession.SignInPath + QueryString.Create("return", Request.Path + Request.QueryString));
        if (me.Id == meant.Account) return LocalRedirect(meant.Place);
        IsOthers = true;
        return Page();
    }
}
