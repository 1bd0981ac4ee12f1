using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>
/// The features of a masked message as 64-bit hashes: single words, pairs, pairs with a gap, the same with marks when they were typed,
/// and letter groups of long or rare words.
/// </summary>
public static class FeatureExtractor
{
    private const ulong WordKind = 1, PairKind = 2, GapKind = 3, MarkedKind = 4, MarkedPairKind = 5, LettersKind = 6, TripleKind = 7;
    private const string Start = "<", End = ">";

    /// <summary>Adds the distinct features of the words to a list (cleared first), in a fixed order.</summary>
    public static void Extract(ReadOnlySpan<Word> words, List<ulong> features, HashSet<ulong> seen)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(seen);
        features.Clear();
        seen.Clear();
        ulong before = WordHash.Of(Start), beforeThat = 0, markedBefore = before;
        bool lastMarked = false;
        for (int i = 0; i <= words.Length; i++)
        {
            bool ends = i == words.Length;
            ulong here = WordHash.Of(ends ? End : words[i].Folded);
            Add(PairKind, before, here);
            if (i > 1 && !ends) Add(GapKind, beforeThat, here);
            if (i > 1 && !ends) Add(TripleKind, Join(PairKind, beforeThat, before), here);
            if (!ends)
            {
                Add(WordKind, 0, here);
                bool marked = words[i].Marked != words[i].Folded;
                ulong markedHere = marked ? WordHash.Of(words[i].Marked) : here;
                if (marked) Add(MarkedKind, 0, markedHere);
                if (i > 0 && (marked || lastMarked)) Add(MarkedPairKind, markedBefore, markedHere);
                AddLetters(words[i].Folded);
                (markedBefore, lastMarked) = (markedHere, marked);
            }

            (beforeThat, before) = (before, here);
        }

        void Add(ulong kind, ulong left, ulong right)
        {
            ulong feature = Join(kind, left, right);
            if (seen.Add(feature)) features.Add(feature);
        }

        void AddLetters(string word)
        {
            if (word.Length < 4 || word[0] == '@') return;
            for (int i = 0; i + 4 <= word.Length; i++) Add(LettersKind, 0, WordHash.Of(word.AsSpan(i, 4)));
        }
    }

    private static ulong Join(ulong kind, ulong left, ulong right)
    {
        ulong mixed = unchecked((((kind * 0x9E3779B97F4A7C15) ^ left) * 0xBF58476D1CE4E5B9) + right);
        mixed ^= mixed >> 29;
        return unchecked(mixed * 0x94D049BB133111EB) | 1;
    }
}
