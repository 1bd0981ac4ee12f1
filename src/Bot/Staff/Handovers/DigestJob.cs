using Quartz;

namespace WorkerAdvisor.Bot.Staff.Handovers;

/// <summary>Sends the morning's counts when they are due; looks every few minutes, as reminders do.</summary>
[DisallowConcurrentExecution]
internal sealed partial class DigestJob(Digest digest, ILogger<DigestJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await digest.SendDueAsync(cancellationToken);
        }
        catch (IOException fault)
        {
            LogFailed(fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The morning's counts could not be sent; trying again in a few minutes")]
    private partial void LogFailed(Exception fault);
}
