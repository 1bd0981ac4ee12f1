using WorkerAdvisor.Bot.Tests.Site;
using WorkerAdvisor.Bot.Tests.Staff;

[assembly: AssemblyFixture(typeof(SiteHost))]

namespace WorkerAdvisor.Bot.Tests.Site;

/// <summary>One host for all tests that only read pages, with an address that people know.</summary>
public sealed class SiteHost : IAsyncLifetime
{
    public const string PublicUrl = "https://bot.example.vn";

    private Desk? _host;

    internal Desk Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public async ValueTask InitializeAsync() => _host = await Desk.StartAsync(settings: ["--Site:PublicUrl", PublicUrl]);

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }
}
