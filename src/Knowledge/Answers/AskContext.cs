namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>What a conversation remembers of before; every part may be absent.</summary>
/// <param name="Topic">The topic last answered.</param>
/// <param name="Market">The country last spoken of.</param>
/// <param name="Province">Slug of the person's province.</param>
public sealed record AskContext(string? Topic = null, string? Market = null, string? Province = null)
{
    /// <summary>A question by itself.</summary>
    public static AskContext None { get; } = new();
}
