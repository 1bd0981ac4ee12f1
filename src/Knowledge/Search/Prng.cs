namespace WorkerAdvisor.Knowledge.Search;

/// <summary>A small random generator whose sequence is ours to keep, so that learning gives the same model on every runtime (xorshift64*, Vigna 2016).</summary>
internal sealed class Prng(ulong seed)
{
    private ulong _state = seed == 0 ? 0x9E3779B97F4A7C15 : seed;

    public float NextFloat() => (Next() >> 40) / (float)(1 << 24);

    public int NextInt(int below) => (int)(Next() % (ulong)below);

    public void Shuffle(Span<int> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = NextInt(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return unchecked(_state * 2685821657736338717);
    }
}
