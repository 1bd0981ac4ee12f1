using System.Net;
using System.Text.RegularExpressions;
using WorkerAdvisor.Web.Tests.Hosting;

namespace WorkerAdvisor.Web.Tests.Http;

public sealed partial class PageTests(LiveSite site)
{
    /// <summary>Bytes of the first screen, uncompressed: a few seconds on a slow mobile network.</summary>
    private const int FirstLoad = 60_000;

    private HttpClient Client => site.Host.Client;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_comes_in_Vietnamese_with_the_greeting_in_it()
    {
        using HttpResponseMessage response = await Client.GetAsync("/", Token);
        string page = await response.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("<html lang=\"vi\"", page, StringComparison.Ordinal);
        Assert.Contains("\"action\":\"t:loan.overview\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/chat.js", 200)]
    [InlineData("GET", "/chat.css", 200)]
    [InlineData("GET", "/icon.svg", 200)]
    [InlineData("GET", "/manifest.webmanifest", 200)]
    [InlineData("GET", "/favicon.ico", 302)]
    [InlineData("GET", "/health/live", 200)]
    [InlineData("GET", "/health/ready", 200)]
    [InlineData("GET", "/no-such-page", 404)]
    [InlineData("GET", "/api/no-such-endpoint", 404)]
    [InlineData("GET", "/../appsettings.json", 404)]
    [InlineData("GET", "/%2e%2e/appsettings.json", 404)]
    [InlineData("POST", "/", 405)]
    [InlineData("GET", ChatClient.Path, 405)]
    [InlineData("DELETE", ChatClient.Path, 405)]
    [InlineData("POST", ChatClient.Path, 400)]
    public async Task Every_response_carries_the_security_headers(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using HttpResponseMessage response = await Client.SendAsync(request, Token);

        Assert.Equal(status, (int)response.StatusCode);
        SecurityHeaders.AreOn(response);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/chat.js")]
    [InlineData("/icon.svg")]
    [InlineData("/favicon.ico")]
    [InlineData("/health/ready")]
    [InlineData("/no-such-page")]
    public async Task HEAD_answers_as_GET_without_the_body(string path)
    {
        using HttpResponseMessage get = await Client.GetAsync(path, Token);
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using HttpResponseMessage head = await Client.SendAsync(request, Token);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Token));
        SecurityHeaders.AreOn(head);
    }

    [Fact]
    public async Task The_first_load_is_small_and_all_from_this_host()
    {
        byte[] page = await Client.GetByteArrayAsync("/", Token);
        string[] needed = [.. Reference().Matches(System.Text.Encoding.UTF8.GetString(page)).Select(match => match.Groups[1].Value).Where(path => path[0] != '#')];
        int bytes = page.Length;
        foreach (string path in needed) bytes += (await Client.GetByteArrayAsync(path, Token)).Length;

        Assert.All(needed, path => Assert.Matches("^/[^/]", path));
        Assert.Contains("/chat.js", needed);
        Assert.Contains("/chat.css", needed);
        Assert.InRange(bytes, 10_000, FirstLoad);
    }

    [GeneratedRegex("""\b(?:href|src)="([^"]+)["]""")]
    private static partial Regex Reference();
}
