using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using WorkerAdvisor.Bot.Staff.Accounts;
using WorkerAdvisor.Storage.Audit;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Tests.Staff;

/// <summary>The whole host in this process, with a clock that a test moves and a terminal that it reads.</summary>
internal sealed class Desk : IAsyncDisposable
{
    /// <summary>Everybody's.</summary>
    public const string Password = "lúa chín đầy đồng";

    private static readonly string Hash = new Passwords().Hash(Password);

    private readonly WebApplication _app;
    private readonly Logs _logs;
    private readonly StringWriter _terminal;
    private readonly TemporaryDirectory? _own;

    private Desk(WebApplication app, Logs logs, StringWriter terminal, FakeTimeProvider clock, TemporaryDirectory? own) =>
        (_app, _logs, _terminal, Clock, _own) = (app, logs, terminal, clock, own);

    public FakeTimeProvider Clock { get; }

    public string Terminal => _terminal.ToString();

    public IReadOnlyList<string> LogLines => _logs.Lines;

    public IServiceProvider Services => _app.Services;

    public IStaffStore Store => Services.GetRequiredService<IStaffStore>();

    public ILeadStore Leads => Services.GetRequiredService<ILeadStore>();

    public Uri Address => new(_app.Urls.Single());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="directory">The data directory; null for one of its own.</param>
    /// <param name="clock">Null for one at the time of the machine.</param>
    public static async Task<Desk> StartAsync(string? directory = null, FakeTimeProvider? clock = null, Action<IServiceCollection>? change = null, params string[] settings)
    {
        var logs = new Logs();
        var terminal = new StringWriter();
        FakeTimeProvider time = clock ?? new FakeTimeProvider(LiveBot.Today);
        TemporaryDirectory? own = directory is null ? new TemporaryDirectory() : null;
        WebApplication app = BotHost.Build(
            ["--urls", "http://127.0.0.1:0", "--Storage:Directory", directory ?? own!.Path, "--Logging:Console:LogLevel:Default", "None", .. settings],
            services =>
            {
                services.AddSingleton<ILoggerProvider>(logs);
                services.AddSingleton(new Terminal(terminal));
                services.AddSingleton<TimeProvider>(time);
                change?.Invoke(services);
            });
        await app.StartAsync(Cancellation);
        return new Desk(app, logs, terminal, time, own);
    }

    /// <summary>A browser of its own, with nobody signed in.</summary>
    public DeskBrowser Browser() => new(Address);

    /// <summary>Adds an account, without going through pages.</summary>
    public async Task<StaffAccount> AddAsync(StaffRole role, string? login = null, string? centre = "", Func<StaffAccount, StaffAccount>? change = null)
    {
        login ??= role.ToString().ToLowerInvariant();
        var account = new StaffAccount(
            $"id-{login}", 1, login, $"Người {login}", role, role == StaffRole.Officer ? centre : null, Hash, $"stamp-{login}", 0, null, null, null, null, null, Clock.GetUtcNow(), null, null);
        account = change?.Invoke(account) ?? account;
        await Store.AddLinkAsync(new OneTimeLink($"test-{login}", OneTimeLinkKind.Invite, Clock.GetUtcNow().AddDays(1)), Clock.GetUtcNow(), Cancellation);
        Assert.Equal(LinkAcceptResult.Accepted, await Store.AcceptLinkAsync($"test-{login}", Clock.GetUtcNow(), account, Cancellation));
        return account;
    }

    /// <summary>A browser in which somebody of a new account is signed in.</summary>
    public async Task<DeskBrowser> SignedInAsync(StaffRole role, string? login = null, string? centre = "")
    {
        StaffAccount account = await AddAsync(role, login, centre);
        DeskBrowser browser = Browser();
        using HttpResponseMessage answer = await browser.SignInAsync(account.Login);
        Assert.Equal("/staff", answer.Headers.Location?.ToString());
        return browser;
    }

    public async Task<StaffAccount> FindAsync(string login) => (await Store.FindByLoginAsync(login, Cancellation))!;

    /// <summary>The newest entries of the audit log, oldest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AuditAsync() =>
        [.. (await Services.GetRequiredService<IAuditStore>().ListAsync(null, 100, Cancellation)).Select(line => line.Entry).Reverse()];

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _own?.Dispose();
        await _terminal.DisposeAsync();
    }
}
