using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>
/// How much likelier each feature is in a class than in all, counted: what naive Bayes knows. Added to weights learnt step by step it
/// makes up for what those overlook, as they stop at the first features that explain an example (Wang and Manning 2012 join the two as well).
/// </summary>
internal static class FeatureOdds
{
    private const float Share = 0.05f, Smoothing = 30;

    /// <summary>Adds a share of the log odds of every feature to its row of weights.</summary>
    /// <param name="weights">Rows of <see cref="Softmax.Padded"/> floats; the last, the bias, stays as it is.</param>
    /// <param name="rows">What the weights were learnt from.</param>
    public static void AddTo(float[] weights, IReadOnlyList<TrainingRow> rows, HashIndex features, int classes)
    {
        int width = Softmax.Padded(classes);
        var counts = new int[features.Count * width];
        var ofClass = new int[classes];
        var found = new List<ulong>();
        var seen = new HashSet<ulong>();
        foreach (TrainingRow row in rows)
        {
            FeatureExtractor.Extract(row.Words, found, seen);
            ofClass[row.Class]++;
            foreach (ulong feature in found)
            {
                if (features.Find(feature) is >= 0 and int id) counts[id * width + row.Class]++;
            }
        }

        for (int id = 0; id < features.Count; id++)
            Add(weights.AsSpan(id * width, classes), counts.AsSpan(id * width, classes), ofClass, rows.Count);
    }

    private static void Add(Span<float> weights, ReadOnlySpan<int> counts, int[] ofClass, int all)
    {
        int total = 0;
        foreach (int count in counts) total += count;
        if (total == 0) return;
        float usual = total / (float)all;
        for (int i = 0; i < counts.Length; i++)
        {
            float here = (counts[i] + Smoothing * usual) / (ofClass[i] + Smoothing);
            weights[i] += Share * MathF.Log(here / usual);
        }
    }
}
