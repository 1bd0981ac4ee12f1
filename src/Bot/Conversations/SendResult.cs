namespace WorkerAdvisor.Bot.Conversations;

/// <summary>What became of one call to a channel.</summary>
public abstract record SendResult
{
    private SendResult() { }

    /// <summary>It arrived.</summary>
    public sealed record Sent : SendResult;

    /// <summary>The channel or the way to it is out of order, or wants us to wait.</summary>
    /// <param name="After">How long the channel wants us to wait; null when it did not say.</param>
    public sealed record TryLater(TimeSpan? After = null) : SendResult;

    /// <summary>The channel will never take this call.</summary>
    /// <param name="Reason">In the channel's words, without anything of the person's or ours.</param>
    public sealed record Refused(string Reason) : SendResult;

    /// <summary>The person blocked the bot or is gone: nothing more can be said to them.</summary>
    public sealed record Unreachable : SendResult;
}
