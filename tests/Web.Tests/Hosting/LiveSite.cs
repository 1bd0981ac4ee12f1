[assembly: AssemblyFixture(typeof(WorkerAdvisor.Web.Tests.Hosting.LiveSite))]

namespace WorkerAdvisor.Web.Tests.Hosting;

/// <summary>One host with the settings it is shipped with, for all tests that leave it running.</summary>
public sealed class LiveSite : IAsyncLifetime
{
    private readonly DataDirectory _data = new();
    private RunningHost? _host;

    public RunningHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public async ValueTask InitializeAsync() => _host = await RunningHost.StartAsync(_data.Path);

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        _data.Dispose();
    }
}
