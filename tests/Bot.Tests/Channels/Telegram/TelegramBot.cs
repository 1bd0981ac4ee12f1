using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkerAdvisor.TestKit.Telegram;

namespace WorkerAdvisor.Bot.Tests.Channels.Telegram;

/// <summary>The whole host in this process, talking to a fake Bot API over HTTP with the real client; its store in a directory of its own.</summary>
internal sealed class TelegramBot : IAsyncDisposable
{
    private readonly string _directory;
    private readonly WebApplication _app;
    private readonly bool _ownsDirectory;

    private readonly Logs _logs;

    private TelegramBot(WebApplication app, Logs logs, string directory, bool ownsDirectory) => (_app, _logs, _directory, _ownsDirectory) = (app, logs, directory, ownsDirectory);

    public IServiceProvider Services => _app.Services;

    /// <summary>Every line that was logged.</summary>
    public IReadOnlyList<string> Logs => _logs.Lines;

    public HttpClient Web => new() { BaseAddress = new Uri(_app.Urls.Single()) };

    /// <param name="directory">The data directory; null for a new one that is gone afterwards.</param>
    /// <param name="change">Changes services before the host is built from them.</param>
    /// <param name="settings">More arguments, such as <c>--Delivery:FirstWait=00:00:00.01</c>.</param>
    public static async Task<TelegramBot> StartAsync(FakeBotApi api, string? directory = null, Action<IServiceCollection>? change = null, params string[] settings)
    {
        var logs = new Logs();
        string data = directory ?? Directory.CreateTempSubdirectory("worker-advisor-telegram-").FullName;
        WebApplication app = BotHost.Build(
            [
                "--urls", "http://127.0.0.1:0", "--Storage:Directory", data, "--Logging:Console:LogLevel:Default", "None",
                "--Channels:Telegram:Token", FakeBotApi.Token, "--Channels:Telegram:BaseUrl", api.BaseUrl,
                "--Delivery:FirstWait", "00:00:00.01", "--Delivery:LongestWait", "00:00:00.1",
                .. settings,
            ],
            services =>
            {
                services.AddSingleton<ILoggerProvider>(logs);
                change?.Invoke(services);
            });
        await app.StartAsync();
        return new TelegramBot(app, logs, data, directory is null);
    }

    /// <summary>Ends when a line with these words was logged.</summary>
    public Task LoggedAsync(string words, CancellationToken cancellationToken) => _logs.LoggedAsync(words, cancellationToken);

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(); // does nothing the second time
        await _app.DisposeAsync();
        if (_ownsDirectory) Directory.Delete(_directory, recursive: true);
    }
}
