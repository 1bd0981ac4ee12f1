using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>
/// The session of somebody who signed in. Its cookie says only which account and which stamp; both are looked up at every request, so that a
/// disabled account, a new password or role counts at once.
/// </summary>
public sealed class StaffSession(StaffAccounts accounts, TimeProvider clock) : CookieAuthenticationEvents
{
    /// <summary>Of authentication.</summary>
    public const string Scheme = "Staff";

    /// <summary>Where people sign in.</summary>
    public const string SignInPath = "/staff/signin";

    private const string IdClaim = "id", StampClaim = "stamp", SinceClaim = "since";

    /// <summary>However often it is used, a session ends after this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Begins a session; one that there was is replaced.</summary>
    public static Task BeginAsync(HttpContext context, StaffAccount account, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(clock);
        return context.SignInAsync(Scheme, PrincipalOf(account, clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture)));
    }

    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ClaimsPrincipal? shown = context.Principal;
        string? since = shown?.FindFirstValue(SinceClaim);
        StaffAccount? account = shown?.FindFirstValue(IdClaim) is { } id ? await accounts.FindActiveAsync(id, context.HttpContext.RequestAborted) : null;
        if (account is null || account.Stamp != shown!.FindFirstValue(StampClaim) || IsOver(since))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
            return;
        }

        context.ReplacePrincipal(PrincipalOf(account, since!));
        context.HttpContext.Features.Set(new SignedIn(account));
    }

    /// <summary>A page that asks for news by itself is nobody at work: it keeps no session alive.</summary>
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.ContainsKey("HX-Request")) context.ShouldRenew = false;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        HttpRequest request = context.Request;
        bool isGet = HttpMethods.IsGet(request.Method);
        if (isGet && request.Headers["Sec-Fetch-Site"] == "cross-site") return Bounce.WriteAsync(context.HttpContext, request.Path + request.QueryString);
        string address = isGet ? SignInPath + QueryString.Create("return", request.Path + request.QueryString) : SignInPath;
        if (!request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.Redirect(address);
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers["HX-Redirect"] = SignInPath;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool IsOver(string? since) =>
        !long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out long ticks) || clock.GetUtcNow() - new DateTimeOffset(ticks, TimeSpan.Zero) > Longest;

    private static ClaimsPrincipal PrincipalOf(StaffAccount account, string since) => new(new ClaimsIdentity(
        [new Claim(IdClaim, account.Id), new Claim(ClaimTypes.NameIdentifier, account.Id), new Claim(StampClaim, account.Stamp), new Claim(SinceClaim, since)], Scheme));
}
