using System.Buffers.Text;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace WorkerAdvisor.Web.Tests.Http;

/// <summary>Speaks to the chat's endpoint as the page does, and as no page would.</summary>
/// <param name="conversation">The conversation's secret; null for a new one.</param>
internal sealed class ChatClient(HttpClient http, string? conversation = null)
{
    public const string Path = "/api/chat/messages";

    /// <summary>22 characters of base64url.</summary>
    public string Conversation { get; } = conversation ?? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    public Task<HttpResponseMessage> AskAsync(string text, string? id = null) =>
        http.PostAsJsonAsync(Path, new { conversation = Conversation, id = id ?? Guid.NewGuid().ToString(), text }, Token);

    public Task<HttpResponseMessage> PressAsync(string action) =>
        http.PostAsJsonAsync(Path, new { conversation = Conversation, id = Guid.NewGuid().ToString(), action }, Token);

    /// <summary>Sends a body as it is.</summary>
    public async Task<HttpResponseMessage> SendAsync(byte[] body, string? contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(body) };
        if (contentType is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Headers.ExpectContinue = body.Length > 100_000; // so that a refusal is read before the connection closes
        return await http.SendAsync(request, Token);
    }

    public Task<HttpResponseMessage> SendAsync(string body) => SendAsync(Encoding.UTF8.GetBytes(body));

    /// <summary>The replies of a response that has some.</summary>
    public static async Task<JsonElement[]> RepliesOf(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        JsonElement body = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        return [.. body.GetProperty("replies").EnumerateArray()];
    }

    /// <summary>The sentence of a response that has one in place of replies.</summary>
    public static async Task<string> MessageOf(HttpResponseMessage response)
    {
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        JsonElement body = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        return body.GetProperty("message").GetString()!;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
