namespace WorkerAdvisor.Knowledge.Language;

/// <summary>
/// Words by what is left of them when one letter is taken out: two words one slip apart have such a rest in common. It is kept as a hash,
/// so that a word may also be found for a rest it has not.
/// </summary>
internal sealed class DeletionIndex
{
    private readonly string[] _words;
    private readonly uint[] _rests;
    private readonly int[] _wordOfRest;

    /// <param name="words">Each once.</param>
    public DeletionIndex(string[] words)
    {
        _words = words;
        (uint Hash, int Word)[] rests = [.. words.SelectMany((word, at) => Rests(word).Select(rest => (rest, at))).Distinct().Order()];
        _rests = Array.ConvertAll(rests, one => one.Hash);
        _wordOfRest = Array.ConvertAll(rests, one => one.Word);
    }

    /// <summary>Every word that shares a rest with this one, and perhaps others.</summary>
    public IEnumerable<string> Near(string word)
    {
        var near = new HashSet<int>();
        foreach (uint rest in Rests(word))
        {
            for (int at = First(rest); at < _rests.Length && _rests[at] == rest; at++)
            {
                if (near.Add(_wordOfRest[at])) yield return _words[_wordOfRest[at]];
            }
        }
    }

    /// <summary>The word itself, then without its first letter, without its second …</summary>
    private static IEnumerable<uint> Rests(string word)
    {
        yield return (uint)WordHash.Of(word);
        for (int i = 0; i < word.Length; i++) yield return (uint)WordHash.Of(word.Remove(i, 1));
    }

    private int First(uint rest)
    {
        int found = Array.BinarySearch(_rests, rest);
        if (found < 0) return _rests.Length;
        while (found > 0 && _rests[found - 1] == rest) found--;
        return found;
    }
}
