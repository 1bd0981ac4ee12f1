using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>Wires OpenID Connect, where it is configured.</summary>
internal static class ExternalSignInWiring
{
    private const string Callback = "/staff/openid";

    public static void AddExternalSignIn(this AuthenticationBuilder authentication)
    {
        authentication.Services.AddOptions<OpenIdConnectOptions>(ExternalSignIn.Scheme).Configure<IOptions<StaffOptions>>((openId, staff) => Configure(openId, staff.Value.OpenIdConnect));
        authentication.AddOpenIdConnect(ExternalSignIn.Scheme, _ => { });
    }

    private static void Configure(OpenIdConnectOptions openId, StaffOpenIdConnectOptions settings)
    {
        openId.Authority = settings.Authority;
        openId.ClientId = settings.ClientId;
        openId.ClientSecret = settings.ClientSecret;
        openId.RequireHttpsMetadata = !new Uri(settings.Authority!).IsLoopback;
        openId.ResponseType = OpenIdConnectResponseType.Code;
        openId.ResponseMode = OpenIdConnectResponseMode.Query;
        openId.UsePkce = true;
        openId.MapInboundClaims = false;
        openId.DisableTelemetry = true;
        openId.Scope.Clear();
        openId.Scope.Add("openid");
        openId.Scope.Add("email");
        openId.SignInScheme = StaffSession.Scheme;
        openId.CallbackPath = Callback;
        openId.SignedOutCallbackPath = Callback + "/signedout";
        openId.RemoteSignOutPath = Callback + "/signout";
        foreach (CookieBuilder cookie in new[] { openId.CorrelationCookie, openId.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;   // the way back is a plain GET
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        openId.Events = new OpenIdConnectEvents
        {
            OnTicketReceived = context => context.HttpContext.RequestServices.GetRequiredService<ExternalSignIn>().ReceiveAsync(context),
            OnRemoteFailure = context =>
            {
                context.HandleResponse();
                return Bounce.WriteAsync(context.HttpContext, "/staff/signin?failed=external");
            },
        };
    }
}
