using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace WorkerAdvisor.Bot.Tests.Staff;

/// <summary>An OpenID Connect issuer on a loopback port that vouches for whoever a test says.</summary>
internal sealed class FakeIssuer : IAsyncDisposable
{
    public const string ClientId = "desk", ClientSecret = "desk-secret";

    private readonly WebApplication _app;
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "k1" };
    private readonly ConcurrentDictionary<string, string> _nonces = new();

    private FakeIssuer(WebApplication app) => _app = app;

    /// <summary>Who is signed in there.</summary>
    public string Subject { get; set; } = "subject-1";

    public string? Email { get; set; }

    public bool IsEmailVerified { get; set; } = true;

    public string Address => _app.Urls.Single();

    public static async Task<FakeIssuer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var issuer = new FakeIssuer(builder.Build());
        issuer.Map();
        await issuer._app.StartAsync();
        return issuer;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _key.Rsa.Dispose();
    }

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Address, ["authorization_endpoint"] = Address + "/authorize", ["token_endpoint"] = Address + "/token", ["jwks_uri"] = Address + "/keys",
            ["response_types_supported"] = new[] { "code" }, ["subject_types_supported"] = new[] { "public" }, ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        _app.MapGet("/keys", () =>
        {
            RSAParameters key = _key.Rsa.ExportParameters(false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = _key.KeyId, n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) } } });
        });
        _app.MapGet("/authorize", (string redirect_uri, string state, string nonce, string code_challenge) =>
        {
            string code = Guid.NewGuid().ToString("N");
            _nonces[code] = nonce;
            return Results.Redirect($"{redirect_uri}?code={code}&state={Uri.EscapeDataString(state)}");
        });
        _app.MapPost("/token", async (HttpRequest request) =>
        {
            IFormCollection form = await request.ReadFormAsync();
            return form["client_secret"] == ClientSecret && _nonces.TryRemove(form["code"].ToString(), out string? nonce)
                ? Results.Json(new { access_token = "a", token_type = "Bearer", expires_in = 60, id_token = Token(nonce) }) : Results.BadRequest();
        });
    }

    private string Token(string nonce)
    {
        var claims = new Dictionary<string, object> { ["sub"] = Subject, ["nonce"] = nonce };
        if (Email is { } email) (claims["email"], claims["email_verified"]) = (email, IsEmailVerified);
        DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address, Audience = ClientId, Claims = claims, Subject = new ClaimsIdentity(), NotBefore = now.AddHours(-1), IssuedAt = now, Expires = now.AddHours(1),
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
        });
    }
}
