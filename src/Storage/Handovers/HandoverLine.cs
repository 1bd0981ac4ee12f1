namespace WorkerAdvisor.Storage.Handovers;

/// <summary>What was said in a hand-over.</summary>
/// <param name="Id">Grows within the hand-over; given by the store.</param>
/// <param name="From"><see cref="Chat"/>, or the id of a staff account.</param>
/// <param name="Sealed">What was said; sealed by the caller.</param>
public sealed record HandoverLine(long Id, DateTimeOffset At, string From, byte[] Sealed)
{
    /// <summary>Who speaks when it is the chat.</summary>
    public const string Chat = "chat";
}
