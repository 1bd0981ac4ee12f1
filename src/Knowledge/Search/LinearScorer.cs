namespace WorkerAdvisor.Knowledge.Search;

/// <summary>Sums the weight rows of a message's features.</summary>
internal static class LinearScorer
{
    /// <param name="weights">Rows of <paramref name="width"/> floats.</param>
    /// <param name="value">The value every present feature has.</param>
    /// <param name="scores">Receives one score a class.</param>
    public static void Score(ReadOnlySpan<float> weights, int width, ReadOnlySpan<int> features, float value, Span<float> scores)
    {
        scores.Clear();
        foreach (int id in features) Softmax.AddScaled(scores, weights.Slice(id * width, width), value);
    }
}
