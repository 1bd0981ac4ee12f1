namespace WorkerAdvisor.Knowledge.Search;

/// <summary>One phrasing to learn from.</summary>
/// <param name="Label">A topic id, or <c>oos</c>.</param>
/// <param name="Style">How it is typed (plain, nodiac, teencode …); for <c>oos</c> its kind.</param>
/// <param name="Weight">How much it counts: 1 for a phrasing, less for an article's own sentences.</param>
public sealed record Example(string Label, string Style, string Text, float Weight = 1)
{
    /// <summary>The short answer, as <see cref="Passage"/>.</summary>
    public const string ShortAnswer = "-";

    /// <summary>The passage of the topic's article that it asks for; null when that was not said.</summary>
    public string? Passage { get; init; }

    /// <summary>The label of what the bot must decline.</summary>
    public const string OutOfScope = "oos";
}
