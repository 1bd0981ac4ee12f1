using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Handovers;

namespace WorkerAdvisor.Bot.Staff.Handovers;

/// <summary>Closes hand-overs in which nobody wrote for long: once at start and then every hour.</summary>
internal sealed partial class SilenceCloser(OfficerTalk talk, IOptions<HandoverOptions> options, TimeProvider clock, ILogger<SilenceCloser> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        do
        {
            try
            {
                if (await talk.CloseSilentAsync(options.Value.SilentAfter, stoppingToken) is > 0 and var closed) LogClosed(closed);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailed(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "{Count} hand-overs were closed: nobody wrote any more")]
    private partial void LogClosed(int count);

    [LoggerMessage(LogLevel.Warning, "Silent hand-overs could not be closed; trying again in an hour")]
    private partial void LogFailed(Exception fault);
}
