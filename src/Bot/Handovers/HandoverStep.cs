namespace WorkerAdvisor.Bot.Handovers;

/// <summary>What a turn does to the chat's hand-over, in the clear.</summary>
public abstract record HandoverStep
{
    private HandoverStep()
    {
    }

    /// <summary>Asks for a person.</summary>
    /// <param name="Centre">A centre's id; empty for the default queue.</param>
    /// <param name="Lines">What the chat asked just now. May be empty.</param>
    public sealed record Open(string Centre, IReadOnlyList<string> Lines) : HandoverStep;

    /// <summary>Says something to whoever answers.</summary>
    public sealed record Say(string Line) : HandoverStep;

    /// <summary>Ends it.</summary>
    public sealed record Close : HandoverStep;
}
