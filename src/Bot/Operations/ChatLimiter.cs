using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Bot.Operations;

/// <summary>How fast one chat may write: a burst, then a steady rate.</summary>
public sealed class ChatLimiter(IOptions<OperationsOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<ConversationId> _limiter = PartitionedRateLimiter.Create<ConversationId, ConversationId>(chat =>
        RateLimitPartition.GetTokenBucketLimiter(chat, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Value.ChatBurst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(60.0 / options.Value.ChatPerMinute),
            AutoReplenishment = true,
        }));

    /// <summary>Seconds to wait until the chat may write again, or 0 when it may write now.</summary>
    public int SecondsToWait(ConversationId chat)
    {
        using RateLimitLease lease = _limiter.AttemptAcquire(chat);
        if (lease.IsAcquired) return 0;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
