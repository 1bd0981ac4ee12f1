using System.Globalization;

namespace WorkerAdvisor.Knowledge.Money;

/// <summary>Numbers as they are written in digits, in the Vietnamese way (1.200.000,5) and the English one (1,200,000.5).</summary>
internal static class NumberText
{
    /// <summary>Where a number that begins here ends; its point, comma or space is taken in only between digits.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start)
    {
        int at = start;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        while (at + 1 < text.Length && text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        }

        return at - start <= 3 ? EndOfSpaced(text, start, at) : at;
    }

    /// <summary>The value; null when points and commas make no sense or it is too long to be an amount.</summary>
    /// <param name="digits">Digits with points, commas or spaces.</param>
    /// <param name="isBillions">Before "tỷ": "1.250 tỷ" is one and a quarter.</param>
    public static decimal? ValueOf(ReadOnlySpan<char> digits, bool isBillions)
    {
        const int Longest = 20;
        if (digits.Length is 0 or > Longest) return null;
        char mark = DecimalMark(digits, isBillions);
        Span<char> plain = stackalloc char[digits.Length];
        int length = 0;
        foreach (char c in digits)
        {
            if (char.IsAsciiDigit(c)) plain[length++] = c;
            else if (c == mark) plain[length++] = '.';
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) ? value : null;
    }

    /// <summary>"120 000 000": groups of three behind one to three digits.</summary>
    private static int EndOfSpaced(ReadOnlySpan<char> text, int start, int end)
    {
        int at = end;
        while (at + 3 < text.Length && text[at] == ' ' && IsGroup(text, at + 1)) at += 4;
        return text[start..end].IndexOfAny('.', ',') < 0 ? at : end;
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && (at + 3 >= text.Length || !char.IsAsciiDigit(text[at + 3]));

    /// <summary>The mark before the fraction, or NUL when all marks part thousands.</summary>
    private static char DecimalMark(ReadOnlySpan<char> digits, bool isBillions)
    {
        int last = digits.LastIndexOfAny('.', ',');
        if (last < 0) return '\0';
        int marks = digits.Count(digits[last]), behind = digits.Length - last - 1;
        if (marks > 1) return '\0';
        bool isOther = digits[..last].IndexOfAny('.', ',') >= 0;
        return isOther || behind != 3 || isBillions || digits[0] == '0' ? digits[last] : '\0';
    }
}
