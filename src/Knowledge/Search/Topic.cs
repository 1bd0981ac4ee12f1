namespace WorkerAdvisor.Knowledge.Search;

/// <summary>Something people ask about, as <c>content/topics.yaml</c> lists it.</summary>
/// <param name="Id">Stable id with dots: <c>market.japan.cost</c>.</param>
/// <param name="Title">As a button says it.</param>
/// <param name="Market">The one country it is about, or null.</param>
/// <param name="Facet">What is asked of that country (<c>cost</c>, <c>income</c> …); <c>any</c> when one topic covers the country; null without market.</param>
/// <param name="Nearest">The topic answered from while this one has no article; null when it has one.</param>
public sealed record Topic(string Id, string Title, string? Market = null, string? Facet = null, string? Nearest = null)
{
    /// <summary>The part before the first dot: <c>loan</c>.</summary>
    public string Group => Id[..Id.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>Whether both are of one <see cref="Group"/>.</summary>
    public bool IsBeside(Topic other)
    {
        ArgumentNullException.ThrowIfNull(other);
        int end = other.Id.IndexOf('.', StringComparison.Ordinal) + 1;
        return Id.AsSpan().StartsWith(other.Id.AsSpan(0, end), StringComparison.Ordinal);
    }
}
