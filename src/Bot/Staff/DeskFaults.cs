using Microsoft.AspNetCore.Diagnostics;

namespace WorkerAdvisor.Bot.Staff;

/// <summary>Turns what goes wrong behind a page of the desk into a status, which becomes a page; and keeps pages out of the browser's cache: PCs are shared.</summary>
internal sealed partial class DeskFaults(RequestDelegate next, ILogger<DeskFaults> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!StaffSlice.IsOfDesk(context))
        {
            if (context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;   // other refusals stay as they are
            await next(context);
            return;
        }

        if (context.GetEndpoint() is not null) (context.Response.Headers.CacheControl, context.Response.Headers.Pragma) = ("no-cache, no-store", "no-cache");
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            Refuse(context.Response, bad.StatusCode);
        }
        catch (Exception fault) when (!context.Response.HasStarted && fault is not OperationCanceledException)
        {
            LogFault(fault, context.Request.Path);
            Refuse(context.Response, fault is IOException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>A page had begun to say what it is; what comes now is another.</summary>
    private static void Refuse(HttpResponse response, int status)
    {
        response.StatusCode = status;
        response.ContentType = null;
        response.ContentLength = null;
    }

    [LoggerMessage(LogLevel.Error, "A request of the desk to {Path} failed")]
    private partial void LogFault(Exception fault, string path);
}
