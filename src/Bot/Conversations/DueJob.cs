using Quartz;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>Lets a sender look for what is due, every few minutes.</summary>
[DisallowConcurrentExecution]
internal sealed class DueJob<TSender>(TSender sender, ILogger<TSender> logger) : IJob
    where TSender : IDueSender
{
    private static readonly Action<ILogger, Exception?> LogFailed =
        LoggerMessage.Define(LogLevel.Warning, new EventId(1, nameof(LogFailed)), "What is due could not be sent; trying again in a few minutes");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendDueAsync(cancellationToken);
        }
        catch (IOException fault)
        {
            LogFailed(logger, fault);
        }
    }
}
