namespace WorkerAdvisor.Knowledge.Language;

/// <summary>A word as 64 bits, the same on every run and machine (FNV-1a), so that it can stand in a file.</summary>
internal static class WordHash
{
    public static ulong Of(ReadOnlySpan<char> word)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in word) hash = unchecked((hash ^ c) * 1099511628211);
        return hash;
    }

    /// <summary>Two words side by side: the hash of the first, a space and the second.</summary>
    public static ulong OfPair(ulong first, ReadOnlySpan<char> second)
    {
        ulong hash = unchecked((first ^ ' ') * 1099511628211);
        foreach (char c in second) hash = unchecked((hash ^ c) * 1099511628211);
        return hash;
    }
}
