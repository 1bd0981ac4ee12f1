using Microsoft.Extensions.Options;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Drafts;
using WorkerAdvisor.Storage.Inbox;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Questions;

namespace WorkerAdvisor.Bot.Storage;

/// <summary>
/// Forgets what is kept no longer: chats that have been silent, unanswered questions that were not asked again, drafts not sent off, registrations
/// withdrawn or out of contact for long, and which updates were seen. Once at start and then every hour.
/// </summary>
internal sealed partial class Forgetter(IServiceProvider services, IOptions<StorageOptions> options, TimeProvider clock, ILogger<Forgetter> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

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
        DateTimeOffset now = clock.GetUtcNow();
        StorageOptions keeps = options.Value;
        int drafts = await CountAsync(() => services.GetRequiredService<IDraftStore>().PurgeAsync(now, cancellationToken));
        int leads = await CountAsync(() => services.GetRequiredService<ILeadStore>().PurgeAsync(
            now.AddDays(-keeps.ForgetWithdrawnAfterDays), now.AddMonths(-keeps.ForgetLeadsAfterMonths), cancellationToken));
        int chats = await CountAsync(() => services.GetRequiredService<IConversationStore>().PurgeOlderThanAsync(now.AddDays(-keeps.ForgetChatsAfterDays), cancellationToken));
        int questions = await CountAsync(() => services.GetRequiredService<IQuestionStore>().PurgeOlderThanAsync(now.AddDays(-keeps.ForgetQuestionsAfterDays), cancellationToken));
        await CountAsync(() => services.GetRequiredService<IInboxStore>().ForgetSeenAsync(now - MayComeAgain, cancellationToken));
        if (drafts + leads + chats + questions > 0) LogForgotten(chats, questions, drafts, leads);
        if (services.GetRequiredService<OpenStore>().UpkeepFault is { } fault) LogUpkeep(fault);
    }

    /// <summary>Each by itself: one that fails, however, keeps neither the others nor the host from going on.</summary>
    /// <returns>How many were forgotten; 0 when it failed.</returns>
    private async Task<int> CountAsync(Func<Task<int>> forget)
    {
        try
        {
            return await forget();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailed(fault);
            return 0;
        }
    }

    [LoggerMessage(LogLevel.Information, "Forgot {Chats} silent chats, {Questions} unanswered questions, {Drafts} drafts not sent off, {Leads} registrations withdrawn or out of contact")]
    private partial void LogForgotten(int chats, int questions, int drafts, int leads);

    [LoggerMessage(LogLevel.Warning, "No snapshot of the store could be taken; its journal grows until one can: {Fault}")]
    private partial void LogUpkeep(string fault);

    [LoggerMessage(LogLevel.Warning, "What is kept no longer could not be forgotten; trying again in an hour")]
    private partial void LogFailed(Exception fault);
}
