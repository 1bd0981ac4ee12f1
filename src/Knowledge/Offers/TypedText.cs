using System.Text;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>
/// A text with the letters that were meant instead of look-alikes: composed, without zero-width characters, full-width, circled and
/// mathematical letters and Cyrillic ones made plain. Every character keeps its place in the text as it was typed.
/// </summary>
internal sealed class TypedText
{
    private const string Cyrillic = "асеорхуіјѕкмтвнАСЕОРХУІЈЅКМТВН", Latin = "aceopxyijskmtbhACEOPXYIJSKMTBH";
    private readonly string _typed;
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    /// <summary>Reads at most <see cref="Tokenizer.MaxCharacters"/> characters.</summary>
    public TypedText(string typed)
    {
        _typed = typed.Length > Tokenizer.MaxCharacters ? typed[..Tokenizer.MaxCharacters] : typed;
        var clean = new StringBuilder(_typed.Length);
        for (int at = 0; at < _typed.Length;)
        {
            int end = EndOfLetter(at);
            foreach (char c in Plain(_typed[at..end]))
            {
                clean.Append(c);
                _starts.Add(at);
                _ends.Add(end);
            }

            at = end;
        }

        Clean = clean.ToString();
    }

    /// <summary>The text with the letters that were meant.</summary>
    public string Clean { get; }

    /// <summary>What was typed where the clean text has the characters from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public string Quote(int start, int end) => start >= end ? "" : _typed[_starts[start].._ends[end - 1]];

    private int EndOfLetter(int at)
    {
        int end = at + 1;
        if (char.IsHighSurrogate(_typed[at]) && end < _typed.Length && char.IsLowSurrogate(_typed[end])) end++;
        while (end < _typed.Length && _typed[end] is >= '\u0300' and <= '\u036F') end++;
        return end;
    }

    private static string Plain(string letter)
    {
        if (letter.Length >= 2 && char.IsSurrogatePair(letter[0], letter[1]))
            return Mathematical(char.ConvertToUtf32(letter[0], letter[1])) is { } styled ? VietnameseLetters.Compose(styled + letter[2..]) : letter[..2];
        char c = letter[0];
        string plain = c switch
        {
            '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or '\uFEFF' or (>= '\uFE00' and <= '\uFE0F') or '\u20E3' => "",
            >= '\uFF01' and <= '\uFF5E' => ((char)(c - '\uFF01' + '!')).ToString(),
            >= '\u24B6' and <= '\u24CF' => ((char)(c - '\u24B6' + 'A')).ToString(),
            >= '\u24D0' and <= '\u24E9' => ((char)(c - '\u24D0' + 'a')).ToString(),
            '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u3000' => " ",
            _ => Cyrillic.IndexOf(c, StringComparison.Ordinal) is >= 0 and int other ? Latin[other].ToString() : c.ToString(),
        };
        return letter.Length == 1 ? plain : VietnameseLetters.Compose(plain + letter[1..]);
    }

    /// <summary>The bold, italic and other styled letters and digits that phones offer for posts.</summary>
    private static string? Mathematical(int code)
    {
        const int Letters = 0x1D400, AfterLetters = 0x1D6A4, Digits = 0x1D7CE, AfterDigits = 0x1D800, Alphabet = 52;
        if (code is >= Digits and < AfterDigits) return ((char)('0' + ((code - Digits) % 10))).ToString();
        if (code is < Letters or >= AfterLetters) return null;
        int letter = (code - Letters) % Alphabet;
        return ((char)(letter < 26 ? 'A' + letter : 'a' + letter - 26)).ToString();
    }
}
