using System.Net;
using System.Text.RegularExpressions;

namespace WorkerAdvisor.Bot.Tests.Staff;

/// <summary>A browser without script: keeps cookies, follows no redirect, and sends forms with the token of the page that it saw last.</summary>
internal sealed partial class DeskBrowser : IDisposable
{
    private readonly HttpClient _client;
    private string? _token;

    public DeskBrowser(Uri address)
    {
        Cookies = new CookieContainer();
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; }

    /// <summary>The session's cookie; null when nobody is signed in.</summary>
    public string? Session => Cookies.GetAllCookies().FirstOrDefault(cookie => cookie.Name == "staff")?.Value;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>The page's HTML with letters as they are.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using HttpResponseMessage answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await TextOf(answer);
    }

    public static async Task<string> TextOf(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation));

    /// <summary>Sends a form as the page that was seen last would.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        PostBareAsync(path, [.. fields, ("__RequestVerificationToken", _token ?? "")]);

    /// <summary>Sends a form as another site could: without the token.</summary>
    public Task<HttpResponseMessage> PostBareAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) });

    public async Task<HttpResponseMessage> SignInAsync(string login, string password = Desk.Password, string? back = null)
    {
        using HttpResponseMessage page = await GetAsync("/staff/signin");
        return await PostAsync("/staff/signin", ("Login", login), ("Password", password), ("Return", back ?? ""));
    }

    /// <summary>Whether the desk opens.</summary>
    public async Task<bool> IsInAsync()
    {
        using HttpResponseMessage answer = await GetAsync("/staff");
        return answer.StatusCode == HttpStatusCode.OK;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        HttpResponseMessage answer = await _client.SendAsync(request, Cancellation);
        Match token = Token().Match(await answer.Content.ReadAsStringAsync(Cancellation));
        if (token.Success) _token = token.Groups[1].Value;
        return answer;
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
