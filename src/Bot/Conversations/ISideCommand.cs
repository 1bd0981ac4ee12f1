namespace WorkerAdvisor.Bot.Conversations;

/// <summary>A slash command beside the talk, which goes on as if nothing had been said: it acts by itself, outside the turn. To be safe to run twice.</summary>
public interface ISideCommand
{
    /// <summary>In small letters, without the slash.</summary>
    string Name { get; }

    /// <returns>What is said; null when this chat has no such command, and the talk is to answer.</returns>
    Task<SideAnswer?> ObeyAsync(IncomingMessage message, string argument, CancellationToken cancellationToken);
}
