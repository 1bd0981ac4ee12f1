namespace WorkerAdvisor.Bot.Conversations;

/// <summary>A slash command that is not part of the talk: it belongs to staff and acts by itself, outside the turn. To be safe to run twice.</summary>
public interface IStaffCommand
{
    /// <summary>In small letters, without the slash.</summary>
    string Name { get; }

    /// <returns>What is said; null when this chat has no such command.</returns>
    Task<StaffAnswer?> ObeyAsync(IncomingMessage message, string argument, CancellationToken cancellationToken);
}
