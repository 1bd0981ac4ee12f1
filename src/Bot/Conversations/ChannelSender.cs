using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>
/// Makes a channel's calls in spite of faults: each attempt has a time limit; a failed one is tried again after a growing wait, or after the
/// wait that the channel asks for; while most attempts fail, a circuit keeps them back.
/// </summary>
internal sealed class ChannelSender
{
    private static readonly ResiliencePropertyKey<DateTimeOffset> WrittenAt = new(nameof(WrittenAt));

    private readonly IChannel _channel;
    private readonly ResiliencePipeline<SendResult> _retry, _attempt;

    public ChannelSender(IChannel channel, DeliveryOptions options, TimeProvider clock)
    {
        _channel = channel;
        _retry = new ResiliencePipelineBuilder<SendResult> { TimeProvider = clock }.AddRetry(Retry(options, clock)).Build();
        _attempt = new ResiliencePipelineBuilder<SendResult> { TimeProvider = clock }
            .AddCircuitBreaker(Circuit())
            .AddConcurrencyLimiter(options.CallsAtOnce, int.MaxValue)
            .AddTimeout(options.CallTimeout)
            .Build();
    }

    /// <param name="writtenAt">When the call was written; one too old is not tried again.</param>
    /// <param name="stopping">Ends the waiting between attempts. An attempt under way is let through: cut short, nobody knew whether it arrived.</param>
    /// <returns><see cref="SendResult.TryLater"/> only for a call that became too old.</returns>
    /// <exception cref="OperationCanceledException">Stopped before the call was made; it has not arrived.</exception>
    public async Task<SendResult> SendAsync(ChannelCall call, DateTimeOffset writtenAt, CancellationToken stopping)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(stopping);
        context.Properties.Set(WrittenAt, writtenAt);
        try
        {
            return await _retry.ExecuteAsync(static (context, sent) => sent.Sender.AttemptAsync(sent.Call, context.CancellationToken), context, (Sender: this, Call: call));
        }
        catch (ExecutionRejectedException)   // the last time-out or open circuit of a call that became too old
        {
            return new SendResult.TryLater();
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ValueTask<SendResult> AttemptAsync(ChannelCall call, CancellationToken stopping) => _attempt.ExecuteAsync(
        static async (sent, timedOut) =>
        {
            sent.Stopping.ThrowIfCancellationRequested();
            return await sent.Channel.SendAsync(sent.Call, timedOut);
        },
        (Channel: _channel, Call: call, Stopping: stopping),
        CancellationToken.None);

    private static RetryStrategyOptions<SendResult> Retry(DeliveryOptions options, TimeProvider clock) => new()
    {
        ShouldHandle = failed => new ValueTask<bool>(
            failed.Outcome is { Result: SendResult.TryLater } or { Exception: ExecutionRejectedException }
            && clock.GetUtcNow() - failed.Context.Properties.GetValue(WrittenAt, default) < options.GiveUpAfter),
        MaxRetryAttempts = int.MaxValue,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.FirstWait,
        MaxDelay = options.LongestWait,
        DelayGenerator = failed => new ValueTask<TimeSpan?>(failed.Outcome switch
        {
            { Result: SendResult.TryLater { After: { } asked } } => asked,
            { Exception: BrokenCircuitException { RetryAfter: { } closed } } => closed + (options.FirstWait * Random.Shared.NextDouble()),
            _ => null,
        }),
    };

    private static CircuitBreakerStrategyOptions<SendResult> Circuit() => new()
    {
        ShouldHandle = new PredicateBuilder<SendResult>().HandleResult(result => result is SendResult.TryLater).Handle<TimeoutRejectedException>(),
        FailureRatio = 0.5,
        MinimumThroughput = 20,
        SamplingDuration = TimeSpan.FromSeconds(10),
        BreakDuration = TimeSpan.FromSeconds(5),
    };
}
