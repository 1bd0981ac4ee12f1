using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Handovers;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Operations;
using WorkerAdvisor.Bot.Site;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Bot.Channels.Web;

/// <summary>The web chat: a page, and one endpoint that takes a message and gives its replies.</summary>
internal static class WebChat
{
    private const string Channel = "web", SecretHeader = "X-Conversation";
    private const int LongestText = 4_000, ConversationLength = 22, LongestId = 64, LongestAction = 64;

    public static void AddWebChat(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ChatPage>();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, WebJson.Default));
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true); // FaultPages says it politely
    }

    public static void MapWebChat(this WebApplication app)
    {
        app.UseStaticFiles();
        app.MapGet("/", (HttpResponse response, ChatPage page, string? hoi) => page.Show(response, hoi));
        app.MapGet("/favicon.ico", () => TypedResults.Redirect("/icon.svg"));
        app.MapPost("/api/chat/messages", AnswerAsync);
        app.MapGet("/api/chat/handover", HearAsync);
    }

    private static async Task<Results<Ok<WebResponse>, EmptyHttpResult>> AnswerAsync(
        HttpContext context, WebRequest request, TurnHandler turns, ChatLimiter limiter, LiveKnowledge knowledge, PublicLinks links, TimeProvider clock)
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
        var message = new IncomingMessage(conversation, request.Id!, request.Text ?? "", request.Action, clock.GetUtcNow()) { From = context.Connection.RemoteIpAddress?.ToString() };
        IReadOnlyList<Reply> said = await turns.HandleAsync(message, CancellationToken.None);
        return TypedResults.Ok(new WebResponse([.. said.Select(reply => WebReply.Of(reply, links))]));
    }

    /// <summary>What staff said. The secret comes in a header: addresses are written into logs of servers on the way.</summary>
    private static async Task<Results<Ok<WebHeard>, EmptyHttpResult>> HearAsync(HttpContext context, HandoverReader handovers, LiveKnowledge knowledge, PublicLinks links, long after = 0)
    {
        string secret = context.Request.Headers[SecretHeader].ToString();
        if (!IsSecret(secret) || after < 0)
        {
            await WebMessage.WriteAsync(context, StatusCodes.Status400BadRequest, knowledge.Current.Content.Replies.Say("malformed"));
            return TypedResults.Empty;
        }

        context.Response.Headers.CacheControl = "no-store";
        HeardFromStaff heard = await handovers.ReadAsync(new ConversationId(Channel, HashOf(secret)), after, context.RequestAborted);
        WebLine[] lines = [.. heard.Lines.Select(line => new WebLine(line.Id.ToString(CultureInfo.InvariantCulture), line.At.ToUnixTimeMilliseconds(), WebReply.Of(line.Reply, links)))];
        return TypedResults.Ok(new WebHeard(heard.IsOpen, lines, heard.Ended is { } ended ? WebReply.Of(ended, links) : null));
    }

    private static bool IsSecret(string? secret) => secret?.Length == ConversationLength && Base64Url.IsValid(secret);

    private static string? Refusal(WebRequest request)
    {
        bool identified = IsSecret(request.Conversation) && request.Id is { Length: > 0 and <= LongestId };
        if (!identified || request is { Text: null, Action: null } || request.Action is { Length: > LongestAction }) return "malformed";
        return request.Text is { Length: > LongestText } ? "too-long" : null;
    }

    /// <summary>The page's secret opens its conversation; the store keeps only its hash, so that a copy of the store opens none.</summary>
    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));
}
