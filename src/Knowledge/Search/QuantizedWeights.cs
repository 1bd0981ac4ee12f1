using System.Numerics;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>Weight rows in one byte a weight with a scale a row: a quarter of the memory, and no change in which topic wins that we could measure.</summary>
public sealed class QuantizedWeights
{
    private readonly sbyte[] _values;
    private readonly float[] _scales;
    private readonly int _classes;

    /// <param name="values">Room for the rows, one signed byte a class, made by <see cref="Room"/>.</param>
    /// <param name="scales">One factor a row.</param>
    internal QuantizedWeights(sbyte[] values, float[] scales, int classes) => (_values, _scales, _classes) = (values, scales, classes);

    /// <summary>Row after row, one signed byte a class.</summary>
    internal ReadOnlySpan<sbyte> Values => _values.AsSpan(0, _scales.Length * _classes);

    /// <summary>One factor a row.</summary>
    internal ReadOnlySpan<float> Scales => _scales;

    /// <summary>Length of the scores that rows are added to: classes in whole vectors.</summary>
    internal int ScoreLength => InVectors(_classes);

    /// <summary>Rows stand side by side and are read in whole vectors, each into the next, the last into this room behind it.</summary>
    internal static sbyte[] Room(int rows, int classes) => new sbyte[rows * classes + Vector<sbyte>.Count];

    /// <param name="weights">Rows of <see cref="Softmax.Padded"/> floats.</param>
    internal static QuantizedWeights From(float[] weights, int classes)
    {
        int width = Softmax.Padded(classes), rows = weights.Length / width;
        sbyte[] values = Room(rows, classes);
        var scales = new float[rows];
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> source = weights.AsSpan(row * width, classes);
            float largest = 1e-9f;
            foreach (float weight in source) largest = Math.Max(largest, Math.Abs(weight));
            scales[row] = largest / sbyte.MaxValue;
            for (int i = 0; i < classes; i++) values[row * classes + i] = (sbyte)MathF.Round(source[i] / scales[row]);
        }

        return new QuantizedWeights(values, scales, classes);
    }

    /// <summary>Adds a row, times its scale and a factor, to the scores; those behind the last class become meaningless.</summary>
    /// <param name="scores">As long as <see cref="ScoreLength"/>.</param>
    internal void AddRow(int row, float factor, Span<float> scores)
    {
        ReadOnlySpan<sbyte> source = _values.AsSpan(row * _classes, scores.Length);
        var scale = new Vector<float>(_scales[row] * factor);
        int floats = Vector<float>.Count;
        for (int i = 0; i < source.Length; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(source[i..]), out Vector<short> low, out Vector<short> high);
            Add(low, scores[i..], scale);
            Add(high, scores[(i + Vector<short>.Count)..], scale);
        }

        void Add(Vector<short> part, Span<float> target, Vector<float> by)
        {
            Vector.Widen(part, out Vector<int> first, out Vector<int> second);
            (new Vector<float>(target) + Vector.ConvertToSingle(first) * by).CopyTo(target);
            (new Vector<float>(target[floats..]) + Vector.ConvertToSingle(second) * by).CopyTo(target[floats..]);
        }
    }

    private static int InVectors(int classes) => (classes + Vector<sbyte>.Count - 1) / Vector<sbyte>.Count * Vector<sbyte>.Count;
}
