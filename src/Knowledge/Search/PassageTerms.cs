using System.Runtime.InteropServices;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>
/// In which cues, titles and texts of an article's passages a word, or a pair of words, stands, and how much it tells: most when it is rare
/// among the article's passages and in all articles. Part of what is learnt: reading every article anew at each start took a fifth of it.
/// </summary>
public sealed class PassageTerms
{
    private const double TextShare = 0.2;

    /// <summary>Keeps a cue of one common word from being covered by that word.</summary>
    private const double Doubt = 1;
    private readonly Dictionary<string, Span> _articles = [];
    private readonly uint[] _terms;
    private readonly float[] _weights;
    private readonly int[] _ends;
    private readonly ushort[] _places;
    private readonly ushort[] _passages;
    private readonly float[] _sums;

    /// <param name="articles">The file of each article, with how many of the terms and of the pieces are its own, in order.</param>
    /// <param name="terms">Article by article, in ascending order.</param>
    /// <param name="weights">One a term.</param>
    /// <param name="ends">Where the places of each term end among all places.</param>
    /// <param name="places">Number of a piece (a cue, a title or a text) within its article.</param>
    /// <param name="passages">The passage of each piece, the short answer 0.</param>
    /// <param name="sums">What the terms of each cue or title weigh together; 0 for a text.</param>
    internal PassageTerms(IReadOnlyList<(string File, int Terms, int Pieces)> articles, uint[] terms, float[] weights, int[] ends, ushort[] places, ushort[] passages, float[] sums)
    {
        (Articles, _terms, _weights, _ends, _places, _passages, _sums) = (articles, terms, weights, ends, places, passages, sums);
        int term = 0, piece = 0;
        foreach ((string file, int ofTerms, int ofPieces) in articles)
        {
            _articles[file] = new Span(term, ofTerms, piece, ofPieces);
            term += ofTerms;
            piece += ofPieces;
        }
    }

    internal IReadOnlyList<(string File, int Terms, int Pieces)> Articles { get; }

    internal ReadOnlySpan<uint> Terms => _terms;

    internal ReadOnlySpan<float> Weights => _weights;

    internal ReadOnlySpan<int> Ends => _ends;

    internal ReadOnlySpan<ushort> Places => _places;

    internal ReadOnlySpan<ushort> Passages => _passages;

    internal ReadOnlySpan<float> Sums => _sums;

    /// <summary>Weighs the words of all passages, of an article's cues and titles, and its texts.</summary>
    public static PassageTerms Of(IReadOnlyList<Article> articles, Normalizer normalizer)
    {
        ArticlePieces[] read = [.. articles.AsParallel().AsOrdered().Select(article => ArticlePieces.Of(article, text => WordTerms.Of(normalizer.Normalize(text))))];
        var articlesWith = new Dictionary<uint, int>();
        foreach (uint term in read.SelectMany(article => article.Places.Keys)) CollectionsMarshal.GetValueRefOrAddDefault(articlesWith, term, out _)++;

        var terms = new List<uint>();
        var weights = new List<float>();
        var ends = new List<int>();
        var all = new List<ushort>();
        var sums = new List<float>();
        foreach ((Article article, ArticlePieces ofArticle) in articles.Zip(read))
        {
            var sumsHere = new float[ofArticle.Passages.Count];
            foreach ((uint term, List<ushort> places) in ofArticle.Places)
            {
                double rarity = Math.Log(1.0 + (double)articles.Count / articlesWith[term]);
                int passages = article.Passages.Count + 1, with = places.Select(piece => ofArticle.Passages[piece]).Distinct().Count();
                float weight = (float)(Math.Log(1 + (passages - with + 0.5) / (with + 0.5)) * Math.Sqrt(rarity));
                foreach (ushort piece in places.Where(piece => !ofArticle.Texts.Contains(piece))) sumsHere[piece] += weight;
                terms.Add(term);
                weights.Add(weight);
                all.AddRange(places);
                ends.Add(all.Count);
            }

            sums.AddRange(sumsHere);
        }

        return new PassageTerms(
            [.. articles.Zip(read, (article, ofArticle) => (article.File, ofArticle.Places.Count, ofArticle.Passages.Count))],
            [.. terms], [.. weights], [.. ends], [.. all], [.. read.SelectMany(article => article.Passages)], [.. sums]);
    }

    /// <summary>What speaks for each passage.</summary>
    /// <returns>The short answer first, then the passages in order. All zero for an article that was not learnt from.</returns>
    public PassageEvidence[] Evidence(Article article, IReadOnlyList<Word> question)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(question);
        var evidence = new PassageEvidence[article.Passages.Count + 1];
        Span here = _articles.GetValueOrDefault(article.File);
        var shared = new float[here.Pieces];
        foreach (uint term in WordTerms.Of(question))
        {
            int at = Array.BinarySearch(_terms, here.Term, here.Terms, term);
            if (at < 0) continue;
            int start = at == 0 ? 0 : _ends[at - 1], last = -1;
            foreach (ushort piece in _places.AsSpan(start, _ends[at] - start))
            {
                int passage = _passages[here.Piece + piece];
                bool isText = _sums[here.Piece + piece] == 0;
                if (passage != last) evidence[passage] = evidence[passage] with { Weight = evidence[passage].Weight + (isText ? TextShare : 1) * _weights[at] };
                if (!isText) shared[piece] += _weights[at];
                last = passage;
            }
        }

        for (int piece = 0; piece < shared.Length; piece++)
        {
            if (shared[piece] == 0) continue;
            ref PassageEvidence of = ref evidence[_passages[here.Piece + piece]];
            of = of with { Covered = Math.Max(of.Covered, shared[piece] / (_sums[here.Piece + piece] + Doubt)) };
        }

        return evidence;
    }

    /// <summary>Where the terms and pieces of an article begin, and how many there are.</summary>
    private readonly record struct Span(int Term, int Terms, int Piece, int Pieces);
}

/// <summary>What speaks for a passage.</summary>
/// <param name="Weight">Summed weight of the words it shares with a question.</param>
/// <param name="Covered">Share of the one cue or title that the question says most of, from 0 to 1.</param>
public readonly record struct PassageEvidence(double Weight, double Covered)
{
    /// <summary>Whether it is about the province or country that the question names.</summary>
    public bool IsOfNamedPlace { get; init; }
}
