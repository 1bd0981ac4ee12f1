using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>
/// Passages that some questions cannot be about, whatever words they share: those of another country than the one named, and those that
/// need a sign of what they are about.
/// </summary>
public sealed class PassageFilter
{
    private readonly Dictionary<Passage, string> _countries = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Passage, PhraseSet> _signs = new(ReferenceEqualityComparer.Instance);

    /// <exception cref="FormatException">A sign is not written as it should be.</exception>
    public PassageFilter(ContentSet content, MarketTagger markets)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(markets);
        foreach (Article article in content.Articles)
        {
            // All of a country's own article is about that country.
            bool forAll = content.FindTopic(article.Topic)?.Market is null;
            foreach (Passage passage in article.Passages)
            {
                if (forAll && CountryOf(passage.Title, markets) is { } country) _countries[passage] = country;
                if (passage.Signs.Count > 0) _signs[passage] = new PhraseSet(passage.Signs, content.Safety.Lists, acrossClauses: false);
            }
        }
    }

    /// <summary>Whether a question may be answered with a passage.</summary>
    /// <param name="countries">Those that the question names.</param>
    public bool Allows(Passage passage, IReadOnlyList<Word> question, IReadOnlyList<string> countries) =>
        (countries.Count == 0 || !_countries.TryGetValue(passage, out string? country) || countries.Contains(country))
        && (!_signs.TryGetValue(passage, out PhraseSet? signs) || signs.IsIn(question));

    /// <summary>Whether a passage is about a country that the question names.</summary>
    public bool IsAboutNamed(Passage passage, IReadOnlyList<string> countries) =>
        countries.Count > 0 && _countries.TryGetValue(passage, out string? country) && countries.Contains(country);

    private static string? CountryOf(string title, MarketTagger markets)
    {
        string[] named = [.. markets.Find(Tokenizer.Split(title)).Where(mention => !mention.IsHint).Select(mention => mention.Market).Distinct()];
        return named is [string only] ? only : null;
    }
}
