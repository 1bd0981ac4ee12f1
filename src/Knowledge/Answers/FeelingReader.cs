using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Safety;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>Reads what people say who only say how they feel, and talk for company. Safe for many threads at once.</summary>
internal sealed class FeelingReader
{
    /// <summary>Who has more to say says what about.</summary>
    private const int MostWords = 14;

    private readonly (string Id, PhraseSet Words)[] _feelings;
    private readonly PhraseSet _fillers;
    private readonly (string Passage, PhraseSet Any)[] _chatter;

    /// <exception cref="FormatException">A phrase is not written as it should be.</exception>
    public FeelingReader(FeelingRules rules, IReadOnlyList<WordList> lists)
    {
        _feelings = [.. rules.Feelings.Select(feeling => (feeling.Id, new PhraseSet(feeling.Words, lists, acrossClauses: true)))];
        _fillers = new PhraseSet(rules.Fillers, lists, acrossClauses: true);
        _chatter = [.. rules.Chatter.Select(chatter => (chatter.Passage, new PhraseSet(chatter.Any, lists, acrossClauses: false)))];
    }

    /// <summary>The feeling of a message that says nothing else; null when it says none, or more.</summary>
    public string? Feeling(IReadOnlyList<Word> words)
    {
        if (words.Count is 0 or > MostWords || IsTooBare(words)) return null;
        string? felt = null;
        for (int at = 0; at < words.Count;)
        {
            (string? id, int end) = FeelingAt(words, at);
            int filled = _fillers.EndAt(words, at);
            if (end == 0 && filled == 0) return null;
            felt ??= id;
            at = Math.Max(end, filled);
        }

        return felt;
    }

    /// <summary>The passage that answers talk for company, or null.</summary>
    public string? Chatter(IReadOnlyList<Word> words) => words.Count > MostWords ? null : Array.Find(_chatter, chatter => chatter.Any.IsIn(words)).Passage;

    /// <summary>"so", "lo" by themselves may be anything.</summary>
    private static bool IsTooBare(IReadOnlyList<Word> words) => words is [{ Folded.Length: <= 2 } only] && only.Text == only.Folded;

    private (string? Id, int End) FeelingAt(IReadOnlyList<Word> words, int at)
    {
        (string? Id, int End) longest = (null, 0);
        foreach ((string id, PhraseSet phrases) in _feelings)
        {
            if (phrases.EndAt(words, at) is var end && end > longest.End) longest = (id, end);
        }

        return longest;
    }
}
