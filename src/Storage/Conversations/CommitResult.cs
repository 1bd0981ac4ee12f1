using WorkerAdvisor.Storage.Outbox;

namespace WorkerAdvisor.Storage.Conversations;

/// <summary>What became of a turn given to the store.</summary>
public abstract record CommitResult
{
    private CommitResult() { }

    /// <summary>The turn is durable.</summary>
    /// <param name="Outbox">What waits to be sent, as <see cref="TurnCommit.Outbox"/> gave it.</param>
    public sealed record Committed(IReadOnlyList<OutboxEntry> Outbox) : CommitResult;

    /// <summary>This update was committed before; nothing was changed now.</summary>
    /// <param name="Replies">The replies of that first time, to be given again; empty if it came through the inbox.</param>
    public sealed record AlreadyDone(string Replies) : CommitResult;
}
