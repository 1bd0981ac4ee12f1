namespace WorkerAdvisor.Bot.Handovers;

/// <summary>What a chat remembers of asking for a person.</summary>
/// <param name="IsAsked">Whether it was asked just now if it agrees to be handed over.</param>
/// <param name="HasOpened">Whether it ever was handed over: only then is a hand-over looked for.</param>
/// <param name="IsTold">Whether it was told that what it writes while it waits is passed on.</param>
/// <param name="Question">What it asked just now and got no answer to; sealed where the state is stored, and gone with the next message. Null for none.</param>
public sealed record HandoverMemory(bool IsAsked = false, bool HasOpened = false, bool IsTold = false, string? Question = null)
{
    /// <summary>Null in place of one that remembers nothing.</summary>
    public HandoverMemory? OrNull() => this == new HandoverMemory() ? null : this;
}
