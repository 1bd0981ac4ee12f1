using System.Runtime.InteropServices;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>
/// Learns to understand questions from phrasings: which words are known, which class a message belongs to, which country a topic is
/// usually asked with, how sure a score is, and what tells the passages of an article apart. The same content gives the same model, bit for bit.
/// </summary>
public sealed class Learner(IReadOnlyList<Topic> topics, Lexicon lexicon, MarketTagger markets, PlaceMask places, LearnerOptions options)
{
    private const int FewWords = 4;

    /// <param name="articles">Those whose passages are to be told apart.</param>
    /// <exception cref="OperationCanceledException">The learning was called off.</exception>
    public UnderstandingModel Learn(IReadOnlyList<Example> examples, IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(examples);
        Example[] masked = [.. examples.AsParallel().AsOrdered().Select(example => example with { Text = places.Apply(example.Text, out _) })];
        // Names of places stay known words too, or the spelling would mend them.
        SpellingIndex spelling = VocabularyBuilder.Build(examples.Concat(masked.Where((example, at) => example.Text != examples[at].Text)), lexicon);
        var classes = new ClassSpace(topics, examples.Where(example => example.Label == Example.OutOfScope).Select(example => example.Style).Distinct().Order(StringComparer.Ordinal));
        var normalizer = new Normalizer(lexicon, spelling);
        var masker = new Masker(markets, classes.PooledMarkets);
        Example[] usable = [.. masked.Where(example => classes.ClassOf(example) is not null)];
        MaskedText[] texts = [.. usable.AsParallel().AsOrdered().Select(example => masker.Mask(normalizer.Normalize(example.Text)))];
        TrainingRow[] rows = [.. usable.Zip(texts, (example, text) => ToRow(example, text, classes)).Where(row => row.Words.Length > 0)];

        HashIndex features = FindFeatures(rows, options.RarestFeature);
        var trained = new float[options.Models][];
        Parallel.For(0, options.Models, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = 2 }, model =>
        {
            TrainingRow[] seen = [.. rows.Where((_, at) => Fold(at) != model)];
            trained[model] = new LinearTrainer(features, classes.Names.Count, (ulong)(model + 1) * 7919).Train(seen, options.Passes, cancellationToken);
            FeatureOdds.AddTo(trained[model], seen, features, classes.Names.Count);
        });

        Calibration calibration = Calibrate(rows, features, classes, trained);
        (HashIndex kept, float[] weights) = WithoutWeakest(features, Average(trained), Softmax.Padded(classes.Names.Count));
        return new UnderstandingModel(classes.Names, kept, weights, spelling, MarketPriors.Count(usable, texts), calibration, PassageTerms.Of(articles, normalizer), new PassageLearner(normalizer).Learn(articles, examples));
    }

    private TrainingRow ToRow(Example example, MaskedText text, ClassSpace classes)
    {
        int id = classes.ClassOf(example)!.Value;
        float weight = classes.IsPooled(id) ? example.Weight * options.PooledWeight : example.Weight;
        if (text.Words.Count <= FewWords && !classes.IsPooled(id)) weight *= options.ShortWeight;
        return new TrainingRow([.. text.Words], id, weight, IsPhrasing: example.Weight >= 1, classes.IsOfAnyCountry(id));
    }

    /// <summary>A row's fold: each model leaves one out, and is judged on it.</summary>
    private int Fold(int row) => (int)((uint)row * 2654435761u >> 8) % options.Folds;

    private Calibration Calibrate(TrainingRow[] rows, HashIndex features, ClassSpace classes, float[][] trained)
    {
        var judged = new List<(ScopeSigns Signs, bool InScope)>();
        for (int model = 0; model < trained.Length; model++)
        {
            var scorer = new ClassScorer(features, QuantizedWeights.From(trained[model], classes.Names.Count), classes.Names.Count);
            for (int at = 0; at < rows.Length; at++)
            {
                if (Fold(at) != model || !rows[at].IsPhrasing) continue;
                judged.Add((ScopeSigns.Of(scorer.Score(rows[at].Words), classes.InScope), rows[at].Class < classes.InScope));
            }
        }

        return Calibration.Fit(judged);
    }

    private static HashIndex FindFeatures(TrainingRow[] rows, int rarest)
    {
        var counts = new Dictionary<ulong, int>();
        var features = new List<ulong>();
        var seen = new HashSet<ulong>();
        foreach (TrainingRow row in rows)
        {
            FeatureExtractor.Extract(row.Words, features, seen);
            foreach (ulong feature in features) CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        }

        return new HashIndex([.. counts.Where(pair => pair.Value >= rarest).Select(pair => pair.Key).Order()]);
    }

    private (HashIndex Features, float[] Weights) WithoutWeakest(HashIndex features, float[] weights, int width)
    {
        float[] strength = new float[features.Count];
        for (int row = 0; row < strength.Length; row++) strength[row] = Largest(weights.AsSpan(row * width, width));
        int dropped = (int)(strength.Length * options.WeakestShare);
        HashSet<int> weakest = [.. Enumerable.Range(0, strength.Length).OrderBy(row => strength[row]).Take(dropped)];
        int[] kept = [.. Enumerable.Range(0, strength.Length).Where(row => !weakest.Contains(row))];
        var left = new float[(kept.Length + 1) * width];
        for (int row = 0; row < kept.Length; row++) weights.AsSpan(kept[row] * width, width).CopyTo(left.AsSpan(row * width));
        weights.AsSpan(features.Count * width, width).CopyTo(left.AsSpan(kept.Length * width));   // the bias
        return (new HashIndex([.. kept.Select(row => features.Hashes[row])]), left);
    }

    private static float Largest(ReadOnlySpan<float> row)
    {
        float largest = 0;
        foreach (float weight in row) largest = MathF.Max(largest, MathF.Abs(weight));
        return largest;
    }

    private static float[] Average(float[][] trained)
    {
        var average = new float[trained[0].Length];
        foreach (float[] weights in trained) Softmax.AddScaled(average, weights, 1f / trained.Length);
        return average;
    }
}
