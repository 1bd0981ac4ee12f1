using System.Text.Json;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace WorkerAdvisor.Bot.Channels.Telegram;

/// <summary>
/// Keeps up the connection: asks who we are, introduces the bot, then polls for updates or lets Telegram call us. Waits longer and longer while
/// Telegram is out of reach. Polls by itself, as the library's receiver calls again at once after a fault and loses an update whose handler failed.
/// </summary>
internal sealed partial class TelegramConnection : BackgroundService
{
    /// <summary>A server that does not wait for updates must not be asked without pause.</summary>
    private static readonly TimeSpan TooQuick = TimeSpan.FromMilliseconds(100), Pause = TimeSpan.FromMilliseconds(300);

    private readonly ITelegramBotClient _client;
    private readonly TelegramUpdates _updates;
    private readonly TelegramProfile _profile;
    private readonly TelegramOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<TelegramConnection> _logger;
    private readonly ResiliencePipeline _stubborn, _limited;

    public TelegramConnection(ITelegramBotClient client, TelegramUpdates updates, TelegramProfile profile, IOptions<TelegramOptions> options, TimeProvider clock, ILogger<TelegramConnection> logger)
    {
        (_client, _updates, _profile, _options, _clock, _logger) = (client, updates, profile, options.Value, clock, logger);
        _stubborn = new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(Retry()).Build();
        _limited = new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(_options.PollTimeout + TimeSpan.FromSeconds(15)).Build();
    }

    /// <summary>The bot's own account; null until Telegram has told.</summary>
    public User? Self { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            User self = await _stubborn.ExecuteAsync(async token => await _limited.ExecuteAsync(async limited => await _client.GetMe(limited), token), stoppingToken);
            Self = self;
            Task introducing = _profile.IntroduceAsync(stoppingToken);
            if (_options.Webhook.IsOn) await LetCallAsync(self, stoppingToken);
            else await PollAsync(self, stoppingToken);
            await introducing;
        }
        catch (ApiRequestException fault) when (TelegramFaults.IsBadToken(fault))
        {
            LogBadToken(fault.ErrorCode);
        }
    }

    private async Task LetCallAsync(User self, CancellationToken stopping)
    {
        await _stubborn.ExecuteAsync(
            async token => await _limited.ExecuteAsync(
                async limited => await _client.SetWebhook(_options.Webhook.Url!, secretToken: _options.Webhook.Secret, allowedUpdates: TelegramUpdates.Kinds, cancellationToken: limited), token),
            stopping);
        LogCalled(self.Username);
    }

    private async Task PollAsync(User self, CancellationToken stopping)
    {
        LogPolling(self.Username);
        int? offset = null;
        while (!stopping.IsCancellationRequested) offset = await _stubborn.ExecuteAsync(async token => await PollOnceAsync(offset, self, token), stopping);
    }

    /// <returns>Where to go on: the updates before it are stored.</returns>
    private async Task<int?> PollOnceAsync(int? offset, User self, CancellationToken stopping)
    {
        long asked = _clock.GetTimestamp();
        JsonElement[] batch;
        try
        {
            var poll = new RawUpdates { Offset = offset, Timeout = (int)_options.PollTimeout.TotalSeconds };
            batch = await _limited.ExecuteAsync(async limited => await _client.SendRequest(poll, limited), stopping);
        }
        catch (ApiRequestException fault) when (TelegramFaults.IsWebhookActive(fault))
        {
            LogWebhookRemoved();
            await _client.DeleteWebhook(dropPendingUpdates: false, stopping);
            return offset;
        }

        await _updates.ReceiveAsync(batch, self, stopping);
        int? next = batch.Select(TelegramUpdates.IdOf).Max() + 1 ?? offset;
        if (next == offset && _clock.GetElapsedTime(asked) < TooQuick) await Task.Delay(Pause, _clock, stopping);
        return next;
    }

    private RetryStrategyOptions Retry() => new()
    {
        ShouldHandle = new PredicateBuilder()
            .Handle<RequestException>(fault => !TelegramFaults.IsBadToken(fault))
            .Handle<TimeoutRejectedException>()
            .Handle<IOException>(),   // our own disk: Telegram keeps the updates until they are stored
        MaxRetryAttempts = int.MaxValue,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromSeconds(0.5),
        MaxDelay = TimeSpan.FromSeconds(30),
        DelayGenerator = failed => new ValueTask<TimeSpan?>(failed.Outcome.Exception is RequestException fault ? TelegramFaults.Wait(fault) : null),
        OnRetry = failed =>
        {
            const int Often = 20;   // about every ten minutes, once the waits have grown
            if (failed.AttemptNumber % Often == 0) LogOutOfReach(failed.Outcome.Exception!.Message);
            return ValueTask.CompletedTask;
        },
    };

    [LoggerMessage(LogLevel.Information, "Telegram: polling as @{Name}")]
    private partial void LogPolling(string? name);

    [LoggerMessage(LogLevel.Information, "Telegram: being called as @{Name}")]
    private partial void LogCalled(string? name);

    [LoggerMessage(LogLevel.Information, "Telegram: removed an old webhook, as none is configured")]
    private partial void LogWebhookRemoved();

    [LoggerMessage(LogLevel.Warning, "Telegram cannot be reached or is out of order ({Reason}); trying again, nothing is lost")]
    private partial void LogOutOfReach(string reason);

    [LoggerMessage(LogLevel.Error, "Telegram refused Channels:Telegram:Token ({Code}): get a valid one from @BotFather and start again. Telegram is off; everything else goes on")]
    private partial void LogBadToken(int code);
}
