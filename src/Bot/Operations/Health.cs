using Microsoft.Extensions.Diagnostics.HealthChecks;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Storage;

namespace WorkerAdvisor.Bot.Operations;

/// <summary>Ready means that what is acknowledged can be kept.</summary>
internal sealed class StoreHealth(OpenStore store) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(store.IsWritable ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The store cannot be written."));
}

/// <summary>Ready means that there is something to answer from.</summary>
internal sealed class KnowledgeHealth(LiveKnowledge knowledge) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(knowledge.Current.Content.Articles.Count > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("There are no articles."));
}
