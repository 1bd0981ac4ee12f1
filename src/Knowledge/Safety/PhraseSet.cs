using System.Collections.Frozen;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Safety;

/// <summary>Phrases to find in a message.</summary>
/// <param name="acrossClauses">Whether a phrase may reach over a comma or full stop.</param>
/// <exception cref="FormatException">A phrase is not written as <see cref="Phrase"/> says.</exception>
internal sealed class PhraseSet(IEnumerable<string> phrases, IReadOnlyList<WordList> lists, bool acrossClauses)
{
    private readonly FrozenDictionary<string, Phrase[]> _byFirstWord = phrases.Select(text => Phrase.Parse(text, lists))
        .SelectMany(phrase => phrase.FirstWords, (phrase, first) => (first, phrase))
        .GroupBy(pair => pair.first, pair => pair.phrase).ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray());

    /// <summary>Whether any phrase stands in the words.</summary>
    public bool IsIn(IReadOnlyList<Word> words)
    {
        for (int at = 0; at < words.Count; at++)
        {
            if (EndAt(words, at) > at) return true;
        }

        return false;
    }

    /// <summary>Where phrases stand: first word, and behind the last one. Of those that begin at one word the longest.</summary>
    public IEnumerable<(int Start, int End)> Places(IReadOnlyList<Word> words)
    {
        for (int at = 0; at < words.Count; at++)
        {
            int end = EndAt(words, at);
            if (end > at) yield return (at, end);
        }
    }

    /// <summary>Where the longest phrase that begins at a word ends, behind its last word; 0 when none begins there.</summary>
    public int PlaceAt(IReadOnlyList<Word> words, int at) => at < words.Count ? EndAt(words, at) : 0;

    /// <summary>The words with an empty one in the place of each phrase, so that what stood around it does not become a phrase.</summary>
    public IReadOnlyList<Word> Without(IReadOnlyList<Word> words)
    {
        if (!IsIn(words)) return words;
        var rest = new List<Word>(words.Count);
        for (int at = 0, end = 0; at < words.Count; at++)
        {
            // Phrases may overlap: "sợ bị nhốt" and "nhốt không".
            end = Math.Max(end, EndAt(words, at));
            rest.Add(end > at ? new Word("", "", "", words[at].Clause) : words[at]);
        }

        return rest;
    }

    /// <summary>Where the longest phrase that begins at a word ends, behind its last word; 0 when none begins there.</summary>
    public int EndAt(IReadOnlyList<Word> words, int at)
    {
        int end = 0;
        if (!_byFirstWord.TryGetValue(words[at].Folded, out Phrase[]? starting)) return end;
        foreach (Phrase phrase in starting) end = Math.Max(end, phrase.EndAt(words, at, acrossClauses));
        return end;
    }
}
