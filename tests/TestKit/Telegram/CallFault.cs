using Microsoft.AspNetCore.Http;

namespace WorkerAdvisor.TestKit.Telegram;

/// <summary>Something that goes wrong with a call.</summary>
/// <param name="TakesEffect">Whether the call was carried out all the same, so that only its answer is lost.</param>
public sealed record CallFault(Func<HttpContext, Task> BefallAsync, bool TakesEffect = false)
{
    /// <summary>The server is out of order.</summary>
    public static CallFault ServerError { get; } = new(context => FakeBotApi.WriteAsync(context, 500, """{"ok":false,"error_code":500,"description":"Internal Server Error"}"""));

    /// <summary>A page of a proxy in between.</summary>
    public static CallFault BadGateway { get; } = new(context => FakeBotApi.WriteAsync(context, 502, "<html>502 Bad Gateway</html>"));

    /// <summary>The connection breaks before an answer.</summary>
    public static CallFault Cut { get; } = new(Abort);

    /// <summary>The call was carried out, but the connection breaks before its answer.</summary>
    public static CallFault CutAfterwards { get; } = new(Abort, TakesEffect: true);

    /// <summary>No answer comes until the bot gives up.</summary>
    public static CallFault Silence { get; } = new(async context =>
    {
        var gone = new TaskCompletionSource();
        await using CancellationTokenRegistration registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    });

    /// <summary>Too many calls: wait.</summary>
    /// <param name="seconds">How long.</param>
    public static CallFault TooMany(int seconds) => new(context =>
        FakeBotApi.WriteAsync(context, 429, $$$"""{"ok":false,"error_code":429,"description":"Too Many Requests: retry after {{{seconds}}}","parameters":{"retry_after":{{{seconds}}}}}"""));

    /// <summary>The call is wrong.</summary>
    public static CallFault BadRequest(string description) => new(context => FakeBotApi.WriteAsync(context, 400, $$"""{"ok":false,"error_code":400,"description":"Bad Request: {{description}}"}"""));

    private static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
