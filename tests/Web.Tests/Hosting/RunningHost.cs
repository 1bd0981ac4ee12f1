using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WorkerAdvisor.Bot;

namespace WorkerAdvisor.Web.Tests.Hosting;

/// <summary>The whole product in this process, as <c>Program</c> starts it: on a loopback port, with its store in a directory of its own.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private const string FreePort = "http://127.0.0.1:0";
    private readonly WebApplication _app;

    private RunningHost(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromSeconds(10) }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    /// <summary>Talks to this host; follows no redirect, so that a test sees every response.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Falls when the host has begun to stop and takes no new connections.</summary>
    public CancellationToken Stopping => _app.Lifetime.ApplicationStopping;

    /// <param name="directory">The data directory; one that was used before is taken up again.</param>
    /// <param name="address">Where to listen; null for a free port.</param>
    /// <param name="settings">More arguments, such as <c>--Limits:ChatBurst=3</c>.</param>
    public static Task<RunningHost> StartAsync(string directory, Uri? address = null, params string[] settings) => StartAsync(directory, _ => { }, address, settings);

    /// <param name="change">Changes services before the host is built from them.</param>
    /// <inheritdoc cref="StartAsync(string, Uri?, string[])" path="/param"/>
    public static async Task<RunningHost> StartAsync(string directory, Action<IServiceCollection> change, Uri? address = null, params string[] settings)
    {
        string[] args = ["--urls", address?.ToString() ?? FreePort, "--Storage:Directory", directory, "--Logging:LogLevel:Default", "Critical", .. settings];
        WebApplication app = BotHost.Build(args, change);
        await app.StartAsync();
        return new RunningHost(app);
    }

    /// <summary>Stops as on SIGTERM: turns under way are answered first.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(); // does nothing the second time
        await _app.DisposeAsync();
    }
}
