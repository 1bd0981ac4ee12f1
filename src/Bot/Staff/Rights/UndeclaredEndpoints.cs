namespace WorkerAdvisor.Bot.Staff.Rights;

/// <summary>Refuses every endpoint of the desk that does not say who may use it, so that a forgotten line opens nothing.</summary>
internal sealed class UndeclaredEndpoints(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint || SaysWho(endpoint)) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool SaysWho(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<RequiresAttribute>() is not null || endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null;
}
