using System.Numerics;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>The few vector operations that scoring and learning share. Spans have equal lengths, a multiple of the vector width.</summary>
internal static class Softmax
{
    /// <summary>Classes are padded to a multiple of this, so that rows are whole vectors.</summary>
    public const int Lane = 16;

    public static int Padded(int classes) => (classes + Lane - 1) / Lane * Lane;

    public static void AddScaled(Span<float> target, ReadOnlySpan<float> row, float scale)
    {
        var factor = new Vector<float>(scale);
        int width = Vector<float>.Count, i = 0;
        for (; i <= target.Length - width; i += width)
            (new Vector<float>(target[i..]) + new Vector<float>(row[i..]) * factor).CopyTo(target[i..]);
        for (; i < target.Length; i++) target[i] += row[i] * scale;
    }

    /// <summary>Multiplies the target by <paramref name="keep"/> and adds the scaled row, going over the target once.</summary>
    public static void ShrinkAndAdd(Span<float> target, float keep, ReadOnlySpan<float> row, float scale)
    {
        var (kept, factor) = (new Vector<float>(keep), new Vector<float>(scale));
        int width = Vector<float>.Count, i = 0;
        for (; i <= target.Length - width; i += width)
            (new Vector<float>(target[i..]) * kept + new Vector<float>(row[i..]) * factor).CopyTo(target[i..]);
        for (; i < target.Length; i++) target[i] = target[i] * keep + row[i] * scale;
    }

    /// <summary>Turns scores into probabilities in place, over the first <paramref name="classes"/> of them.</summary>
    public static void Normalize(Span<float> scores, int classes)
    {
        float highest = float.NegativeInfinity;
        for (int i = 0; i < classes; i++) highest = Math.Max(highest, scores[i]);
        float sum = 0;
        for (int i = 0; i < classes; i++) sum += scores[i] = MathF.Exp(scores[i] - highest);
        for (int i = 0; i < scores.Length; i++) scores[i] = i < classes ? scores[i] / sum : 0;
    }
}
