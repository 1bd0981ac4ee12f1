using System.Globalization;
using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Bot.Channels.Web;

/// <summary>A polite message in place of an answer, as the page shows it.</summary>
internal sealed record WebMessage(string Message)
{
    public static Task WriteAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new WebMessage(message.Trim()), WebJson.Default.WebMessage, cancellationToken: context.RequestAborted);
    }

    public static Task WriteTooFastAsync(HttpContext context, int seconds, Replies replies)
    {
        string wait = seconds.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = wait;
        return WriteAsync(context, StatusCodes.Status429TooManyRequests, replies.Say("rate-limited", ("seconds", wait)));
    }
}
