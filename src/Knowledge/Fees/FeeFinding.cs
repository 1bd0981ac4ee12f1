using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>A verdict with its words, in which <c>{sum}</c>, <c>{ceiling}</c> … stand for values.</summary>
/// <param name="Headline">The first line of an answer.</param>
/// <param name="Now">What to do now.</param>
/// <param name="Leads">Worth the first line before others of the same verdict.</param>
public sealed record FeeFinding(string Id, FeeVerdict Verdict, string Headline, string Why, string Now, IReadOnlyList<SourceReference> Sources, bool Leads);

/// <summary>Something said beside the findings.</summary>
/// <param name="Market">The country in whose talk it is said while the programme is not known; null for a note of another sort.</param>
public sealed record FeeNote(string Id, string? Market, string Text, IReadOnlyList<SourceReference> Sources);
