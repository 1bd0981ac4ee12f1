using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace WorkerAdvisor.Bot.Referrals;

/// <summary>How many new chats of one code are counted. Kept in memory only; no address is written anywhere.</summary>
public sealed class ReferralLimiter(IOptions<ReferralOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _codes = Windows<string>(options.Value.CountedPerHour, TimeSpan.FromHours(1));
    private readonly PartitionedRateLimiter<(string Code, string From)> _addresses = Windows<(string, string)>(options.Value.CountedPerAddress, TimeSpan.FromDays(1));

    /// <summary>Whether one more counts.</summary>
    /// <param name="from">Where it came from, where many chats of one phone can be told by it; null elsewhere.</param>
    public bool Counts(string code, string? from)
    {
        if (from is not null)
        {
            using RateLimitLease ofAddress = _addresses.AttemptAcquire((code, from));
            if (!ofAddress.IsAcquired) return false;
        }

        using RateLimitLease ofCode = _codes.AttemptAcquire(code);
        return ofCode.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _codes.Dispose();
        _addresses.Dispose();
    }

    private static PartitionedRateLimiter<T> Windows<T>(int permits, TimeSpan window)
        where T : notnull => PartitionedRateLimiter.Create<T, T>(key => RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window }));
}
