namespace WorkerAdvisor.Bot.Operations;

/// <summary>Puts the security headers on every response: nothing from other hosts, no framing, no sniffing, no referrer.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private static readonly string Policy = PolicyFor("'none'");

    /// <summary>The content policy of a page that these may show in a frame.</summary>
    /// <param name="ancestors">Origins, as the policy writes them.</param>
    public static string PolicyFor(string ancestors) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; frame-src 'self'; "
        + $"base-uri 'none'; form-action 'self'; frame-ancestors {ancestors}";

    public Task InvokeAsync(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return next(context);
    }
}
