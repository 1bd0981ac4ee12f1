using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>
/// Reads a short phrase as terms that say how much it tells: its words, the rarer the more, and what it asks ("mấy bữa", "khi nào" and
/// "bao lâu" are one), which <c>content/talk.yaml</c> lists. Safe for many threads at once.
/// </summary>
public sealed class PhraseTerms
{
    /// <summary>What a question word weighs: about as much as a word that stands in one of a hundred phrasings.</summary>
    private const double QuestionWeight = 3;

    private readonly ILookup<string, (string[] Words, ulong Term)> _asks;
    private readonly SpellingIndex _spelling;
    private readonly Func<string, IReadOnlyList<Word>> _read;
    private readonly double _mostSeen;

    /// <param name="read">Splits a text into words, short forms spelled out.</param>
    public PhraseTerms(TalkRules rules, SpellingIndex spelling, Func<string, IReadOnlyList<Word>> read)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(spelling);
        (_spelling, _read) = (spelling, read);
        _mostSeen = spelling.Counts.Count == 0 ? 1 : spelling.Counts.Values.Max();
        _asks = rules.Asks.SelectMany((phrases, number) => phrases.Select(phrase => (Words: Tokenizer.Split(phrase).Select(word => word.Folded).ToArray(), Term: WordHash.Of($"?{number}"))))
            .OrderByDescending(ask => ask.Words.Length).ToLookup(ask => ask.Words[0]);
    }

    /// <summary>The terms of a text, each once.</summary>
    public IReadOnlyList<PhraseTerm> Of(string text) => Of(_read(text));

    /// <inheritdoc cref="Of(string)"/>
    public IReadOnlyList<PhraseTerm> Of(IReadOnlyList<Word> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var terms = new List<PhraseTerm>(words.Count);
        for (int at = 0; at < words.Count;)
        {
            (string[] Words, ulong Term) ask = _asks[words[at].Folded].FirstOrDefault(one => StandsAt(words, at, one.Words));
            PhraseTerm term = ask.Words is null
                ? new PhraseTerm(WordHash.Of(words[at].Folded), WordHash.Of(words[at].Marked), Weight(words[at].Folded))
                : new PhraseTerm(ask.Term, ask.Term, QuestionWeight) { Asks = true };
            if (!terms.Exists(one => one.AsTyped == term.AsTyped)) terms.Add(term);
            at += ask.Words?.Length ?? 1;
        }

        return terms;
    }

    /// <summary>The rarer the more: 0.7 for the commonest word of all, about 6 for one in a hundred times fewer phrasings.</summary>
    private double Weight(string folded) => Math.Log(1 + _mostSeen / (1 + _spelling.Counts.GetValueOrDefault(folded)));

    private static bool StandsAt(IReadOnlyList<Word> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count) return false;
        for (int i = 0; i < phrase.Length; i++)
        {
            if (words[at + i].Folded != phrase[i]) return false;
        }

        return true;
    }
}

/// <summary>A word, or what a phrase asks.</summary>
/// <param name="Bare">Hash of the word without marks.</param>
/// <param name="AsTyped">Hash of the word with the marks it was typed with: "cận" is not "cân", and a bare "can" may be both.</param>
/// <param name="Weight">How much it tells.</param>
public readonly record struct PhraseTerm(ulong Bare, ulong AsTyped, double Weight)
{
    /// <summary>Whether it is what a phrase asks, not a word of its own.</summary>
    public bool Asks { get; init; }
}
