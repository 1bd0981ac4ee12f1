using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>
/// Learns which passage of an article a question asks for: for each article a soft-max regression over its passages (AdaGrad steps), from phrasings
/// that say their passage, and less from cues, titles and the article's own questions. The same content gives the same weights.
/// </summary>
internal sealed class PassageLearner(Normalizer normalizer)
{
    private const int Passes = 30;
    private const float CueWeight = 0.6f, AskWeight = 0.3f, Rate = 0.5f, Decay = 2e-3f, Ground = 0.1f, TooSmall = 1e-4f;

    /// <param name="examples">Phrasings; those that say no passage are left out, and so are articles without any that do.</param>
    public PassageWeights Learn(IReadOnlyList<Article> articles, IEnumerable<Example> examples)
    {
        ILookup<string, Example> asked = examples.Where(example => example.Passage is not null).ToLookup(example => example.Label);
        return new PassageWeights([.. articles.Where(article => asked.Contains(article.Topic)).AsParallel().AsOrdered().Select(article => Learn(article, RowsOf(article, asked[article.Topic])))]);
    }

    private List<Row> RowsOf(Article article, IEnumerable<Example> asked)
    {
        var numbers = new Dictionary<string, int> { [Example.ShortAnswer] = 0 };
        for (int i = 0; i < article.Passages.Count; i++) numbers[article.Passages[i].Id] = i + 1;
        List<Row> rows = [.. asked.Where(example => numbers.ContainsKey(example.Passage!)).Select(example => Read(example.Text, numbers[example.Passage!], 1))];
        rows.Add(Read(article.Title, 0, CueWeight));
        rows.AddRange(article.Ask.Select(question => Read(question, 0, AskWeight)));
        for (int i = 0; i < article.Passages.Count; i++)
        {
            int number = i + 1;
            rows.AddRange(article.Passages[i].Cues.Append(article.Passages[i].Title).Select(text => Read(text, number, CueWeight)));
        }

        return rows;
    }

    private Row Read(string text, int passage, float weight) => new([.. WordTerms.WithMarks(normalizer.Normalize(text)).Order()], passage, weight);

    private static ArticleWeights Learn(Article article, List<Row> rows)
    {
        int classes = article.Passages.Count + 1;
        uint[] terms = [.. rows.SelectMany(row => row.Terms).Distinct().Order()];
        int[][] places = [.. rows.Select(row => row.Terms.Select(term => Array.BinarySearch(terms, term)).ToArray())];
        var weights = new float[terms.Length * classes];
        var squares = new float[weights.Length];
        var scores = new float[classes];
        int[] order = [.. Enumerable.Range(0, rows.Count)];
        var random = new Prng(7919);
        for (int pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (int at in order.Where(at => places[at].Length > 0)) Step(weights, squares, scores, places[at], rows[at]);
        }

        return ArticleWeights.From(article.File, classes, terms, weights);
    }

    private static void Step(float[] weights, float[] squares, float[] scores, int[] terms, Row row)
    {
        float value = 1 / MathF.Sqrt(terms.Length);
        Array.Clear(scores);
        foreach (int term in terms) Softmax.AddScaled(scores, weights.AsSpan(term * scores.Length, scores.Length), value);
        Softmax.Normalize(scores, scores.Length);
        scores[row.Passage] -= 1;
        for (int passage = 0; passage < scores.Length; passage++)
        {
            float slope = scores[passage] * row.Weight;
            if (MathF.Abs(slope) < TooSmall) continue;
            foreach (int term in terms)
            {
                int at = term * scores.Length + passage;
                float step = slope * value + Decay * weights[at];
                squares[at] += step * step;
                weights[at] -= Rate * step / (MathF.Sqrt(squares[at]) + Ground);
            }
        }
    }

    /// <param name="Terms">As <see cref="WordTerms.WithMarks"/> gives them, in order.</param>
    /// <param name="Passage">Its number, the short answer 0.</param>
    private sealed record Row(uint[] Terms, int Passage, float Weight);
}
