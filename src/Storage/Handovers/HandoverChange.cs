namespace WorkerAdvisor.Storage.Handovers;

/// <summary>What a turn does to the chat's hand-over.</summary>
public abstract record HandoverChange
{
    private HandoverChange()
    {
    }

    /// <summary>Asks for a person; if one was asked for already and it is still open, these lines are only said.</summary>
    /// <param name="Centre">A centre's id; empty for the default queue.</param>
    /// <param name="Lines">What the chat said; sealed by the caller. May be empty.</param>
    public sealed record Open(string Centre, IReadOnlyList<byte[]> Lines) : HandoverChange;

    /// <summary>Says something to whoever answers; does nothing if none is open.</summary>
    /// <param name="Line">Sealed by the caller.</param>
    public sealed record Say(byte[] Line) : HandoverChange;

    /// <summary>The chat wants no person any more; does nothing if none is open.</summary>
    public sealed record Close : HandoverChange;
}
