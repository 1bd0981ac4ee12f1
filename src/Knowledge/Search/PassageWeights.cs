using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>Tells how likely each passage of an article is the one that a question asks for, as <see cref="PassageLearner"/> learnt it from how people ask.</summary>
public sealed class PassageWeights
{
    /// <summary>
    /// How much a word that the article was never asked with counts against being sure. Less than one that is known: a story tells much besides its
    /// question (held-out phrasings right: 48.7 % instead of 45.0 %).
    /// </summary>
    private const float UnknownShare = 0.3f;

    private readonly Dictionary<string, ArticleWeights> _byFile;

    internal PassageWeights(IReadOnlyList<ArticleWeights> articles) => (Articles, _byFile) = (articles, articles.ToDictionary(article => article.File));

    internal IReadOnlyList<ArticleWeights> Articles { get; }

    /// <summary>The share of each passage, the short answer first; together 1. Null for an article of which nothing was learnt.</summary>
    public float[]? Shares(Article article, IReadOnlyList<Word> question)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(question);
        if (!_byFile.TryGetValue(article.File, out ArticleWeights? own) || own.Classes != article.Passages.Count + 1) return null;
        var scores = new float[own.Classes];
        float size = 0;
        foreach (uint term in WordTerms.WithMarks(question))
        {
            int at = Array.BinarySearch(own.Terms, term);
            size += at < 0 ? UnknownShare : 1;
            if (at >= 0) own.AddTo(scores, at);
        }

        float value = own.Scale / MathF.Sqrt(Math.Max(size, 1));
        for (int i = 0; i < scores.Length; i++) scores[i] *= value;
        Softmax.Normalize(scores, own.Classes);
        return scores;
    }
}

/// <summary>What was learnt of one article, one byte a weight.</summary>
/// <param name="Terms">In ascending order.</param>
/// <param name="Values">One row a term, one column a passage.</param>
/// <param name="Scale">What a value of 1 stands for.</param>
internal sealed record ArticleWeights(string File, int Classes, uint[] Terms, sbyte[] Values, float Scale)
{
    public static ArticleWeights From(string file, int classes, uint[] terms, float[] weights)
    {
        float largest = weights.Length == 0 ? 0 : weights.Max(MathF.Abs), scale = largest == 0 ? 1 : largest / sbyte.MaxValue;
        return new ArticleWeights(file, classes, terms, [.. weights.Select(weight => (sbyte)MathF.Round(weight / scale))], scale);
    }

    public void AddTo(float[] scores, int term)
    {
        ReadOnlySpan<sbyte> row = Values.AsSpan(term * Classes, Classes);
        for (int i = 0; i < row.Length; i++) scores[i] += row[i];
    }
}
