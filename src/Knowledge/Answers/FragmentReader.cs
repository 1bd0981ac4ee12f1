using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Safety;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>Reads a message as a <see cref="Fragment"/>. Safe for many threads at once.</summary>
internal sealed class FragmentReader
{
    private const string Country = "@nuoc", Place = "@noi";
    private readonly HashSet<string> _fillers, _besides, _being, _living;
    private readonly PhraseSet _asking;
    private readonly ILookup<string, Phrase> _byFirstWord;

    public FragmentReader(TalkRules rules)
    {
        _fillers = [.. rules.Fillers.SelectMany(Fold)];
        _besides = [.. rules.Besides.SelectMany(Fold)];
        _being = [.. rules.Being.SelectMany(Fold)];
        _living = [.. rules.Living.SelectMany(Fold)];
        _asking = new PhraseSet(rules.Asking, [], acrossClauses: true);
        IEnumerable<Phrase> phrases =
        [
            .. rules.Aspects.SelectMany(aspect => aspect.Words.Select(words => new Phrase(Tokenizer.Split(words), PhraseKind.Aspect, aspect))),
            .. rules.Back.Select(words => new Phrase(Tokenizer.Split(words), PhraseKind.Back, null)),
            .. rules.Corrections.Select(words => new Phrase(Tokenizer.Split(words), PhraseKind.Correction, null)),
            .. rules.Ordinals.SelectMany((ordinal, number) => ordinal.Select(words => new Phrase(Tokenizer.Split(words), PhraseKind.Ordinal, null, number + 1))),
        ];
        _byFirstWord = phrases.OrderByDescending(phrase => phrase.Words.Count).ToLookup(phrase => phrase.Words[0].Folded);
    }

    /// <param name="words">Masked words of a message.</param>
    public Fragment Read(IReadOnlyList<Word> words)
    {
        List<Aspect> aspects = [], doubtful = [];
        bool place = false, corrects = false, back = false;
        bool isBare = words.All(word => word.Text == word.Folded), saysWhere = SaysWhere(words);
        int own = 0, besides = 0, ordinal = 0;
        for (int at = 0; at < words.Count; at++)
        {
            string word = words[at].Folded;
            if (PhraseAt(words, at) is { } phrase)
            {
                // "vay" typed bare may be "vậy": it counts when nothing else is asked for.
                if (phrase.Aspect is { } aspect) (isBare && phrase.Words.Count == 1 && _fillers.Contains(word) ? doubtful : aspects).Add(aspect);
                corrects |= phrase.Kind == PhraseKind.Correction;
                back |= phrase.Kind == PhraseKind.Back;
                if (phrase.Ordinal > 0) ordinal = phrase.Ordinal;
                at += phrase.Words.Count - 1;
            }
            else if (word == Place)
            {
                place = true;
            }
            else if (!word.StartsWith(Country, StringComparison.Ordinal) && !_fillers.Contains(word) && !(saysWhere && (_living.Contains(word) || _being.Contains(word))))
            {
                if (_besides.Contains(word)) besides++;
                else own++;
            }
        }

        if (aspects.Count == 0) aspects = doubtful;
        if (aspects.Count == 0) own += besides;
        Aspect[] named = [.. aspects.Where(aspect => !aspect.Stays).Distinct()];
        // "Vay thì vay bao nhiêu" asks for the amount: two things of their own, as a loan is no thing of a country.
        bool isTwo = named.Length > 1 || (named is [{ Facet: null }] && aspects.Exists(aspect => aspect.Stays && aspect.Topics.Count > 0));
        Fragment read = isTwo
            ? new Fragment(null, place, corrects, back, own + Math.Max(2, named.Length))
            : new Fragment(named.FirstOrDefault() ?? aspects.FirstOrDefault(), place, corrects, back, own);
        return read with { SaysWhere = saysWhere, Ordinal = ordinal };
    }

    private bool SaysWhere(IReadOnlyList<Word> words) =>
        words.Any(word => word.Folded == Place || word.Folded.StartsWith(Country, StringComparison.Ordinal)) && words.Any(word => _being.Contains(word.Folded)) && !_asking.IsIn(words);

    private Phrase? PhraseAt(IReadOnlyList<Word> words, int at)
    {
        foreach (Phrase phrase in _byFirstWord[words[at].Folded])
        {
            int length = phrase.Words.Count, same = 0;
            while (same < length && at + same < words.Count && IsSame(words[at + same], phrase.Words[same])) same++;
            if (same == length) return phrase;
        }

        return null;
    }

    /// <summary>A word typed with marks must have the phrase's marks: "vậy" is not "vay".</summary>
    private static bool IsSame(Word typed, Word meant) => typed.Folded == meant.Folded && (typed.Text == typed.Folded || typed.Marked == meant.Marked);

    private static IEnumerable<string> Fold(string phrase) => Tokenizer.Split(phrase).Select(word => word.Folded);

    private enum PhraseKind { Aspect, Back, Correction, Ordinal }

    private sealed record Phrase(IReadOnlyList<Word> Words, PhraseKind Kind, Aspect? Aspect, int Ordinal = 0);
}
