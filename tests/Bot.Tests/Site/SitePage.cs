using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using WorkerAdvisor.Bot.Tests.Staff;

namespace WorkerAdvisor.Bot.Tests.Site;

/// <summary>A public page as a browser without script, a search engine or a messenger gets it.</summary>
internal sealed partial class SitePage
{
    private SitePage(HttpResponseMessage response, string html)
    {
        (Status, Html, Tag, Location) = (response.StatusCode, html, response.Headers.ETag?.ToString(), response.Headers.Location?.ToString());
        (Text, CacheControl) = (WebUtility.HtmlDecode(Markup().Replace(Script().Replace(html, ""), "")), response.Headers.CacheControl?.ToString());
    }

    public HttpStatusCode Status { get; }

    public string Html { get; }

    /// <summary>What is read, without tags.</summary>
    public string Text { get; }

    public string? Tag { get; }

    public string? Location { get; }

    public string? CacheControl { get; }

    public static async Task<SitePage> GetAsync(Desk host, string path, string? tag = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return new SitePage(response, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A value of the head: of <c>meta name</c>, <c>meta property</c> or <c>link rel</c>; null when it is not there.</summary>
    public string? Head(string name) => Regex.Match(Html, $"(?:name|property|rel)=\"{Regex.Escape(name)}\" (?:content|href)=\"([^\"]*)\"") is { Success: true } found
        ? WebUtility.HtmlDecode(found.Groups[1].Value)
        : null;

    /// <summary>The structured data.</summary>
    public JsonDocument Data() => JsonDocument.Parse(Script().Match(Html).Groups[1].Value);

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}
