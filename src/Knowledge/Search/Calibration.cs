namespace WorkerAdvisor.Knowledge.Search;

/// <summary>What tells whether a message is in scope, read off its scores.</summary>
internal readonly record struct ScopeSigns(float OutOfScope, float Best, float Coverage, float Length)
{
    public const int Count = 5;

    public static ScopeSigns Of(ClassScores scores, int inScope)
    {
        float outside = 0, best = 0;
        for (int i = 0; i < scores.Probabilities.Length; i++)
        {
            if (i < inScope) best = Math.Max(best, scores.Probabilities[i]);
            else outside += scores.Probabilities[i];
        }

        return new ScopeSigns(outside, best, scores.Coverage, scores.Length);
    }

    public void Write(Span<double> signs)
    {
        signs[0] = 1;
        signs[1] = Math.Log((1 - OutOfScope + 1e-4) / (OutOfScope + 1e-4));
        signs[2] = Math.Log(Best + 1e-4);
        signs[3] = Coverage;
        signs[4] = Math.Log(1 + Length);
    }
}

/// <summary>A logistic regression that turns scores into the probability that a message is in scope, fitted on examples the scorer had not seen.</summary>
/// <param name="Weights">One for each of the <see cref="ScopeSigns"/>, the constant first.</param>
public sealed record Calibration(double[] Weights)
{
    private const int Steps = 300;

    internal double InScope(ScopeSigns signs)
    {
        Span<double> values = stackalloc double[ScopeSigns.Count];
        signs.Write(values);
        double sum = 0;
        for (int i = 0; i < values.Length; i++) sum += Weights[i] * values[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Gradient ascent with both kinds weighing the same in all, however few the out-of-scope ones are.</summary>
    internal static Calibration Fit(IReadOnlyList<(ScopeSigns Signs, bool InScope)> judged)
    {
        var fitted = new Calibration(new double[ScopeSigns.Count]);
        double inside = judged.Count(row => row.InScope), outside = judged.Count - inside;
        if (inside == 0 || outside == 0) return new Calibration([0, 1, 0, 0, 0]);
        var slope = new double[ScopeSigns.Count];
        Span<double> values = stackalloc double[ScopeSigns.Count];
        for (int step = 0; step < Steps; step++)
        {
            Array.Clear(slope);
            foreach ((ScopeSigns signs, bool inScope) in judged)
            {
                signs.Write(values);
                double error = ((inScope ? 1 : 0) - fitted.InScope(signs)) / (inScope ? inside : outside);
                for (int i = 0; i < slope.Length; i++) slope[i] += error * values[i];
            }

            for (int i = 0; i < slope.Length; i++) fitted.Weights[i] += 0.25 * slope[i];
        }

        return fitted;
    }
}
