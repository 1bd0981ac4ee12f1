using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.FileProviders;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Menus;
using WorkerAdvisor.Bot.Site;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Places;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bot.Channels.Web;

/// <summary>The page of the chat, with the greeting in it, so that the first screen needs one request.</summary>
internal sealed class ChatPage(LiveKnowledge live, PublicLinks links, TimeProvider clock, IWebHostEnvironment environment)
{
    private const string WelcomeMark = "{{welcome}}", OpeningMark = "{{opening}}", PlainRoot = "class=\"no-js\"", FramedRoot = "class=\"no-js framed\"";

    /// <param name="opening">What the link hands over, untrusted; its province changes the greeting.</param>
    /// <param name="isFramed">Whether it stands in another site's page.</param>
    public ContentHttpResult Show(HttpResponse response, string? opening, bool isFramed = false)
    {
        IFileInfo file = environment.WebRootFileProvider.GetFileInfo("index.html");
        using var reader = new StreamReader(file.CreateReadStream(), Encoding.UTF8);
        KnowledgeBase knowledge = live.Current;
        StartPayload? handed = StartPayload.IsOne(opening) ? StartPayload.Parse(opening) : null;
        Province? province = handed?.Province is { } slug ? knowledge.Places.FindProvince(slug) : null;
        string welcome = JsonSerializer.Serialize(WebReply.Of(new Turn(knowledge, clock).Welcome(province), links), WebJson.Default.WebReply);
        string said = handed is not null && Say(knowledge, handed) is { } opens ? JsonSerializer.Serialize(opens, WebJson.Default.WebOpening) : "null";
        string html = reader.ReadToEnd().Replace(WelcomeMark, welcome, StringComparison.Ordinal).Replace(OpeningMark, said, StringComparison.Ordinal);
        if (isFramed) html = html.Replace(PlainRoot, FramedRoot, StringComparison.Ordinal);
        response.Headers.CacheControl = "no-cache";
        return TypedResults.Text(html, "text/html; charset=utf-8");
    }

    /// <summary>Null where nothing that is handed over means anything.</summary>
    private static WebOpening? Say(KnowledgeBase knowledge, StartPayload handed)
    {
        Topic? topic = handed.Topic is { } id ? knowledge.Content.FindTopic(id) : null;
        string? label = topic is null ? null : new TopicMenu(knowledge.Content).ButtonFor(topic)?.Label;
        if (label is null && handed is { Code: null, Province: null }) return null;
        return new WebOpening($"/{SlashCommand.Start} {(label is null ? handed with { Topic = null } : handed)}", label);
    }
}
