using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>
/// Gives leads that wait in the default queue to the centre that covers their province by now, as people were told would happen. At start and every
/// ten minutes, as the list of centres may change while the host runs. Leads of a centre stay where they are: staff may have moved them.
/// </summary>
internal sealed partial class LeadRouter(IServiceProvider services, LiveKnowledge knowledge, TimeProvider clock, ILogger<LeadRouter> logger) : BackgroundService
{
    private const string Actor = "operator";

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        do
        {
            try
            {
                if (await RouteAsync(stoppingToken) is > 0 and var routed) LogRouted(routed);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailed(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <returns>How many leads were given to a centre.</returns>
    internal async Task<int> RouteAsync(CancellationToken cancellationToken)
    {
        var leads = services.GetRequiredService<ILeadStore>();   // opens when the host starts
        int routed = 0;
        foreach (Centre centre in knowledge.Current.Content.Centres.Centres)
        {
            await foreach (Lead lead in leads.ReadAllAsync(new LeadFilter(centre.Provinces) { Centre = "" }, cancellationToken))
            {
                var update = new LeadUpdate(new LeadEvent(clock.GetUtcNow(), LeadEventKind.Changed, Actor)) { Centre = centre.Id };
                // One that changed meanwhile is left for the next time.
                if (await leads.UpdateAsync(lead.Id, lead.Version, update, cancellationToken) == LeadUpdateResult.Done) routed++;
            }
        }

        return routed;
    }

    [LoggerMessage(LogLevel.Information, "{Leads} registrations that waited were given to the centre of their province")]
    private partial void LogRouted(int leads);

    [LoggerMessage(LogLevel.Warning, "Registrations that wait could not be given to centres; trying again in ten minutes")]
    private partial void LogFailed(Exception fault);
}
