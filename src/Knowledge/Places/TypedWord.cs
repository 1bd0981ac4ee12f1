using System.Text;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Places;

/// <summary>A run of letters or of digits in a text; an apostrophe between letters belongs to it ("M'Đrắk", "K' Dang").</summary>
/// <param name="End">Behind its last character.</param>
/// <param name="Syllable">Its number in a <see cref="NameTree"/>, −1 when no name holds it.</param>
/// <param name="Marked">Whether it was typed with a Vietnamese mark.</param>
internal readonly record struct TypedWord(int Start, int End, int Syllable, bool Marked)
{
    private const string Apostrophes = "'’ʼ";

    /// <summary>The end of the word that starts at <paramref name="start"/>; the same number when none does.</summary>
    public static int EndFrom(string text, int start)
    {
        if (start >= text.Length || !char.IsLetterOrDigit(text[start])) return start;
        bool digits = char.IsDigit(text[start]);
        int end = start + 1;
        while (end < text.Length)
        {
            int more = char.IsLetterOrDigit(text[end])
                ? (char.IsDigit(text[end]) == digits ? 1 : 0)
                : digits ? 0 : Joint(text, end, afterOneLetter: end == start + 1);
            if (more == 0) break;
            end += more;
        }

        return end;
    }

    /// <summary>How many characters an apostrophe between letters takes, with the space in "K' Dang"; 0 when there is none.</summary>
    private static int Joint(string text, int at, bool afterOneLetter)
    {
        if (!Apostrophes.Contains(text[at])) return 0;
        int next = afterOneLetter && at + 1 < text.Length && text[at + 1] == ' ' ? at + 2 : at + 1;
        return next < text.Length && char.IsLetter(text[next]) ? next - at : 0;
    }

    /// <summary>The plain letters of a word in lower case.</summary>
    /// <param name="plain">At least as long as the word.</param>
    /// <returns>How many of <paramref name="plain"/> were written.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> plain)
    {
        int length = 0;
        foreach (char c in word)
        {
            if (IsLetter(c)) plain[length++] = VietnameseLetters.Fold(c);
        }

        return length;
    }

    /// <summary>Lower case, words one space apart, each with its tone behind it, so that two ways of placing it are the same.</summary>
    public static string Spell(string text)
    {
        var spelling = new StringBuilder(text.Length + 4);
        string composed = VietnameseLetters.Compose(text);
        for (int start = 0; start < composed.Length; start++)
        {
            int end = EndFrom(composed, start);
            if (end == start) continue;
            if (spelling.Length > 0) spelling.Append(' ');
            spelling.Append(VietnameseLetters.ToneLast(Letters(composed.AsSpan(start, end - start))));
            start = end - 1;
        }

        return spelling.ToString();
    }

    private static bool IsLetter(char inWord) => inWord != ' ' && !Apostrophes.Contains(inWord);

    private static string Letters(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[word.Length <= 64 ? word.Length : 0];
        if (lower.IsEmpty) return word.ToString();
        int length = 0;
        foreach (char c in word)
        {
            if (IsLetter(c)) lower[length++] = char.ToLowerInvariant(c);
        }

        return lower[..length].ToString();
    }
}
