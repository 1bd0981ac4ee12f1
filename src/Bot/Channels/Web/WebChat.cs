using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.FileProviders;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Operations;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Bot.Channels.Web;

/// <summary>The web chat: a page, and one endpoint that takes a message and gives its replies.</summary>
internal static class WebChat
{
    private const string Channel = "web", WelcomeMark = "{{welcome}}";
    private const int LongestText = 4_000, ConversationLength = 22, LongestId = 64, LongestAction = 64;

    public static void AddWebChat(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, WebJson.Default));
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true); // FaultPages says it politely
    }

    public static void MapWebChat(this WebApplication app)
    {
        app.UseStaticFiles();
        app.MapGet("/", ShowPage);
        app.MapGet("/favicon.ico", () => TypedResults.Redirect("/icon.svg"));
        app.MapPost("/api/chat/messages", AnswerAsync);
    }

    /// <summary>The page with the greeting in it, so that the first screen needs one request.</summary>
    private static ContentHttpResult ShowPage(LiveKnowledge knowledge, TimeProvider clock, IWebHostEnvironment environment, HttpResponse response)
    {
        IFileInfo file = environment.WebRootFileProvider.GetFileInfo("index.html");
        using var reader = new StreamReader(file.CreateReadStream(), Encoding.UTF8);
        string welcome = JsonSerializer.Serialize(WebReply.Of(new Turn(knowledge.Current, clock).Welcome()), WebJson.Default.WebReply);
        response.Headers.CacheControl = "no-cache";
        return TypedResults.Text(reader.ReadToEnd().Replace(WelcomeMark, welcome, StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    private static async Task<Results<Ok<WebResponse>, EmptyHttpResult>> AnswerAsync(
        HttpContext context, WebRequest request, TurnHandler turns, ChatLimiter limiter, LiveKnowledge knowledge, TimeProvider clock)
    {
        Replies replies = knowledge.Current.Content.Replies;
        if (Refusal(request) is { } refusal)
        {
            await WebMessage.WriteAsync(context, refusal == "too-long" ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest, replies.Say(refusal));
            return TypedResults.Empty;
        }

        var conversation = new ConversationId(Channel, HashOf(request.Conversation!));
        if (limiter.SecondsToWait(conversation) is > 0 and var seconds)
        {
            await WebMessage.WriteTooFastAsync(context, seconds, replies);
            return TypedResults.Empty;
        }

        // Not the request's own token: a phone that loses the network mid-turn asks again, and its turn should be done by then.
        var message = new IncomingMessage(conversation, request.Id!, request.Text ?? "", request.Action, clock.GetUtcNow());
        IReadOnlyList<Reply> said = await turns.HandleAsync(message, CancellationToken.None);
        return TypedResults.Ok(new WebResponse([.. said.Select(WebReply.Of)]));
    }

    private static string? Refusal(WebRequest request)
    {
        bool identified = request.Conversation?.Length == ConversationLength && Base64Url.IsValid(request.Conversation) && request.Id is { Length: > 0 and <= LongestId };
        if (!identified || request is { Text: null, Action: null } || request.Action is { Length: > LongestAction }) return "malformed";
        return request.Text is { Length: > LongestText } ? "too-long" : null;
    }

    /// <summary>The page's secret opens its conversation; the store keeps only its hash, so that a copy of the store opens none.</summary>
    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));
}
