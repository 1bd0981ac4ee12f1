using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Channels.Web;
using WorkerAdvisor.Bot.Knowledge;

namespace WorkerAdvisor.Bot.Operations;

/// <summary>Counts requests for each address in windows of a minute.</summary>
internal sealed class AddressLimiter(IOptions<OperationsOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.AddressPerMinute, Window = TimeSpan.FromMinutes(1) }));

    public bool Allows(string address)
    {
        using RateLimitLease lease = _limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}

/// <summary>Marks an endpoint that one address calls for many people.</summary>
internal sealed class WithoutAddressCeiling;

/// <summary>A high ceiling for each address, against floods; what a chat may send is limited by <see cref="ChatLimiter"/>.</summary>
internal sealed class AddressCeiling(RequestDelegate next, AddressLimiter limiter, LiveKnowledge knowledge)
{
    private const int WaitSeconds = 60;

    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<WithoutAddressCeiling>() is not null
        || limiter.Allows(context.Connection.RemoteIpAddress?.ToString() ?? "") ? next(context) : WebMessage.WriteTooFastAsync(context, WaitSeconds, knowledge.Current.Content.Replies);
}
