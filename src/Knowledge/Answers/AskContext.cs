namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>What a conversation remembers of before; every part may be absent.</summary>
/// <param name="Topic">The topic last answered.</param>
/// <param name="Market">The country last spoken of.</param>
/// <param name="Province">Slug of the person's province.</param>
/// <param name="Earlier">Topics answered before <paramref name="Topic"/>, the latest first.</param>
public sealed record AskContext(string? Topic = null, string? Market = null, string? Province = null, IReadOnlyList<string>? Earlier = null)
{
    /// <inheritdoc cref="AskContext" path="/param[@name='Earlier']"/>
    public IReadOnlyList<string> Earlier { get; init; } = Earlier ?? [];

    /// <summary>A question by itself.</summary>
    public static AskContext None { get; } = new();
}
