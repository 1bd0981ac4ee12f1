using Microsoft.Extensions.Options;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Inbox;
using WorkerAdvisor.Storage.Questions;

namespace WorkerAdvisor.Bot.Storage;

/// <summary>
/// Forgets chats that have been silent and unanswered questions that were not asked again for long, and which updates were seen: once at
/// start and then once a day.
/// </summary>
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
            var questions = services.GetRequiredService<IQuestionStore>();
            int forgotten = await conversations.PurgeOlderThanAsync(clock.GetUtcNow().AddDays(-options.Value.ForgetChatsAfterDays), cancellationToken);
            int groups = await questions.PurgeOlderThanAsync(clock.GetUtcNow().AddDays(-options.Value.ForgetQuestionsAfterDays), cancellationToken);
            if (forgotten + groups > 0) LogForgotten(forgotten, groups);
            await services.GetRequiredService<IInboxStore>().ForgetSeenAsync(clock.GetUtcNow() - MayComeAgain, cancellationToken);
        }
        catch (IOException fault)
        {
            LogFailed(fault);
        }
    }

    [LoggerMessage(LogLevel.Information, "Forgot {Chats} chats that had been silent and {Questions} unanswered questions not asked again for long")]
    private partial void LogForgotten(int chats, int questions);

    [LoggerMessage(LogLevel.Warning, "Silent chats and old questions could not be forgotten; trying again tomorrow")]
    private partial void LogFailed(Exception fault);
}
