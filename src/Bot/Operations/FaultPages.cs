using Microsoft.Net.Http.Headers;
using WorkerAdvisor.Bot.Channels.Web;
using WorkerAdvisor.Bot.Knowledge;

namespace WorkerAdvisor.Bot.Operations;

/// <summary>Turns what goes wrong in a request into a polite JSON message; the host stays up, and no personal data is logged.</summary>
internal sealed partial class FaultPages(RequestDelegate next, LiveKnowledge knowledge, ILogger<FaultPages> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            await ExplainRefusalAsync(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            bool tooLarge = bad.StatusCode == StatusCodes.Status413PayloadTooLarge;
            await WebMessage.WriteAsync(context, bad.StatusCode, knowledge.Current.Content.Replies.Say(tooLarge ? "too-long" : "malformed"));
        }
        catch (InvalidOperationException) when (!context.Response.HasStarted && HasOtherCharset(context.Request))
        {
            await WebMessage.WriteAsync(context, StatusCodes.Status415UnsupportedMediaType, knowledge.Current.Content.Replies.Say("malformed"));
        }
        catch (Exception fault) when (!context.Response.HasStarted && fault is not OperationCanceledException)
        {
            LogFault(fault, context.Request.Path);
            int status = fault is IOException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
            await WebMessage.WriteAsync(context, status, knowledge.Current.Content.Replies.Say("error"));
        }
    }

    /// <summary>JSON is UTF-8. The framework reads a few other charsets, and throws this bare exception at the rest.</summary>
    private static bool HasOtherCharset(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) && type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    /// <summary>The framework refuses some requests with a bare status; whoever calls the API gets a sentence with it.</summary>
    private Task ExplainRefusalAsync(HttpContext context)
    {
        int status = context.Response.StatusCode;
        if (context.Response.HasStarted || status is not (400 or 413 or 415) || !context.Request.Path.StartsWithSegments("/api")) return Task.CompletedTask;
        return WebMessage.WriteAsync(context, status, knowledge.Current.Content.Replies.Say(status == 413 ? "too-long" : "malformed"));
    }

    [LoggerMessage(LogLevel.Error, "A request to {Path} failed")]
    private partial void LogFault(Exception fault, string path);
}
