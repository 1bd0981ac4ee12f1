using System.Text.Encodings.Web;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>
/// A page that goes on to another at once. The browser keeps the session's cookie back (SameSite=Strict) from what another site led to, also through
/// redirects; what this page leads to counts as our own.
/// </summary>
internal static class Bounce
{
    /// <param name="local">An address on this host.</param>
    public static Task WriteAsync(HttpContext context, string local)
    {
        string address = HtmlEncoder.Default.Encode(local);
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""<!doctype html><html lang="vi"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url={address}"><title>Đang mở</title><p><a href="{address}">Mở tiếp</a></p></html>""",
            context.RequestAborted);
    }
}
