using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>Words and pairs of words as numbers. 32 bits are enough: an article has some two thousand, and a question some twenty.</summary>
internal static class WordTerms
{
    /// <summary>The words and pairs, each once.</summary>
    public static HashSet<uint> Of(IReadOnlyList<Word> words)
    {
        var terms = new HashSet<uint>(words.Count * 3);
        ulong before = 0;
        for (int i = 0; i < words.Count; i++)
        {
            ulong here = WordHash.Of(words[i].Folded);
            terms.Add(Short(here));
            if (i > 0) terms.Add(Short(WordHash.OfPair(before, words[i].Folded)));
            before = here;
        }

        return terms;
    }

    /// <summary>The same, and the words with the marks they were typed with.</summary>
    public static HashSet<uint> WithMarks(IReadOnlyList<Word> words)
    {
        HashSet<uint> terms = Of(words);
        foreach (Word word in words)
        {
            if (word.Marked != word.Folded) terms.Add(Short(WordHash.Of(word.Marked)));
        }

        return terms;
    }

    private static uint Short(ulong hash) => (uint)(hash ^ (hash >> 32));
}
