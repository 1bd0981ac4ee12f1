using Polly;
using Polly.Retry;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>Waits out a disk that is full or failing: what came in is stored already, and will be handled when the disk is well again.</summary>
internal static class StoreRetry
{
    public static ResiliencePipeline Create(TimeProvider clock) => new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<IOException>(),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromSeconds(0.5),
            MaxDelay = TimeSpan.FromSeconds(30),
        })
        .Build();
}
