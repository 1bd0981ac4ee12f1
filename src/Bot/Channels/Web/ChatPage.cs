using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.FileProviders;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Knowledge;

namespace WorkerAdvisor.Bot.Channels.Web;

/// <summary>The page of the chat, with the greeting in it, so that the first screen needs one request.</summary>
internal sealed class ChatPage(LiveKnowledge knowledge, TimeProvider clock, IWebHostEnvironment environment)
{
    private const string WelcomeMark = "{{welcome}}", PlainRoot = "class=\"no-js\"", FramedRoot = "class=\"no-js framed\"";

    /// <param name="opening">What the link hands over; its province changes the greeting.</param>
    /// <param name="isFramed">Whether it stands in another site's page.</param>
    public ContentHttpResult Show(HttpResponse response, string? opening, bool isFramed = false)
    {
        IFileInfo file = environment.WebRootFileProvider.GetFileInfo("index.html");
        using var reader = new StreamReader(file.CreateReadStream(), Encoding.UTF8);
        KnowledgeBase known = knowledge.Current;
        string? slug = opening is { Length: <= StartPayload.Longest } ? StartPayload.Parse(opening).Province : null;
        Reply greeting = new Turn(known, clock).Welcome(slug is null ? null : known.Places.FindProvince(slug));
        string html = reader.ReadToEnd().Replace(WelcomeMark, JsonSerializer.Serialize(WebReply.Of(greeting), WebJson.Default.WebReply), StringComparison.Ordinal);
        if (isFramed) html = html.Replace(PlainRoot, FramedRoot, StringComparison.Ordinal);
        response.Headers.CacheControl = "no-cache";
        return TypedResults.Text(html, "text/html; charset=utf-8");
    }
}
