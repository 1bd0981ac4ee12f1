namespace WorkerAdvisor.Knowledge.Language;

/// <summary>
/// Short forms and regional words with the common words they stand for, from <c>content/lexicon/*.tsv</c>
/// (<c>typed⇥means[⇥marked]</c>). The longest phrase wins; a phrase that stands for itself keeps its words as they are.
/// </summary>
public sealed class Lexicon
{
    private const int LongestPhrase = 4;
    private readonly Dictionary<string, Entry> _entries;
    private readonly Dictionary<string, int> _longestFrom = [];

    private Lexicon(Dictionary<string, Entry> entries)
    {
        _entries = entries;
        foreach (string phrase in entries.Keys)
        {
            string[] words = phrase.Split(' ');
            _longestFrom[words[0]] = Math.Max(_longestFrom.GetValueOrDefault(words[0]), words.Length);
        }
    }

    /// <summary>Reads every lexicon file of a folder, in order of name; a later line replaces an earlier one with the same key.</summary>
    public static Lexicon Load(string folder)
    {
        var entries = new Dictionary<string, Entry>();
        foreach (string file in Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (string line in File.ReadLines(file))
            {
                string[] cells = line.Split('\t');
                if (line.StartsWith('#') || cells.Length < 2) continue;
                string[] means = [.. Tokenizer.Split(cells[1]).Select(word => word.Text)];
                entries[VietnameseLetters.Compose(cells[0])] = new Entry(means, cells.Length > 2 && cells[2] == "marked");
            }
        }

        return new Lexicon(entries);
    }

    /// <summary>Replaces short and regional words.</summary>
    public List<Word> Expand(List<Word> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        bool marked = words.Exists(word => word.Marked != word.Folded || VietnameseLetters.HasMarks(word.Text));
        var expanded = new List<Word>(words.Count + 8);
        for (int at = 0; at < words.Count;)
        {
            int length = TryExpand(words, at, marked, expanded);
            if (length == 0) expanded.Add(words[at]);
            at += Math.Max(length, 1);
        }

        return expanded;
    }

    private int TryExpand(List<Word> words, int at, bool marked, List<Word> expanded)
    {
        if (!_longestFrom.TryGetValue(words[at].Text, out int longest)) return 0;
        for (int length = Math.Min(Math.Min(longest, LongestPhrase), words.Count - at); length > 0; length--)
        {
            string phrase = length == 1 ? words[at].Text : string.Join(' ', words.Skip(at).Take(length).Select(word => word.Text));
            if (!_entries.TryGetValue(phrase, out Entry? entry) || (entry.OnlyMarked && !marked)) continue;
            foreach (string word in entry.Means) expanded.Add(marked ? Word.Of(word, words[at].Clause) : Unmarked(word, words[at].Clause));
            return length;
        }

        return 0;
    }

    /// <summary>Someone who types no marks gets none from us either: a lone marked word among bare ones would mislead the scorer.</summary>
    private static Word Unmarked(string word, int clause) => Word.Of(VietnameseLetters.Fold(word), clause);

    private sealed record Entry(string[] Means, bool OnlyMarked);
}
