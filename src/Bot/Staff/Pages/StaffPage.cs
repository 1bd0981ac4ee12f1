using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>A page for those who are signed in. Which right it needs is said with <see cref="Rights.RequiresAttribute"/>.</summary>
public abstract class StaffPage : PageModel
{
    /// <summary>Who is signed in, as the account was when the request came in.</summary>
    public StaffAccount Me => HttpContext.GetStaff();

    /// <summary>Ends when the browser gives up.</summary>
    protected CancellationToken Cancellation => HttpContext.RequestAborted;

    /// <summary>Where the request comes from.</summary>
    protected IPAddress? Address => HttpContext.Connection.RemoteIpAddress;

    /// <summary>The start of an address that people can be sent: the one that is configured, else the one that this request was made to.</summary>
    protected string Site => HttpContext.RequestServices.GetRequiredService<IOptions<StaffOptions>>().Value.PublicUrl?.TrimEnd('/') ?? $"{Request.Scheme}://{Request.Host}";
}
