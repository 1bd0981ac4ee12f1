using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>Finds the countries that a message names, and hints at.</summary>
public sealed class MarketTagger
{
    private readonly HashSet<string> _cues;
    private readonly Dictionary<string, List<Name>> _byFirstWord = [];

    /// <param name="cues">Words after which a short name typed without marks is a country ("di han").</param>
    public MarketTagger(IEnumerable<Market> markets, IEnumerable<string> cues)
    {
        _cues = [.. cues.SelectMany(cue => Tokenizer.Split(cue)).Select(word => word.Folded)];
        foreach (Market market in markets)
        {
            foreach (string name in market.Names) Add(market.Id, name, NameKind.Full);
            foreach (string name in market.After) Add(market.Id, name, NameKind.Short);
            foreach (string name in market.Not) Add(market.Id, name, NameKind.Not);
            foreach (string name in market.Hints) Add(market.Id, name, NameKind.Hint);
        }

        foreach (List<Name> names in _byFirstWord.Values) names.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The mentions in order; mentions do not overlap.</summary>
    public List<MarketMention> Find(IReadOnlyList<Word> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var mentions = new List<MarketMention>();
        for (int at = 0; at < words.Count;)
        {
            Name? name = Match(words, at, mentions);
            if (name is { Kind: not NameKind.Not }) mentions.Add(new MarketMention(name.Market, at, name.Words.Length, name.Kind == NameKind.Hint));
            at += name?.Words.Length ?? 1;
        }

        return mentions;
    }

    private Name? Match(IReadOnlyList<Word> words, int at, List<MarketMention> before)
    {
        if (NegatedAt(words, at) is { } not) return not;
        if (!_byFirstWord.TryGetValue(words[at].Folded, out List<Name>? names)) return null;
        foreach (Name name in names)
        {
            if (name.Kind != NameKind.Not && Fits(name, words, at, before)) return name;
        }

        return null;
    }

    private Name? NegatedAt(IReadOnlyList<Word> words, int at)
    {
        if (!_byFirstWord.TryGetValue(words[at].Folded, out List<Name>? names)) return null;
        bool cued = at > 0 && _cues.Contains(words[at - 1].Folded);
        foreach (Name name in names)
        {
            if (name.Kind == NameKind.Not && SameWords(name, words, at) && IsSaid(name, words, at, cued)) return name;
        }

        return null;
    }

    /// <summary>
    /// Whether the ordinary phrase was really said: "nhật báo" is not in "đi nhật bao nhiêu", and after a cue a bare "nhat ky" may be a country.
    /// </summary>
    private static bool IsSaid(Name name, IReadOnlyList<Word> words, int at, bool cued)
    {
        bool marked = false, exact = true;
        for (int i = 0; i < name.Words.Length; i++)
        {
            marked |= words[at + i].Text != words[at + i].Folded;
            exact &= words[at + i].Marked == name.Words[i].Marked;
        }

        return marked ? exact : !cued;
    }

    private bool Fits(Name name, IReadOnlyList<Word> words, int at, List<MarketMention> before)
    {
        if (!SameWords(name, words, at)) return false;
        bool bare = words[at].Text == words[at].Folded;
        if (name.Kind == NameKind.Full && name.Words.Length == 1 && bare && name.Words[0].Text != name.Words[0].Folded) return false;
        if (name.Kind != NameKind.Short || !bare) return true;
        bool listed = before.Count > 0 && before[^1].Start + before[^1].Length == at;
        return at == 0 || listed || _cues.Contains(words[at - 1].Folded);
    }

    /// <summary>A word typed with marks must have the name's marks; a word typed bare matches by its letters.</summary>
    private static bool SameWords(Name name, IReadOnlyList<Word> words, int at)
    {
        if (at + name.Words.Length > words.Count) return false;
        for (int i = 0; i < name.Words.Length; i++)
        {
            Word typed = words[at + i], meant = name.Words[i];
            if (typed.Folded != meant.Folded) return false;
            if (typed.Text != typed.Folded && typed.Marked != meant.Marked && !LacksOnlyTone(typed, meant)) return false;
        }

        return true;
    }

    /// <summary>"đai loan": the letters are right and the tone was forgotten.</summary>
    private static bool LacksOnlyTone(Word typed, Word meant) =>
        meant.Marked.Length == typed.Marked.Length + 1 && char.IsDigit(meant.Marked[^1]) && meant.Marked.StartsWith(typed.Marked, StringComparison.Ordinal);

    private void Add(string market, string name, NameKind kind)
    {
        Word[] words = [.. Tokenizer.Split(name)];
        if (!_byFirstWord.TryGetValue(words[0].Folded, out List<Name>? names)) _byFirstWord[words[0].Folded] = names = [];
        names.Add(new Name(market, words, kind));
    }

    private enum NameKind { Full, Short, Not, Hint }

    private sealed record Name(string Market, Word[] Words, NameKind Kind);
}

/// <summary>A country named, or hinted at, in a message.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="Length">Number of its words.</param>
public readonly record struct MarketMention(string Market, int Start, int Length, bool IsHint);
