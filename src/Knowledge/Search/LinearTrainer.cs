using System.Runtime.InteropServices;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>
/// Learns a soft-max regression by stochastic gradient descent with AdaGrad steps per feature (Duchi, Hazan, Singer 2011). Each pass sees
/// each example a little differently: marks taken off, words left out, long stories cut. The same seed gives the same weights.
/// </summary>
internal sealed class LinearTrainer
{
    private const float LearningRate = 1f, Decay = 2e-6f, BareShare = 0.6f, DropShare = 0.2f;

    /// <summary>Share of an example's certainty spread over all classes: sure of less, it learns more that holds for other writers (a point).</summary>
    private const float Doubt = 0.1f;

    private readonly HashIndex _featureIds;
    private readonly int _classes, _width;
    private readonly Prng _random;
    private readonly CountryNoise _countries;
    private readonly List<ulong> _features = [];
    private readonly HashSet<ulong> _seen = [];
    private readonly List<Word> _noisy = [];

    public LinearTrainer(HashIndex featureIds, int classes, ulong seed)
    {
        (_featureIds, _classes, _width) = (featureIds, classes, Softmax.Padded(classes));
        _random = new Prng(seed);
        _countries = new CountryNoise(_random);
    }

    /// <summary>Weights by feature then class, rows of <see cref="Softmax.Padded"/> floats; the last row is the bias.</summary>
    public float[] Train(IReadOnlyList<TrainingRow> rows, int passes, CancellationToken cancellationToken)
    {
        var weights = new float[(_featureIds.Count + 1) * _width];
        var squares = new float[_featureIds.Count + 1];
        int[] order = [.. Enumerable.Range(0, rows.Count)];
        var scores = new float[_width];
        var ids = new List<int>();
        for (int pass = 0; pass < passes; pass++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _random.Shuffle(order);
            foreach (int at in order)
            {
                Identify(Noisy(rows[at], pass == 0), ids);
                Step(weights, squares, scores, ids, rows[at]);
            }
        }

        return weights;
    }

    private void Step(float[] weights, float[] squares, float[] scores, List<int> ids, TrainingRow row)
    {
        float value = LinearScorer.Value(ids.Count);
        LinearScorer.Score(weights, _width, CollectionsMarshal.AsSpan(ids), value, scores);
        Softmax.Normalize(scores, _classes);
        for (int i = 0; i < _classes; i++) scores[i] -= Doubt / _classes;
        scores[row.Class] -= 1 - Doubt;
        float norm = 0;
        foreach (float slope in scores) norm += slope * slope;
        foreach (int id in ids)
        {
            squares[id] += value * value * norm;
            float rate = LearningRate * row.Weight * value / MathF.Sqrt(squares[id] + 1e-6f);
            Softmax.ShrinkAndAdd(weights.AsSpan(id * _width, _width), 1 - Decay, scores, -rate);
        }
    }

    private void Identify(ReadOnlySpan<Word> words, List<int> ids)
    {
        FeatureExtractor.Extract(words, _features, _seen);
        ids.Clear();
        foreach (ulong feature in _features)
        {
            if (_featureIds.Find(feature) is >= 0 and int id) ids.Add(id);
        }

        ids.Add(_featureIds.Count);
    }

    private ReadOnlySpan<Word> Noisy(TrainingRow row, bool asTyped)
    {
        if (asTyped || row.Words.Length < 2) return row.Words;
        Word[] words = row.AnyCountry ? _countries.Apply(row.Words) : row.Words;
        bool bare = _random.NextFloat() < BareShare;
        float drop = _random.NextFloat() < 0.5f ? DropShare : 0;
        (int from, int to) = words.Length > 16 && _random.NextFloat() < 0.35f ? Cut(words) : (0, words.Length);
        _noisy.Clear();
        for (int i = from; i < to; i++)
        {
            if (drop > 0 && to - from > 3 && _random.NextFloat() < drop) continue;
            _noisy.Add(bare ? words[i] with { Marked = words[i].Folded } : words[i]);
        }

        return CollectionsMarshal.AsSpan(_noisy);
    }

    private (int From, int To) Cut(Word[] words)
    {
        int length = 10 + _random.NextInt(words.Length - 10);
        int from = _random.NextInt(words.Length - length + 1);
        return (from, from + length);
    }
}
