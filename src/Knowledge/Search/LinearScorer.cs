namespace WorkerAdvisor.Knowledge.Search;

/// <summary>Sums the weight rows of a message's features.</summary>
internal static class LinearScorer
{
    /// <summary>
    /// The value each present feature has, between 1 (long stories shout) and 1/√n (they whisper). 0.45 with steps of 1 kept a point more
    /// right and not declined on writers held out than 0.35 with steps of 0.7; 0.65 once lost 13 points on long questions.
    /// </summary>
    public static float Value(int features) => MathF.Pow(features, -0.45f);

    /// <param name="weights">Rows of <paramref name="width"/> floats.</param>
    /// <param name="value">The value every present feature has.</param>
    /// <param name="scores">Receives one score a class.</param>
    public static void Score(ReadOnlySpan<float> weights, int width, ReadOnlySpan<int> features, float value, Span<float> scores)
    {
        scores.Clear();
        foreach (int id in features) Softmax.AddScaled(scores, weights.Slice(id * width, width), value);
    }
}
