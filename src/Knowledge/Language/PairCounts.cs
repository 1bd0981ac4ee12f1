namespace WorkerAdvisor.Knowledge.Language;

/// <summary>How often two folded words stood side by side.</summary>
public sealed class PairCounts
{
    private readonly HashIndex _pairs;
    private readonly int[] _counts;

    /// <param name="counts">By <see cref="KeyOf"/>.</param>
    public PairCounts(IReadOnlyDictionary<ulong, int> counts)
        : this([.. counts.Keys.Order()], [.. counts.OrderBy(pair => pair.Key).Select(pair => pair.Value)])
    {
    }

    /// <param name="keys">In ascending order.</param>
    /// <param name="counts">In the order of the keys.</param>
    internal PairCounts(ulong[] keys, int[] counts) => (_pairs, _counts) = (new HashIndex(keys), counts);

    /// <summary>In ascending order.</summary>
    internal ReadOnlySpan<ulong> Keys => _pairs.Hashes;

    /// <summary>In the order of <see cref="Keys"/>.</summary>
    internal ReadOnlySpan<int> Counts => _counts;

    /// <summary>A key for two words side by side; two different pairs share one with a probability that does not matter here.</summary>
    public static ulong KeyOf(string left, string right) => unchecked((WordHash.Of(left) * 31 + WordHash.Of(right)) * 0x9E3779B97F4A7C15);

    /// <summary>How often the two were seen in this order, 0 for never.</summary>
    public int Of(string left, string right) => _pairs.Find(KeyOf(left, right)) is >= 0 and int pair ? _counts[pair] : 0;
}
