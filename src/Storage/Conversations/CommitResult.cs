namespace WorkerAdvisor.Storage.Conversations;

/// <summary>What became of a turn given to the store.</summary>
public abstract record CommitResult
{
    private CommitResult() { }

    /// <summary>The turn is durable.</summary>
    public sealed record Committed : CommitResult;

    /// <summary>This update was committed before; nothing was changed now.</summary>
    /// <param name="Replies">The replies of that first time, to be given again.</param>
    public sealed record AlreadyDone(string Replies) : CommitResult;
}
