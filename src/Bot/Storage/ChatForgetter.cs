using Microsoft.Extensions.Options;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Inbox;

namespace WorkerAdvisor.Bot.Storage;

/// <summary>Forgets chats that have been silent for long, and which updates were seen, once at start and then once a day.</summary>
internal sealed partial class ChatForgetter(IServiceProvider services, IOptions<StorageOptions> options, TimeProvider clock, ILogger<ChatForgetter> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromDays(1);

    /// <summary>How long an update may come again: Telegram keeps what was not fetched for a day.</summary>
    private static readonly TimeSpan MayComeAgain = TimeSpan.FromDays(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        do
        {
            await ForgetAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        try
        {
            var conversations = services.GetRequiredService<IConversationStore>();
            int forgotten = await conversations.PurgeOlderThanAsync(clock.GetUtcNow().AddDays(-options.Value.ForgetChatsAfterDays), cancellationToken);
            if (forgotten > 0) LogForgotten(forgotten);
            await services.GetRequiredService<IInboxStore>().ForgetSeenAsync(clock.GetUtcNow() - MayComeAgain, cancellationToken);
        }
        catch (IOException fault)
        {
            LogFailed(fault);
        }
    }

    [LoggerMessage(LogLevel.Information, "Forgot {Count} chats that had been silent for long")]
    private partial void LogForgotten(int count);

    [LoggerMessage(LogLevel.Warning, "Silent chats could not be forgotten; trying again tomorrow")]
    private partial void LogFailed(Exception fault);
}
