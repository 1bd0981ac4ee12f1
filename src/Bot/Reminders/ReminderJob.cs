using Quartz;

namespace WorkerAdvisor.Bot.Reminders;

/// <summary>Sends what is due, every few minutes.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ReminderJob(ReminderSender sender, ILogger<ReminderJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendDueAsync(cancellationToken);
        }
        catch (IOException fault)
        {
            LogFailed(fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Reminders that are due could not be sent; trying again in a few minutes")]
    private partial void LogFailed(Exception fault);
}
