using WorkerAdvisor.Knowledge.Safety;

namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>
/// Parts that tell of something when they stand near each other in one sentence, in any order: paying, a sum, before signing. A curator writes
/// their names, <c>trả tiền &amp; khoản tiền &amp; trước khi ký</c>; what each part may be stands under <c>parts</c> in words.yaml.
/// </summary>
internal sealed class NearbyParts
{
    /// <summary>Between the names of parts.</summary>
    public const char And = '&';

    /// <summary>Words from the beginning of the first part to the end of the last, at most.</summary>
    private const int Reach = 16;

    private readonly IReadOnlyList<PhraseSet> _parts;

    /// <exception cref="FormatException">A part is not known, or there is only one.</exception>
    public NearbyParts(string text, OfferPhrases phrases)
    {
        string[] names = NamesIn(text);
        if (names.Length < 2) throw new FormatException($"\"{text}\" names one part only; write \"one {And} other\"");
        _parts = [.. names.Select(phrases.Part)];
    }

    public static string[] NamesIn(string text) => text.Split(And, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first place where all parts stand together: first word, and behind the last one.</summary>
    /// <param name="isMeant">Whether the words of a part are meant, neither denied nor told to warn.</param>
    public (int Start, int End)? Find(IReadOnlyList<Language.Word> words, Func<int, int, bool> isMeant)
    {
        List<(int Start, int End)>[] places = [.. _parts.Select(part => part.Places(words).Where(place => isMeant(place.Start, place.End)).ToList())];
        foreach ((int Start, int End) first in places[0])
        {
            (int Start, int End)? whole = first;
            foreach (List<(int Start, int End)> others in places.Skip(1))
            {
                if (whole is not { } sofar) break;
                whole = others.Where(other => words[other.Start].Clause == words[first.Start].Clause)
                    .Select(other => (Start: Math.Min(sofar.Start, other.Start), End: Math.Max(sofar.End, other.End)))
                    .Where(both => both.End - both.Start <= Reach)
                    .OrderBy(both => both.End - both.Start).Select(both => ((int, int)?)both).FirstOrDefault();
            }

            if (whole is not null) return whole;
        }

        return null;
    }
}
