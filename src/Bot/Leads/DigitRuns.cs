using System.Buffers;
using System.Globalization;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>A group of digits in a text, as people write them in a phone number.</summary>
/// <param name="Digits">Digits only.</param>
/// <param name="HasPlus">Whether a plus stands before it.</param>
/// <param name="IsSpoken">Whether it was written as a word: "chín".</param>
internal sealed record DigitGroup(string Digits, int Start, int End, bool HasPlus, bool IsSpoken);

/// <summary>Finds the digits of a text, in runs: groups with nothing but blanks, dots, dashes, slashes or brackets between.</summary>
internal static class DigitRuns
{
    private const int WidestGap = 3;

    private static readonly SearchValues<char> Gaps = SearchValues.Create(" .-–—_()/\u00A0\u202F+,*'\uFE0F\u20E3");

    private static readonly Dictionary<string, char> Spoken = new()
    {
        ["khong"] = '0', ["hong"] = '0', ["mot"] = '1', ["hai"] = '2', ["ba"] = '3', ["bon"] = '4', ["tu"] = '4', ["nam"] = '5', ["lam"] = '5',
        ["sau"] = '6', ["bay"] = '7', ["bau"] = '7', ["tam"] = '8', ["chin"] = '9',
    };

    /// <param name="text">Composed.</param>
    public static IReadOnlyList<IReadOnlyList<DigitGroup>> Find(string text)
    {
        var runs = new List<IReadOnlyList<DigitGroup>>();
        var run = new List<DigitGroup>();
        foreach (DigitGroup group in Groups(text))
        {
            if (run.Count > 0 && !IsGap(text, run[^1].End, group.Start))
            {
                runs.Add(run);
                run = [];
            }

            run.Add(group);
        }

        if (run.Count > 0) runs.Add(run);
        return runs;
    }

    private static IEnumerable<DigitGroup> Groups(string text)
    {
        int at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            int start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsKeycap(text[at]))) at++;
            if (GroupOf(text, start, at) is { } group) yield return group;
        }
    }

    private static DigitGroup? GroupOf(string text, int start, int end)
    {
        string word = new([.. text[start..end].Where(c => !IsKeycap(c))]);
        bool hasPlus = start > 0 && text[start - 1] == '+';
        if (word.All(char.IsDigit)) return new DigitGroup(Plain(word), start, end, hasPlus, IsSpoken: false);
        string withZeros = word.Replace('o', '0').Replace('O', '0');
        bool isTyped = word.Count(char.IsDigit) >= 2 || (withZeros.Length == 2 && word.Any(char.IsDigit));
        if (isTyped && withZeros.All(char.IsDigit)) return new DigitGroup(Plain(withZeros), start, end, hasPlus, IsSpoken: false);
        return Spoken.TryGetValue(VietnameseLetters.Fold(word), out char digit) ? new DigitGroup($"{digit}", start, end, hasPlus, IsSpoken: true) : null;
    }

    /// <summary>Full-width and other digits as ASCII.</summary>
    private static string Plain(string digits) => string.Concat(digits.Select(digit => ((int)char.GetNumericValue(digit)).ToString(CultureInfo.InvariantCulture)));

    /// <summary>What makes a digit a key on some keyboards (U+FE0F, U+20E3).</summary>
    private static bool IsKeycap(char c) => c is '\uFE0F' or '\u20E3';

    private static bool IsGap(string text, int from, int to) => to - from <= WidestGap && !text.AsSpan(from, to - from).ContainsAnyExcept(Gaps);
}
