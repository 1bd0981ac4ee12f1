namespace WorkerAdvisor.Knowledge.Language;

/// <summary>
/// Finds the known word that a misspelt one stands for: one letter too many, too few, wrong or swapped, or two words run together.
/// Neighbours decide between candidates. Built from the words people use in <c>content/</c>; works on folded words.
/// </summary>
public sealed class SpellingIndex
{
    private const int CommonEnough = 3, LongestWord = 12;
    private readonly Dictionary<string, int> _counts;
    private readonly PairCounts _pairs;
    private readonly DeletionIndex _byDeletion;

    /// <param name="counts">How often each folded word was seen.</param>
    /// <param name="pairs">How often two of them stood side by side.</param>
    public SpellingIndex(Dictionary<string, int> counts, PairCounts pairs)
    {
        (_counts, _pairs) = (counts, pairs);
        _byDeletion = new DeletionIndex(
            [.. counts.Keys.Where(word => counts[word] >= CommonEnough && word.Length is >= 2 and <= LongestWord && !char.IsDigit(word[0])).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Seen words with their counts, for writing the index to a file.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Seen pairs, for writing the index to a file.</summary>
    internal PairCounts Pairs => _pairs;

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
            foreach (string candidate in _byDeletion.Near(folded))
            {
                if (!IsOneSlipAway(folded, candidate)) continue;
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
            int together = _pairs.Of(left, right);
            if (together > bestCount) (best, bestCount) = (left + " " + right, together);
        }

        return best;
    }

    private double Score(string candidate, string? before, string? after) =>
        Math.Log(1 + _counts[candidate])
        + (before is null ? 0 : 2 * Math.Log(1 + _pairs.Of(before, candidate)))
        + (after is null ? 0 : 2 * Math.Log(1 + _pairs.Of(candidate, after)));

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
