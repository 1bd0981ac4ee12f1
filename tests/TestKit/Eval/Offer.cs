using System.Text.Json;

namespace WorkerAdvisor.TestKit.Eval;

/// <summary>An advert for work abroad, with what is to be thought of it.</summary>
/// <param name="Verdict"><see cref="Danger"/>, <c>caution</c> or <see cref="LooksFine"/>.</param>
/// <param name="Signals">What gives it away.</param>
public sealed record Offer(string Text, string Verdict, IReadOnlyList<string> Signals)
{
    public const string Danger = "danger", LooksFine = "ok-looking";

    /// <summary>The dev set.</summary>
    public static IReadOnlyList<Offer> Dev { get; } = Read("dev-offers.jsonl");

    /// <summary>Adverts by writers who did not know the rules: the first half was developed on, the second read once before it was mended for.</summary>
    public static IReadOnlyList<Offer> Own { get; } = Read("own-offers.jsonl");

    private static IReadOnlyList<Offer> Read(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "eval", file)).Select(line => JsonSerializer.Deserialize<Offer>(line, JsonSerializerOptions.Web)!)];
}
