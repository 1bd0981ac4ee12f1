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

    /// <summary>Numbers that are put on the stack at most; 512 are 4 KB.</summary>
    private const int OnStack = 512;

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

        int passages = article.Passages.Count + 1, count = phrases.Weights.Length;
        Span<double> shared = count <= OnStack ? stackalloc double[count] : new double[count];
        Span<double> ofPassage = passages <= OnStack ? stackalloc double[passages] : new double[passages];
        Span<double> best = passages <= OnStack ? stackalloc double[passages] : new double[passages];
        bool any = false;
        foreach ((ulong _, ulong term, double weight) in message)
        {
            if (!phrases.MayHave(term) || !phrases.With.TryGetValue(term, out Places? with)) continue;
            any = true;
            foreach (int phrase in with.Phrases)
            {
                shared[phrase] += weight;
                // The last term of a phrase makes its sum whole, and the largest.
                double like = 2 * shared[phrase] / (whole + phrases.Weights[phrase]);
                ref double ofBest = ref best[phrases.Passages[phrase]];
                if (like > ofBest) ofBest = like;
            }

            foreach (int passage in with.Passages) ofPassage[passage] += weight;
        }

        if (!any) return new Bid(article.Lead, 0);

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
        var weights = new List<double>();
        var passages = new List<int>();
        var having = new Dictionary<ulong, List<int>>();
        Add(0, [article.Title, .. article.Ask]);
        for (int i = 0; i < article.Passages.Count; i++) Add(i + 1, [.. article.Passages[i].Cues, article.Passages[i].Title]);
        return new Phrases(
            [.. weights],
            [.. passages],
            having.ToDictionary(term => term.Key, term => new Places([.. term.Value], [.. term.Value.Select(phrase => passages[phrase]).Distinct()])),
            [null, .. article.Passages.Select(passage => CountryOf(passage.Title))]);

        void Add(int passage, string[] texts)
        {
            foreach (IReadOnlyList<PhraseTerm> ofPhrase in texts.Select(terms.Of))
            {
                foreach (ulong term in ofPhrase.SelectMany(term => (ulong[])[term.Bare, term.AsTyped]).Distinct())
                {
                    if (!having.TryGetValue(term, out List<int>? with)) having[term] = with = [];
                    with.Add(weights.Count);
                }

                weights.Add(ofPhrase.Sum(term => term.Weight));
                passages.Add(passage);
            }
        }
    }

    private string? CountryOf(string title) =>
        markets.FirstOrDefault(market => market.Names.Concat(market.After).Any(name => title.Contains(name, StringComparison.OrdinalIgnoreCase)))?.Id;

    /// <param name="Weights">One a phrase.</param>
    /// <param name="Passages">Number of the passage of each phrase, the short answer 0.</param>
    /// <param name="With">Where each term stands.</param>
    /// <param name="Countries">The country that each passage is about, or null, the short answer first.</param>
    private sealed record Phrases(double[] Weights, int[] Passages, Dictionary<ulong, Places> With, string?[] Countries)
    {
        private const int FilterBits = 4_096;

        private readonly ulong[] _filter = Filter(With.Keys);

        /// <summary>False for nearly every term that no phrase has: a bit is looked up sooner than the term, and few articles have a message's words.</summary>
        public bool MayHave(ulong term) => (_filter[Bit(term) / 64] >> (Bit(term) % 64) & 1) != 0;

        private static ulong[] Filter(IEnumerable<ulong> terms)
        {
            var filter = new ulong[FilterBits / 64];
            foreach (ulong term in terms) filter[Bit(term) / 64] |= 1UL << Bit(term) % 64;
            return filter;
        }

        private static int Bit(ulong term) => (int)((term ^ (term >> 32)) % FilterBits);
    }

    /// <summary>The phrases with a term, and the passages of these.</summary>
    private sealed record Places(int[] Phrases, int[] Passages);
}

/// <summary>What a passage bids for a message.</summary>
/// <param name="Fit">0 for nothing shared to 1 for the same words.</param>
internal readonly record struct Bid(Passage Passage, double Fit);
