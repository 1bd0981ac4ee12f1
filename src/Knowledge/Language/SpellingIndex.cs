namespace WorkerAdvisor.Knowledge.Language;

/// <summary>
/// Finds the known word that a misspelt one stands for: one letter too many, too few, wrong or swapped, or two words run together.
/// Neighbours decide between candidates. Built from the words people use in <c>content/</c>; works on folded words.
/// </summary>
public sealed class SpellingIndex
{
    private const int CommonEnough = 3, LongestWord = 12;
    private readonly Dictionary<string, int> _counts;
    private readonly Dictionary<long, int> _pairs;
    private readonly Dictionary<string, List<string>> _byDeletion = [];

    /// <param name="counts">How often each folded word was seen.</param>
    /// <param name="pairs">How often two folded words stood side by side, by <see cref="PairKey"/>.</param>
    public SpellingIndex(Dictionary<string, int> counts, Dictionary<long, int> pairs)
    {
        (_counts, _pairs) = (counts, pairs);
        foreach (string word in counts.Keys.Order(StringComparer.Ordinal))
        {
            if (counts[word] < CommonEnough || word.Length is < 2 or > LongestWord || char.IsDigit(word[0])) continue;
            foreach (string shorter in Deletions(word)) Add(shorter, word);
        }
    }

    /// <summary>Seen words with their counts, for writing the index to a file.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Seen pairs with their counts, for writing the index to a file.</summary>
    public IReadOnlyDictionary<long, int> Pairs => _pairs;

    /// <summary>A key for two words side by side; two different pairs share one with a probability that does not matter here.</summary>
    public static long PairKey(string left, string right) => unchecked((long)(WordHash.Of(left) * 31 + WordHash.Of(right)));

    /// <summary>Whether the word was seen often enough to be trusted.</summary>
    public bool Knows(string folded) => _counts.GetValueOrDefault(folded) >= CommonEnough;

    /// <summary>The word or two words meant, or null when nothing near is known.</summary>
    /// <param name="before">The word before, or null at the start.</param>
    /// <param name="after">The word after, or null at the end.</param>
    public string? Correct(string folded, string? before, string? after)
    {
        ArgumentNullException.ThrowIfNull(folded);
        if (folded.Length is < 2 or > LongestWord * 2) return null;
        (string? best, double bestScore) = (null, 0);
        if (folded.Length <= LongestWord)
        {
            foreach (string candidate in Near(folded))
            {
                double score = Score(candidate, before, after);
                if (score > bestScore) (best, bestScore) = (candidate, score);
            }
        }

        return best ?? Split(folded);
    }

    private string? Split(string folded)
    {
        (string? best, int bestCount) = (null, 1);
        for (int i = 2; i <= folded.Length - 2; i++)
        {
            (string left, string right) = (folded[..i], folded[i..]);
            if (!Knows(left) || !Knows(right)) continue;
            int together = _pairs.GetValueOrDefault(PairKey(left, right));
            if (together > bestCount) (best, bestCount) = (left + " " + right, together);
        }

        return best;
    }

    private double Score(string candidate, string? before, string? after) =>
        Math.Log(1 + _counts[candidate])
        + (before is null ? 0 : 2 * Math.Log(1 + _pairs.GetValueOrDefault(PairKey(before, candidate))))
        + (after is null ? 0 : 2 * Math.Log(1 + _pairs.GetValueOrDefault(PairKey(candidate, after))));

    private HashSet<string> Near(string word)
    {
        var near = new HashSet<string>();
        foreach (string shorter in Deletions(word))
        {
            if (!_byDeletion.TryGetValue(shorter, out List<string>? words)) continue;
            foreach (string known in words)
            {
                if (IsOneSlipAway(word, known)) near.Add(known);
            }
        }

        return near;
    }

    private static IEnumerable<string> Deletions(string word)
    {
        yield return word;
        for (int i = 0; i < word.Length; i++) yield return word.Remove(i, 1);
    }

    private void Add(string key, string word)
    {
        if (!_byDeletion.TryGetValue(key, out List<string>? words)) _byDeletion[key] = words = [];
        if (words.Count == 0 || words[^1] != word) words.Add(word);
    }

    private static bool IsOneSlipAway(string a, string b)
    {
        if (a.Length > b.Length) (a, b) = (b, a);
        if (b.Length - a.Length > 1) return false;
        int at = 0;
        while (at < a.Length && a[at] == b[at]) at++;
        if (a.Length < b.Length) return a.AsSpan(at).SequenceEqual(b.AsSpan(at + 1));
        if (at == a.Length) return false;
        bool swapped = at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at]
            && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2));
        return swapped || a.AsSpan(at + 1).SequenceEqual(b.AsSpan(at + 1));
    }
}
