using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(WorkerAdvisor.Web.Tests.Browsing.LiveBrowser))]

namespace WorkerAdvisor.Web.Tests.Browsing;

/// <summary>One Chromium for all tests, started when the first of them asks for it.</summary>
public sealed class LiveBrowser : IAsyncDisposable
{
    /// <summary>The last one: a frame of another site gets no cookies of its own site, as browsers do more and more.</summary>
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking", "--test-third-party-cookie-phaseout"];

    private readonly Lazy<Task<IBrowser?>> _browser;
    private IPlaywright? _playwright;

    public LiveBrowser() => _browser = new Lazy<Task<IBrowser?>>(LaunchAsync);

    /// <returns>The browser, or null where there is none on this machine.</returns>
    public Task<IBrowser?> FindAsync() => _browser.Value;

    public async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated && await _browser.Value is { } browser) await browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private async Task<IBrowser?> LaunchAsync()
    {
        if (await Chromium.FindOrInstallAsync() is not { } program) return null;
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Arguments });
    }
}
