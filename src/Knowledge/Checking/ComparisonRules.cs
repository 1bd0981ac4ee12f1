using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Markets;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Checking;

/// <summary>Rules for <c>markets/compare.yaml</c>: no figure or office without its source, no claim that neither rests on something nor says who knows.</summary>
internal static class ComparisonRules
{
    private const string File = "markets/compare.yaml", Words = "markets/profile.yaml";
    private const int LongestClaim = 110, LongestBrief = 16, MostLetters = 60;

    public static IEnumerable<ContentFault> Check(ContentSet content)
    {
        MarketComparison comparison = content.Comparison;
        foreach (ContentFault fault in CheckNames(comparison)) yield return fault;
        foreach (MarketAsker asker in comparison.Askers)
        {
            foreach (ContentFault fault in CheckSources(content, asker.Sources)) yield return fault;
            if (asker.Sources.Count == 0 && NamesOffice(content, asker.Name)) yield return new ContentFault(File, 1, $"{asker.Id}: names an office without a source");
        }

        foreach (MarketWay way in comparison.Ways)
        {
            ContentFault Fault(string message) => new(File, 1, $"{way.Id}: {message}");
            if (content.Markets.All(market => market.Id != way.Market)) yield return Fault($"there is no country \"{way.Market}\" in markets/countries.yaml");
            if (!Exists(content, way.Details)) yield return Fault($"\"{way.Details}\" is no article, or has no such passage");
            if (way.Name.Length > MostLetters) yield return Fault($"\"{way.Name}\" is too long for a line; {MostLetters} letters at most");
            if (way.Brief.Length > LongestBrief) yield return Fault($"\"{way.Brief}\" is too long for the head of a column; {LongestBrief} letters at most");
            if (way.Cells.TryGetValue(WayCell.Income, out MarketClaim? income) && income.Text.Any(char.IsDigit) && !HasYear(income.Text)) yield return new ContentFault(File, income.Line, "an income with a figure tells its year");
        }

        foreach (string wrong in content.ProfileWords.Phrases.Select(phrase => Phrase.FaultOf(phrase, [])).OfType<string>()) yield return new ContentFault(Words, 1, wrong);
        foreach (SaidAs<string> said in content.ProfileWords.Facts.Where(said => comparison.Facts.All(fact => fact.Id != said.Meaning))) yield return new ContentFault(Words, 1, $"there is no fact \"{said.Meaning}\" in {File}");
        foreach (MarketClaim claim in comparison.Ways.SelectMany(ClaimsOf).Concat(comparison.Everyone.Select(stop => stop.Why)))
        {
            foreach (ContentFault fault in CheckClaim(content, claim)) yield return fault;
        }
    }

    private static IEnumerable<ContentFault> CheckNames(MarketComparison comparison)
    {
        foreach (string twice in comparison.Ways.Select(way => way.Id).Concat(comparison.Facts.Select(fact => fact.Id)).Concat(comparison.Askers.Select(asker => asker.Id)).GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key))
            yield return new ContentFault(File, 1, $"\"{twice}\" is there twice; keep one");
        foreach ((string fact, int line) in comparison.Ways.SelectMany(FactsOf).Concat(comparison.Everyone.Select(stop => (stop.Fact, stop.Why.Line))).Where(named => named.Fact is not null).Select(named => (named.Fact!, named.Line)))
        {
            if (comparison.Facts.All(known => known.Id != fact)) yield return new ContentFault(File, line, $"there is no fact \"{fact}\"");
        }
    }

    private static IEnumerable<ContentFault> CheckClaim(ContentSet content, MarketClaim claim)
    {
        ContentFault Fault(string message) => new(File, claim.Line, message);
        foreach (ContentFault fault in CheckSources(content, claim.Sources)) yield return fault;
        if (claim.Ask is { } ask && content.Comparison.FindAsker(ask) is null) yield return Fault($"there is nobody \"{ask}\" under \"askers\"");
        if (claim.Sources.Count == 0 && claim.Ask is null) yield return Fault("has neither a source nor who to ask");
        if (claim.Sources.Count == 0 && (claim.Text.Any(char.IsDigit) || NamesOffice(content, claim.Text))) yield return Fault("tells a figure or names an office without a source");
        if (claim.Text.Length > LongestClaim) yield return Fault($"\"{claim.Text}\" has {claim.Text.Length} characters; {LongestClaim} at most");
        foreach (string word in content.Wording.Where(word => claim.Text.Contains(word, StringComparison.OrdinalIgnoreCase))) yield return Fault($"\"{word}\" is officialese; say what happens in plain words");
    }

    private static IEnumerable<ContentFault> CheckSources(ContentSet content, IReadOnlyList<SourceReference> sources) =>
        sources.Where(source => content.Sources.Resolve(source) is null)
            .Select(source => new ContentFault(File, source.Line, $"there is no {source.Kind.ToString().ToLowerInvariant()} \"{source.Id}\" {source.Section}; {content.Sources.Suggest(source)}"));

    private static IEnumerable<MarketClaim> ClaimsOf(MarketWay way) =>
    [
        .. way.Cells.Values, .. way.Stops.Select(stop => stop.Why), .. way.Merits.Values.Select(merit => merit.Why), .. way.Bonuses.Select(bonus => bonus.Why),
        .. new[] { way.Language?.Why, way.Funds?.Why, way.Schooling?.Why }.OfType<MarketClaim>(),
    ];

    private static IEnumerable<(string? Fact, int Line)> FactsOf(MarketWay way) =>
        [.. way.Stops.Select(stop => (stop.Fact, stop.Why.Line)), .. way.Bonuses.Select(bonus => ((string?)bonus.Fact, bonus.Why.Line))];

    private static bool NamesOffice(ContentSet content, string text) => content.Bodies.Current.Any(body => text.Contains(body, StringComparison.Ordinal));

    private static bool HasYear(string text) => Enumerable.Range(0, Math.Max(0, text.Length - 3)).Any(at => text.AsSpan(at, 2) is "20" && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]));

    private static bool Exists(ContentSet content, string details)
    {
        string[] parts = details.Split('#');
        return content.FindArticle(parts[0]) is { } article && (parts.Length == 1 || article.Passages.Any(passage => passage.Id == parts[1]));
    }
}
