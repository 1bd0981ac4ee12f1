using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkerAdvisor.TestKit.Eval;

/// <summary>A question of an evaluation set with what would be right.</summary>
/// <param name="Topic">The topic meant, or <c>oos</c>.</param>
/// <param name="Accept">Topics that are right too.</param>
/// <param name="Style">How it is typed.</param>
/// <param name="Kind">For out-of-scope questions: what they are about.</param>
public sealed record EvalQuestion(
    [property: JsonPropertyName("q")] string Question, string Topic, IReadOnlyList<string> Accept, string Style, string? Kind = null)
{
    /// <summary>The in-scope dev set.</summary>
    public static IReadOnlyList<EvalQuestion> Dev { get; } = Read("dev.jsonl");

    /// <summary>The out-of-scope dev set.</summary>
    public static IReadOnlyList<EvalQuestion> DevOutOfScope { get; } = Read("dev-oos.jsonl");

    /// <summary>The group of the topic meant: its id up to the first dot.</summary>
    [JsonIgnore]
    public string Group => Topic.Split('.')[0];

    /// <summary>Whether answering with this topic is right.</summary>
    public bool Accepts(string? topic) => topic is not null && (topic == Topic || Accept.Contains(topic));

    private static IReadOnlyList<EvalQuestion> Read(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "eval", file)).Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<EvalQuestion>(line, JsonSerializerOptions.Web)!)];
}
