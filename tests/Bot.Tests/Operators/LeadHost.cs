using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkerAdvisor.Bot.Operators;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Tests.Operators;

/// <summary>The whole host in this process, over a data directory of its own or a given one.</summary>
internal sealed class LeadHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Logs _logs;

    private LeadHost(WebApplication app, Logs logs, string directory) => (_app, _logs, Data) = (app, logs, directory);

    public string Data { get; }

    public IServiceProvider Services => _app.Services;

    public ILeadStore Leads => Services.GetRequiredService<ILeadStore>();

    public IAuditStore Audit => Services.GetRequiredService<IAuditStore>();

    public IReadOnlyList<string> LogLines => _logs.Lines;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<LeadHost> StartAsync(string directory, Action<IServiceCollection>? change = null)
    {
        var logs = new Logs();
        WebApplication app = BotHost.Build(
            ["--urls", "http://127.0.0.1:0", "--Storage:Directory", directory, "--Logging:Console:LogLevel:Default", "None"],
            services =>
            {
                services.AddSingleton<ILoggerProvider>(logs);
                change?.Invoke(services);
            });
        await app.StartAsync();
        return new LeadHost(app, logs, directory);
    }

    /// <summary>What a command uses to reach this host.</summary>
    public async Task<IOperator> FindAsync(CancellationToken cancellationToken) =>
        await RemoteOperator.FindAsync(Data, cancellationToken) ?? throw new InvalidOperationException("The host does not answer.");

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();   // does nothing the second time
        await _app.DisposeAsync();
    }
}
