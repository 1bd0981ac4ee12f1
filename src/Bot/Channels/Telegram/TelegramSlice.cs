using Microsoft.Extensions.Options;
using Telegram.Bot;
using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Channels.Telegram;

/// <summary>Wires the Telegram channel, which is off without a token.</summary>
internal static class TelegramSlice
{
    private const string Section = "Channels:Telegram";

    public static void AddTelegram(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptionsWithValidateOnStart<TelegramOptions, TelegramOptionsValidator>().BindConfiguration(Section);
        string? token = builder.Configuration[$"{Section}:{nameof(TelegramOptions.Token)}"];
        if (string.IsNullOrWhiteSpace(token)) return;
        if (TelegramClient.Settings(token, baseUrl: null) is null)
        {
            services.AddHostedService<TelegramOff>();
            return;
        }

        services.AddSingleton(provider => Client(provider.GetRequiredService<IOptions<TelegramOptions>>().Value));
        services.AddSingleton<IChannel, TelegramChannel>();
        services.AddSingleton<TelegramUpdates>();
        services.AddSingleton<TelegramProfile>();
        services.AddSingleton<TelegramConnection>();
        services.AddHostedService(provider => provider.GetRequiredService<TelegramConnection>());
    }

    public static void MapTelegram(this WebApplication app)
    {
        TelegramWebhookOptions? webhook = app.Configuration.GetSection($"{Section}:{nameof(TelegramOptions.Webhook)}").Get<TelegramWebhookOptions>();
        bool isOn = app.Services.GetService<ITelegramBotClient>() is not null;
        if (isOn && webhook is { IsOn: true } && Uri.TryCreate(webhook.Url, UriKind.Absolute, out _)) TelegramWebhook.Map(app, webhook);
    }

    private static ITelegramBotClient Client(TelegramOptions options) => TelegramClient.Create(TelegramClient.Settings(options.Token!, options.BaseUrl)!, options.Proxy);
}

/// <summary>Says why Telegram is off although a token is set.</summary>
internal sealed partial class TelegramOff(ILogger<TelegramOff> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        LogNoToken();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Error, "Channels:Telegram:Token is no token (those look like 123456:ABC…): copy it from @BotFather and start again. Telegram is off; everything else goes on")]
    private partial void LogNoToken();
}
