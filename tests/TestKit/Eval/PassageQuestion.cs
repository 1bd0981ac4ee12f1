using System.Text.Json;

namespace WorkerAdvisor.TestKit.Eval;

/// <summary>A question with the passage of its topic's article that a careful adviser would show first.</summary>
/// <param name="Passage">Passage id; empty for the short answer.</param>
/// <param name="Accept">Passages that are about as good.</param>
public sealed record PassageQuestion(string Q, string Topic, string Passage, IReadOnlyList<string> Accept)
{
    /// <summary>Labelled by a reader from phrasings of the content, so it measures the choice within an article only.</summary>
    public static IReadOnlyList<PassageQuestion> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "eval", "passages.jsonl")).Select(line => JsonSerializer.Deserialize<PassageQuestion>(line, JsonSerializerOptions.Web)!)];

    /// <summary>Whether showing this passage is right.</summary>
    public bool Accepts(string passage) => passage == Passage || Accept.Contains(passage);
}
