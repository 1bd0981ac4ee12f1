using System.Net;
using Telegram.Bot;

namespace WorkerAdvisor.Bot.Channels.Telegram;

/// <summary>Makes the client of the Bot API. Not by the framework's client factory, whose log would hold the token: it stands in every address.</summary>
internal static class TelegramClient
{
    /// <summary>The client's settings, or null when the token does not even look like one.</summary>
    public static TelegramBotClientOptions? Settings(string token, string? baseUrl)
    {
        try
        {
            // The outbox waits and tries again, so the library must not.
            return new TelegramBotClientOptions(token.Trim(), string.IsNullOrEmpty(baseUrl) ? null : baseUrl) { RetryCount = 0 };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public static ITelegramBotClient Create(TelegramBotClientOptions settings, string? proxy)
    {
        // Telegram sets no cookies and has no use for our trace ids.
        var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(10), UseCookies = false, ActivityHeadersPropagator = null };
        if (!string.IsNullOrEmpty(proxy)) handler.Proxy = new WebProxy(proxy);
        // Whoever calls sets the time limit: a long poll lasts longer than a message should.
        return new TelegramBotClient(settings, new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan });
    }
}
