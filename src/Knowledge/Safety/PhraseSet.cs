using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Safety;

/// <summary>Phrases to find in a message, compared without marks; … in one stands for up to six words.</summary>
internal sealed class PhraseSet
{
    private const char Gap = '…';
    private const int LongestGap = 6;
    private readonly Dictionary<string, List<string[][]>> _byFirstWord = [];

    public PhraseSet(IEnumerable<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            string[][] parts = [.. phrase.Split(Gap).Select(part => Tokenizer.Split(part).Select(word => word.Folded).ToArray()).Where(part => part.Length > 0)];
            if (parts.Length == 0) continue;
            if (!_byFirstWord.TryGetValue(parts[0][0], out List<string[][]>? sameStart)) _byFirstWord[parts[0][0]] = sameStart = [];
            sameStart.Add(parts);
        }
    }

    /// <summary>Whether any phrase stands in the words.</summary>
    public bool IsIn(IReadOnlyList<string> words)
    {
        for (int at = 0; at < words.Count; at++)
        {
            if (EndAt(words, at) > at) return true;
        }

        return false;
    }

    /// <summary>The words with an empty one in the place of each phrase, so that what stood around it does not become a phrase.</summary>
    public IReadOnlyList<string> Without(IReadOnlyList<string> words)
    {
        if (!IsIn(words)) return words;
        var rest = new List<string>(words.Count);
        for (int at = 0; at < words.Count; at++)
        {
            int end = EndAt(words, at);
            rest.Add(end > at ? "" : words[at]);
            if (end > at) at = end - 1;
        }

        return rest;
    }

    /// <summary>Where the phrase that begins at a word ends, behind its last word; 0 when none begins there.</summary>
    private int EndAt(IReadOnlyList<string> words, int at)
    {
        if (!_byFirstWord.TryGetValue(words[at], out List<string[][]>? phrases)) return 0;
        foreach (string[][] parts in phrases)
        {
            if (EndOf(parts, words, at) is > 0 and int end) return end;
        }

        return 0;
    }

    private static int EndOf(ReadOnlySpan<string[]> parts, IReadOnlyList<string> words, int at)
    {
        int end = at + parts[0].Length;
        if (end > words.Count) return 0;
        for (int i = 0; i < parts[0].Length; i++)
        {
            if (words[at + i] != parts[0][i]) return 0;
        }

        if (parts.Length == 1) return end;
        for (int gap = LongestGap; gap >= 0; gap--)
        {
            if (EndOf(parts[1..], words, end + gap) is > 0 and int whole) return whole;
        }

        return 0;
    }
}
