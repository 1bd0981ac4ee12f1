using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>
/// Signing in with the organisation's own sign-in (OpenID Connect). Whom it vouches for is let in only with an account that is linked: by the person
/// while signed in, or by the verified e-mail address that the account was invited with. Nobody gets an account by it.
/// </summary>
public sealed class ExternalSignIn(IServiceProvider services, SignIn signIn, StaffAccounts accounts, StaffAudit audit, IDataProtectionProvider keys, TimeProvider clock)
{
    /// <summary>Of authentication.</summary>
    public const string Scheme = "StaffOpenIdConnect";

    private const string LinkTo = "staff.link", Return = "staff.return";

    private static readonly TimeSpan TicketLasts = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _ticket = keys.CreateProtector("WorkerAdvisor.Staff.ExternalLink.v1").ToTimeLimitedDataProtector();

    private IStaffStore Store => services.GetRequiredService<IStaffStore>();

    /// <summary>What lets somebody who is signed in link the own account; good for five minutes.</summary>
    public string TicketFor(StaffAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return _ticket.Protect(account.Id, TicketLasts);
    }

    /// <summary>What goes with the person to the issuer and comes back.</summary>
    /// <param name="ticket">As <see cref="TicketFor"/> gave it; null to sign in.</param>
    /// <returns>Null when the ticket is good no more.</returns>
    public AuthenticationProperties? Begin(string? ticket, string? returnAddress)
    {
        var properties = new AuthenticationProperties { RedirectUri = "/staff" };
        properties.Items[Return] = LocalReturn.Of(returnAddress);
        if (ticket is null) return properties;
        try
        {
            properties.Items[LinkTo] = _ticket.Unprotect(ticket);
            return properties;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The person is back with what the issuer says.</summary>
    public async Task ReceiveAsync(TicketReceivedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.HandleResponse();
        CancellationToken cancellationToken = context.HttpContext.RequestAborted;
        (string Subject, string? Email)? person = context.Principal is { } told ? Read(told) : null;
        string? link = null, back = null;
        context.Properties?.Items.TryGetValue(LinkTo, out link);
        context.Properties?.Items.TryGetValue(Return, out back);
        string next = person is not { } known ? "/staff/signin?failed=external"
            : link is not null ? await LinkAsync(link, known.Subject, cancellationToken)
            : await LetInAsync(context.HttpContext, known.Subject, known.Email, LocalReturn.Of(back), cancellationToken);
        await Bounce.WriteAsync(context.HttpContext, next);
    }

    private async Task<string> LinkAsync(string id, string subject, CancellationToken cancellationToken)
    {
        await audit.WriteAsync(id, StaffAudit.Change, id, "openid linked", cancellationToken);
        try
        {
            return await accounts.ChangeAsync(id, account => account.DisabledAt is null ? account with { ExternalSubject = subject } : null, cancellationToken) is null
                ? "/staff/signin?failed=external" : "/staff/account?done=openid";
        }
        catch (StaffChangeException)
        {
            return "/staff/account?done=taken";
        }
    }

    private async Task<string> LetInAsync(HttpContext context, string subject, string? email, string back, CancellationToken cancellationToken)
    {
        StaffAccount? account = await Store.FindByExternalAsync(subject, cancellationToken) ?? await FindInvitedAsync(subject, email, cancellationToken);
        if (account is null) await audit.WriteAsync(StaffAudit.Nobody, StaffAudit.SignInFailed, null, "openid", cancellationToken);
        switch (account is null ? null : await signIn.VouchedAsync(account, cancellationToken))
        {
            case SignInOutcome.Done done:
                await StaffSession.BeginAsync(context, done.Account, clock);
                return back;
            case SignInOutcome.NeedsCode code:
                return StaffSession.SignInPath + QueryString.Create(new Dictionary<string, string?> { ["step"] = code.Step, ["return"] = back });
            default:
                return "/staff/signin?failed=external";
        }
    }

    /// <summary>The account that was invited with this address and is linked to nobody yet; it is linked now.</summary>
    private async Task<StaffAccount?> FindInvitedAsync(string subject, string? email, CancellationToken cancellationToken)
    {
        if (email is null) return null;
        StaffAccount[] invited = [.. (await Store.ListAsync(cancellationToken)).Where(account => account is { ExternalSubject: null, DisabledAt: null, InvitedEmail: not null }
            && account.InvitedEmail.Equals(email, StringComparison.OrdinalIgnoreCase))];
        if (invited is not [{ } account]) return null;
        await audit.WriteAsync(account, StaffAudit.Change, account.Id, "openid linked by e-mail", cancellationToken);
        return await accounts.ChangeAsync(account.Id, current => current.ExternalSubject is null ? current with { ExternalSubject = subject } : null, cancellationToken);
    }

    /// <summary>Hashed, since issuers' subjects may be long; the address only when the issuer has verified it.</summary>
    private static (string Subject, string? Email)? Read(ClaimsPrincipal told)
    {
        if (told.FindFirst("sub") is not { Value.Length: > 0 } subject) return null;
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{subject.Issuer}\n{subject.Value}")));
        return (hash, told.FindFirstValue("email_verified") is "true" or "True" ? told.FindFirstValue("email") : null);
    }
}
