namespace WorkerAdvisor.TestKit.Telegram;

/// <summary>Lets a share of all calls fail, in every way there is.</summary>
/// <param name="share">From 0 to 1.</param>
/// <param name="log">Told which calls may come twice, as their answer was cut off.</param>
public sealed class RandomFaults(double share, PressLog log)
{
    private int _count;

    /// <summary>How many calls failed.</summary>
    public int Count => _count;

    /// <summary>What befalls a call.</summary>
    public CallFault? Next(BotCall call)
    {
        if (Random.Shared.NextDouble() >= share) return null;
        Interlocked.Increment(ref _count);
        switch (Random.Shared.Next(5))
        {
            case 0: return CallFault.ServerError;
            case 1: return CallFault.BadGateway;
            case 2: return CallFault.TooMany(Random.Shared.Next(2));
            case 3: return CallFault.Cut;
            default:
                log.AllowNextDouble(call);
                return CallFault.CutAfterwards;
        }
    }

    /// <summary>What befalls a poll.</summary>
    public CallFault? NextPoll()
    {
        if (Random.Shared.NextDouble() >= share) return null;
        Interlocked.Increment(ref _count);
        return Random.Shared.Next(3) switch { 0 => CallFault.ServerError, 1 => CallFault.Cut, _ => CallFault.TooMany(0) };
    }
}
