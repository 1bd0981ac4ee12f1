using System.Runtime.InteropServices;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>
/// In which passages of an article a word, or a pair of words, stands, and how much it tells: most when it is rare among the article's
/// passages and in all articles. Part of what is learnt: reading every article anew at each start took a fifth of it.
/// </summary>
public sealed class PassageTerms
{
    private const double TextShare = 0.2;
    private readonly Dictionary<string, (int Start, int Count)> _articles = [];
    private readonly uint[] _terms;
    private readonly float[] _weights;
    private readonly int[] _ends;
    private readonly ushort[] _places;

    /// <param name="articles">The file of each article, with how many of the terms are its own, in order.</param>
    /// <param name="terms">Article by article, in ascending order.</param>
    /// <param name="weights">One a term.</param>
    /// <param name="ends">Where the places of each term end among all places.</param>
    /// <param name="places">Number of a passage, the short answer 0, times two; one more for a cue or title.</param>
    internal PassageTerms(IReadOnlyList<(string File, int Count)> articles, uint[] terms, float[] weights, int[] ends, ushort[] places)
    {
        (Articles, _terms, _weights, _ends, _places) = (articles, terms, weights, ends, places);
        int start = 0;
        foreach ((string file, int count) in articles)
        {
            _articles[file] = (start, count);
            start += count;
        }
    }

    internal IReadOnlyList<(string File, int Count)> Articles { get; }

    internal ReadOnlySpan<uint> Terms => _terms;

    internal ReadOnlySpan<float> Weights => _weights;

    internal ReadOnlySpan<int> Ends => _ends;

    internal ReadOnlySpan<ushort> Places => _places;

    /// <summary>Weighs the words of all passages, of an article's cues and titles, and its texts.</summary>
    public static PassageTerms Of(IReadOnlyList<Article> articles, Normalizer normalizer)
    {
        SortedDictionary<uint, List<ushort>>[] places = [.. articles.AsParallel().AsOrdered().Select(article => PlacesOf(article, normalizer))];
        var articlesWith = new Dictionary<uint, int>();
        foreach (uint term in places.SelectMany(ofArticle => ofArticle.Keys)) CollectionsMarshal.GetValueRefOrAddDefault(articlesWith, term, out _)++;

        var terms = new List<uint>();
        var weights = new List<float>();
        var ends = new List<int>();
        var all = new List<ushort>();
        foreach ((Article article, SortedDictionary<uint, List<ushort>> ofArticle) in articles.Zip(places))
        {
            foreach ((uint term, List<ushort> ofTerm) in ofArticle)
            {
                double rarity = Math.Log(1.0 + (double)articles.Count / articlesWith[term]);
                int passages = article.Passages.Count + 1;
                terms.Add(term);
                weights.Add((float)(Math.Log(1 + (passages - ofTerm.Count + 0.5) / (ofTerm.Count + 0.5)) * Math.Sqrt(rarity)));
                all.AddRange(ofTerm);
                ends.Add(all.Count);
            }
        }

        return new PassageTerms([.. articles.Zip(places, (article, ofArticle) => (article.File, ofArticle.Count))], [.. terms], [.. weights], [.. ends], [.. all]);
    }

    /// <summary>What speaks for each passage: the summed weight of the words it shares with a question.</summary>
    /// <returns>The short answer first, then the passages in order. All zero for an article that was not learnt from.</returns>
    public double[] Evidence(Article article, IReadOnlyList<Word> question)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(question);
        var evidence = new double[article.Passages.Count + 1];
        (int start, int count) = _articles.GetValueOrDefault(article.File);
        foreach (uint term in TermsOf(question))
        {
            int at = Array.BinarySearch(_terms, start, count, term);
            if (at < 0) continue;
            foreach (ushort place in _places.AsSpan(at == 0 ? 0 : _ends[at - 1], _ends[at] - (at == 0 ? 0 : _ends[at - 1])))
                evidence[place >> 1] += (place & 1) == 1 ? _weights[at] : TextShare * _weights[at];
        }

        return evidence;
    }

    private static SortedDictionary<uint, List<ushort>> PlacesOf(Article article, Normalizer normalizer)
    {
        var places = new SortedDictionary<uint, List<ushort>>();
        Add(0, article.Lead, [article.Title]);
        for (int i = 0; i < article.Passages.Count; i++) Add(i + 1, article.Passages[i], [.. article.Passages[i].Cues, article.Passages[i].Title]);
        return places;

        void Add(int number, Passage passage, string[] cues)
        {
            HashSet<uint> ofCues = [.. cues.SelectMany(cue => TermsOf(normalizer.Normalize(cue)))];
            foreach (uint term in ofCues) PlacesOf(term).Add((ushort)(number * 2 + 1));
            foreach (uint term in TermsOf(normalizer.Normalize(passage.Text)).Where(term => !ofCues.Contains(term))) PlacesOf(term).Add((ushort)(number * 2));
        }

        List<ushort> PlacesOf(uint term)
        {
            if (!places.TryGetValue(term, out List<ushort>? ofTerm)) places[term] = ofTerm = [];
            return ofTerm;
        }
    }

    /// <summary>The words and pairs of words, each once, in order.</summary>
    private static HashSet<uint> TermsOf(IReadOnlyList<Word> words)
    {
        var terms = new HashSet<uint>(words.Count * 2);
        ulong before = 0;
        for (int i = 0; i < words.Count; i++)
        {
            ulong here = WordHash.Of(words[i].Folded);
            terms.Add(Short(here));
            if (i > 0) terms.Add(Short(WordHash.OfPair(before, words[i].Folded)));
            before = here;
        }

        return terms;
    }

    /// <summary>32 bits are enough: an article has some two thousand terms, and a question some twenty.</summary>
    private static uint Short(ulong hash) => (uint)(hash ^ (hash >> 32));
}
