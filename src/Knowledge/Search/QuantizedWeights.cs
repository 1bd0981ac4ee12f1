using System.Numerics;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>Weight rows in one byte a weight with a scale a row: a quarter of the memory, and no change in which topic wins that we could measure.</summary>
public sealed class QuantizedWeights(sbyte[] values, float[] scales, int width)
{
    /// <summary>Rows of <see cref="Width"/> signed bytes.</summary>
    public sbyte[] Values => values;

    /// <summary>One factor a row.</summary>
    public float[] Scales => scales;

    /// <summary>Bytes a row: classes padded to whole vectors.</summary>
    public int Width => width;

    internal static QuantizedWeights From(float[] weights, int classes)
    {
        int width = Softmax.Padded(classes), rows = weights.Length / width;
        var values = new sbyte[weights.Length];
        var scales = new float[rows];
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> source = weights.AsSpan(row * width, width);
            float largest = 1e-9f;
            foreach (float weight in source) largest = Math.Max(largest, Math.Abs(weight));
            scales[row] = largest / sbyte.MaxValue;
            for (int i = 0; i < width; i++) values[row * width + i] = (sbyte)MathF.Round(source[i] / scales[row]);
        }

        return new QuantizedWeights(values, scales, width);
    }

    /// <summary>Adds a row, times its scale and a factor, to the scores.</summary>
    internal void AddRow(int row, float factor, Span<float> scores)
    {
        ReadOnlySpan<sbyte> source = values.AsSpan(row * width, width);
        var scale = new Vector<float>(scales[row] * factor);
        int bytes = Vector<sbyte>.Count, floats = Vector<float>.Count;
        int i = 0;
        for (; i + bytes <= width; i += bytes)
        {
            Vector.Widen(new Vector<sbyte>(source[i..]), out Vector<short> low, out Vector<short> high);
            Add(low, scores[i..], scale);
            Add(high, scores[(i + Vector<short>.Count)..], scale);
        }

        for (; i < width; i++) scores[i] += source[i] * scales[row] * factor;

        void Add(Vector<short> part, Span<float> target, Vector<float> by)
        {
            Vector.Widen(part, out Vector<int> first, out Vector<int> second);
            (new Vector<float>(target) + Vector.ConvertToSingle(first) * by).CopyTo(target);
            (new Vector<float>(target[floats..]) + Vector.ConvertToSingle(second) * by).CopyTo(target[floats..]);
        }
    }
}
