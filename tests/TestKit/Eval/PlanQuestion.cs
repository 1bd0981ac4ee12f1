using System.Text.Json;
using System.Text.RegularExpressions;

namespace WorkerAdvisor.TestKit.Eval;

/// <summary>A question about a fact of one of the plans, as a worker, volunteer or officer would type it.</summary>
/// <param name="Fact">At least one must stand in what is read first, in any case; a figure as a whole number.</param>
/// <param name="Section">The plan and its section that say so.</param>
public sealed record PlanQuestion(string Q, IReadOnlyList<string> Fact, string Section)
{
    /// <summary>Written from the plans, without a look at the articles.</summary>
    public static IReadOnlyList<PlanQuestion> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "eval", "plan-facts.jsonl")).Select(line => JsonSerializer.Deserialize<PlanQuestion>(line, JsonSerializerOptions.Web)!)];

    /// <summary>Whether a text tells the fact.</summary>
    public bool IsToldBy(string text) => Fact.Any(fact => Regex.IsMatch(text, Whole(fact), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));

    /// <summary>"30" is not told by "130" or "1.300".</summary>
    private static string Whole(string fact) => char.IsDigit(fact[0]) ? $@"(?<![\d.,]){Regex.Escape(fact)}(?!\d)" : Regex.Escape(fact);
}
