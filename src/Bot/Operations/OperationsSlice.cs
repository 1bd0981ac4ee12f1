using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace WorkerAdvisor.Bot.Operations;

/// <summary>Wires what keeps the host healthy: limits, headers, health, logs, a stop that drains.</summary>
internal static class OperationsSlice
{
    private const string UrlsKey = "ASPNETCORE_URLS", ReadyTag = "ready";

    public static void AddOperations(this WebApplicationBuilder builder, string defaultUrl)
    {
        IServiceCollection services = builder.Services;
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(UrlsKey))) builder.WebHost.UseUrls(defaultUrl);
        services.AddOptionsWithValidateOnStart<OperationsOptions, OperationsOptionsValidator>().BindConfiguration("Limits");
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<OperationsOptions>>((kestrel, limits) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = limits.Value.BodyBytes;
        });
        services.AddOptions<HostOptions>().Configure<IOptions<OperationsOptions>>((host, limits) => host.ShutdownTimeout = TimeSpan.FromSeconds(limits.Value.DrainSeconds));
        services.Configure<ForwardedHeadersOptions>(builder.Configuration.GetSection("ForwardedHeaders"));
        services.AddSingleton<ChatLimiter>();
        services.AddSingleton<AddressLimiter>();
        services.AddHealthChecks()
            .AddCheck<StoreHealth>("store", HealthStatus.Unhealthy, [ReadyTag])
            .AddCheck<KnowledgeHealth>("knowledge", HealthStatus.Unhealthy, [ReadyTag]);
    }

    public static void UseOperations(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<FaultPages>();
        app.UseMiddleware<HeadAsGet>();
        app.UseMiddleware<AddressCeiling>();
        app.UseRouting(); // here, not first of all: a route is chosen by the method, so after HeadAsGet
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(ReadyTag) });
    }
}
