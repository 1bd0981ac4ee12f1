using System.Collections.Concurrent;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>
/// How well the best passage of an article fits a few words said in the middle of a talk: by the one cue or title that is most like them, not
/// by words scattered over several. Each article is read when it is first needed. Safe for many threads at once.
/// </summary>
/// <param name="markets">A passage whose title names one of these countries is not for another.</param>
internal sealed class PassageBids(PhraseTerms terms, IReadOnlyList<Market> markets)
{
    /// <summary>From here a passage is clearly meant.</summary>
    public const double Clear = 0.58;

    /// <summary>From here one of the last article is meant by a message that says nothing else.</summary>
    public const double Likely = 0.45;

    /// <summary>A passage holds words of a message in other cues too, and that says a little.</summary>
    private const double OfOnePhrase = 0.75, OfAllPhrases = 0.25;

    private readonly ConcurrentDictionary<string, Phrases> _byFile = new();

    /// <summary>The best of an article's passages that may concern the person; the short answer is one of them.</summary>
    /// <param name="message">As <see cref="PhraseTerms"/> reads it.</param>
    /// <param name="province">The person's; a passage for another one does not bid.</param>
    /// <param name="country">The country spoken of, or null; a passage about another one does not bid.</param>
    /// <param name="onlyLocal">Whether only passages for that province bid.</param>
    public Bid Best(Article article, IReadOnlyList<PhraseTerm> message, string? province, string? country, bool onlyLocal = false)
    {
        Phrases phrases = _byFile.GetOrAdd(article.File, _ => Read(article));
        double whole = message.Sum(term => term.Weight);
        if (whole == 0) return new Bid(article.Lead, 0);

        var shared = new double[phrases.Weights.Count];
        var ofPassage = new double[article.Passages.Count + 1];
        foreach ((ulong _, ulong term, double weight) in message)
        {
            int last = -1;
            foreach (int phrase in phrases.With.GetValueOrDefault(term) ?? [])
            {
                shared[phrase] += weight;
                int passage = phrases.Passages[phrase];
                if (passage != last) ofPassage[passage] += weight;
                last = passage;
            }
        }

        var best = new double[ofPassage.Length];
        for (int i = 0; i < shared.Length; i++)
        {
            double like = 2 * shared[i] / (whole + phrases.Weights[i]);
            if (like > best[phrases.Passages[i]]) best[phrases.Passages[i]] = like;
        }

        Bid found = new(article.Lead, 0);
        for (int i = 0; i < best.Length; i++)
        {
            Passage passage = i == 0 ? article.Lead : article.Passages[i - 1];
            double fit = OfOnePhrase * best[i] + OfAllPhrases * ofPassage[i] / whole;
            bool concerns = (passage.Province == province || (passage.Province is null && !onlyLocal)) && (country is null || phrases.Countries[i] is null || phrases.Countries[i] == country);
            if (fit > found.Fit && concerns) found = new Bid(passage, fit);
        }

        return found;
    }

    private Phrases Read(Article article)
    {
        var phrases = new Phrases([], [], [], [null, .. article.Passages.Select(passage => CountryOf(passage.Title))]);
        Add(0, [article.Title, .. article.Ask]);
        for (int i = 0; i < article.Passages.Count; i++) Add(i + 1, [.. article.Passages[i].Cues, article.Passages[i].Title]);
        return phrases;

        void Add(int passage, string[] texts)
        {
            foreach (IReadOnlyList<PhraseTerm> ofPhrase in texts.Select(terms.Of))
            {
                foreach (ulong term in ofPhrase.SelectMany(term => (ulong[])[term.Bare, term.AsTyped]).Distinct())
                {
                    if (!phrases.With.TryGetValue(term, out List<int>? with)) phrases.With[term] = with = [];
                    with.Add(phrases.Weights.Count);
                }

                phrases.Weights.Add(ofPhrase.Sum(term => term.Weight));
                phrases.Passages.Add(passage);
            }
        }
    }

    private string? CountryOf(string title) =>
        markets.FirstOrDefault(market => market.Names.Concat(market.After).Any(name => title.Contains(name, StringComparison.OrdinalIgnoreCase)))?.Id;

    /// <param name="Weights">One a phrase.</param>
    /// <param name="Passages">Number of the passage of each phrase, the short answer 0.</param>
    /// <param name="With">The phrases with a term, in order.</param>
    /// <param name="Countries">The country that each passage is about, or null, the short answer first.</param>
    private sealed record Phrases(List<double> Weights, List<int> Passages, Dictionary<ulong, List<int>> With, string?[] Countries);
}

/// <summary>What a passage bids for a message.</summary>
/// <param name="Fit">0 for nothing shared to 1 for the same words.</param>
internal readonly record struct Bid(Passage Passage, double Fit);
