using System.Buffers;
using System.Text;

namespace WorkerAdvisor.Knowledge.Language;

/// <summary>
/// The Vietnamese alphabet as tables: composing typed marks into letters, taking marks off, and reading a syllable's tone.
/// Own tables, because <see cref="string.Normalize()"/> does nothing under InvariantGlobalization.
/// </summary>
public static class VietnameseLetters
{
    /// <summary>Each row is one vowel: without tone, then grave, acute, hook, tilde, dot below.</summary>
    private static readonly string[] Vowels =
    [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
        "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ];

    private const string ToneMarks = "\u0300\u0301\u0309\u0303\u0323";
    private const char Circumflex = '\u0302', Breve = '\u0306', Horn = '\u031B';

    private static readonly Dictionary<char, (int Row, int Tone)> Positions = BuildPositions();
    private static readonly char[] FoldTable = BuildFoldTable();
    private static readonly SearchValues<char> CombiningMarks =
        SearchValues.Create(Enumerable.Range(0x0300, 0x70).Select(code => (char)code).ToArray());

    /// <summary>Number of tones; a tone is 0 (none), 1 grave, 2 acute, 3 hook, 4 tilde or 5 dot below.</summary>
    public const int ToneCount = 6;

    /// <summary>
    /// Joins letters and combining marks into the single characters of NFC, for Vietnamese letters; a mark that fits no
    /// letter before it is dropped. Text without combining marks is returned as it is.
    /// </summary>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAny(CombiningMarks) < 0) return text;

        var composed = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is < '\u0300' or > '\u036F')
                composed.Append(c);
            else if (composed.Length > 0)
                composed[^1] = Mark(composed[^1], c);
        }

        return composed.ToString();
    }

    /// <summary>The plain letter a–z behind a Vietnamese letter, in lower case; other characters in lower case as they are.</summary>
    public static char Fold(char c) => c < FoldTable.Length ? FoldTable[c] : char.ToLowerInvariant(c);

    /// <summary>Lower-case text without any mark: "Đường" becomes "duong". Folding twice is folding once.</summary>
    public static string Fold(string text)
    {
        string composed = Compose(text);
        return IsFolded(composed) ? composed : string.Create(composed.Length, composed, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++) span[i] = Fold(source[i]);
        });
    }

    /// <summary>
    /// A syllable with its tone taken out and put behind as a digit, so that old and new tone placement ("hoà", "hòa") are
    /// the same. Vowel quality stays: "trường" becomes "trương1". Expects lower case and composed letters.
    /// </summary>
    public static string ToneLast(string syllable)
    {
        ArgumentNullException.ThrowIfNull(syllable);
        if (Ascii.IsValid(syllable)) return syllable;
        Span<char> letters = syllable.Length < 32 ? stackalloc char[syllable.Length + 1] : new char[syllable.Length + 1];
        int tone = 0;
        for (int i = 0; i < syllable.Length; i++)
        {
            char c = syllable[i];
            bool isVowel = Positions.TryGetValue(c, out var at);
            letters[i] = isVowel ? Vowels[at.Row][0] : c;
            if (isVowel && at.Tone > 0) tone = at.Tone;
        }

        if (tone == 0) return letters[..^1].ToString();
        letters[^1] = (char)('0' + tone);
        return letters.ToString();
    }

    /// <summary>Whether the text has a letter that carries a Vietnamese mark, so that its writer types with diacritics.</summary>
    public static bool HasMarks(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c > 127 && Fold(c) < 128) return true;
        }

        return false;
    }

    /// <summary>Puts a tone (0–5) on a letter if it is a vowel; other letters are returned unchanged.</summary>
    internal static char WithTone(char letter, int tone) =>
        Positions.TryGetValue(letter, out var at) ? Vowels[at.Row][tone] : letter;

    internal static bool IsVowel(char letter) => Positions.ContainsKey(letter);

    private static bool IsFolded(string text)
    {
        foreach (char c in text)
        {
            if (Fold(c) != c) return false;
        }

        return true;
    }

    private static char Mark(char letter, char mark)
    {
        char lower = char.ToLowerInvariant(letter);
        if (!Positions.TryGetValue(lower, out var at)) return letter;
        int tone = ToneMarks.IndexOf(mark);
        char marked = tone >= 0 ? Vowels[at.Row][tone + 1] : Vowels[Quality(at.Row, mark)][at.Tone];
        return letter == lower ? marked : char.ToUpperInvariant(marked);
    }

    private static int Quality(int row, char mark)
    {
        char marked = (Vowels[row][0], mark) switch
        {
            ('a', Circumflex) => 'â',
            ('a', Breve) => 'ă',
            ('e', Circumflex) => 'ê',
            ('o', Circumflex) => 'ô',
            ('o', Horn) => 'ơ',
            ('u', Horn) => 'ư',
            (var same, _) => same,
        };
        return Positions[marked].Row;
    }

    private static Dictionary<char, (int Row, int Tone)> BuildPositions()
    {
        var positions = new Dictionary<char, (int, int)>();
        for (int row = 0; row < Vowels.Length; row++)
        {
            for (int tone = 0; tone < ToneCount; tone++) positions[Vowels[row][tone]] = (row, tone);
        }

        return positions;
    }

    private static char[] BuildFoldTable()
    {
        var table = new char[0x1F00];
        for (int code = 0; code < table.Length; code++) table[code] = char.ToLowerInvariant((char)code);
        foreach (string row in Vowels)
        {
            char plain = row[0] switch { 'ă' or 'â' => 'a', 'ê' => 'e', 'ô' or 'ơ' => 'o', 'ư' => 'u', var same => same };
            foreach (char c in row) table[c] = table[char.ToUpperInvariant(c)] = plain;
        }

        table['đ'] = table['Đ'] = table['ð'] = table['Ð'] = 'd';
        return table;
    }
}
