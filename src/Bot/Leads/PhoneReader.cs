using PhoneNumbers;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>
/// Reads phone numbers as Vietnamese type them: with blanks, dots and dashes, with +84, 84 or 0084, letters o for zeros, in words, and foreign
/// ones of returnees with their country's code.
/// </summary>
public static class PhoneReader
{
    private const string Home = "VN";

    /// <summary>Digits fewer than these are a year, an age or a house; as many as the second begin to look like a number with some missing.</summary>
    private const int ShortestNumber = 8, LooksLikeOne = 6, ShortestWithPlus = 4, LongestNumber = 15;

    /// <summary>Prefixes of eleven-digit mobile numbers, and those that took their place in 2018 (Bộ Thông tin và Truyền thông, Quyết định 798/QĐ-BTTTT).</summary>
    private static readonly Dictionary<string, string> Former = new()
    {
        ["0120"] = "070", ["0121"] = "079", ["0122"] = "077", ["0126"] = "076", ["0128"] = "078",
        ["0123"] = "083", ["0124"] = "084", ["0125"] = "085", ["0127"] = "081", ["0129"] = "082",
        ["0162"] = "032", ["0163"] = "033", ["0164"] = "034", ["0165"] = "035", ["0166"] = "036", ["0167"] = "037", ["0168"] = "038", ["0169"] = "039",
        ["0186"] = "056", ["0188"] = "058", ["0199"] = "059",
    };

    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>The number that a text tells.</summary>
    public static PhoneReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        IReadOnlyList<IReadOnlyList<DigitGroup>> runs = DigitRuns.Find(VietnameseLetters.Compose(text));
        Found[] found = [.. runs.SelectMany(In).DistinctBy(one => one.Number)];
        return found switch
        {
            [{ Doubt: null } only] => new PhoneReading.Told(only.Number, only.Start, only.End),
            [{ Doubt: { } doubt } only] => new PhoneReading.Unclear(doubt, [only.Number]),
            [_, _, ..] => new PhoneReading.Unclear(PhoneDoubt.Several, [.. found.Select(one => one.Number)]),
            _ => WhyNot(runs),
        };
    }

    /// <summary>Whether a number in international form is one that somebody can be called on.</summary>
    public static bool IsNumber(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.StartsWith('+') && Parse(number) == number;
    }

    /// <summary>A number as a channel tells it, with or without the plus; null when nobody can be called on it.</summary>
    public static string? ReadShared(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        string digits = string.Concat(number.Where(char.IsAsciiDigit));
        return Parse("+" + digits) ?? (Read(number) is PhoneReading.Told told ? told.Number : null);
    }

    /// <summary>The numbers in a run; from the left, each as long as it can be.</summary>
    private static IEnumerable<Found> In(IReadOnlyList<DigitGroup> run)
    {
        for (int from = 0; from < run.Count; from++)
        {
            for (int to = run.Count; to > from; to--)
            {
                if (NumberOf(run, from, to) is not { } found || IsOneTooMany(run, to)) continue;
                yield return found;
                from = to - 1;
                break;
            }
        }
    }

    /// <summary>"0912 345 678 9": a single digit left over at the end belongs to the number, which is then too long.</summary>
    private static bool IsOneTooMany(IReadOnlyList<DigitGroup> run, int to) => to == run.Count - 1 && run[to] is { IsSpoken: false, Digits.Length: 1 } && run.Count > 2;

    private static Found? NumberOf(IReadOnlyList<DigitGroup> run, int from, int to)
    {
        // A number is not begun inside another one with a plus, and not made of words by the way: "0912345678 năm nay".
        if (run.Skip(from + 1).Take(to - from - 1).Any(group => group.HasPlus) || (run[to - 1].IsSpoken && !run[from].IsSpoken && run[from].Digits.Length > 4)) return null;
        string digits = string.Concat(run.Skip(from).Take(to - from).Select(group => group.Digits));
        if (digits.Length is < ShortestNumber or > LongestNumber) return null;
        string typed = run[from].HasPlus ? "+" + digits : digits;
        (int start, int end) = (run[from].Start - (run[from].HasPlus ? 1 : 0), run[to - 1].End);
        if (OfToday(typed) is { } today && Parse(today) is { } changed) return new Found(changed, start, end, PhoneDoubt.Former);
        if (Parse(typed) is not { } number) return null;
        bool hasNoZero = typed[0] is not ('0' or '+') && number.Length == typed.Length + "+84".Length && number.EndsWith(typed, StringComparison.Ordinal);
        return new Found(number, start, end, hasNoZero ? PhoneDoubt.NoZero : null);
    }

    /// <summary>The number of today for an eleven-digit one of before; null for any other.</summary>
    private static string? OfToday(string typed)
    {
        string digits = typed.TrimStart('+');
        string national = digits.StartsWith("0084", StringComparison.Ordinal) ? digits[4..] : digits.StartsWith("84", StringComparison.Ordinal) ? digits[2..] : digits;
        if (!national.StartsWith('0')) national = "0" + national;
        return national.Length == 11 && Former.TryGetValue(national[..4], out string? prefix) ? prefix + national[4..] : null;
    }

    /// <summary>In international form; null for what nobody can be called on.</summary>
    private static string? Parse(string typed)
    {
        try
        {
            PhoneNumber number = Numbers.Parse(typed, Home);
            bool isPersons = Numbers.GetNumberType(number) is PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE or PhoneNumberType.FIXED_LINE_OR_MOBILE or PhoneNumberType.VOIP or PhoneNumberType.PERSONAL_NUMBER;
            return isPersons && Numbers.IsValidNumber(number) ? Numbers.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>What is wrong with the digits that make no number.</summary>
    private static PhoneReading WhyNot(IReadOnlyList<IReadOnlyList<DigitGroup>> runs)
    {
        DigitGroup[] longest = [.. runs.Select(run => run.Where(group => !group.IsSpoken || run.Count >= LooksLikeOne)).MaxBy(run => run.Sum(group => group.Digits.Length)) ?? []];
        string digits = string.Concat(longest.Select(group => group.Digits));
        bool hasPlus = longest is [{ HasPlus: true }, ..], isBegun = hasPlus || digits.StartsWith('0');
        if (digits.Length < (hasPlus ? ShortestWithPlus : isBegun ? LooksLikeOne : LooksLikeOne + 1)) return new PhoneReading.None();
        if (hasPlus) return new PhoneReading.Unclear(digits.Length <= ShortestNumber ? PhoneDoubt.TooShort : PhoneDoubt.Impossible, []);
        int landline = digits.StartsWith("02", StringComparison.Ordinal) ? 1 : 0;
        PhoneDoubt doubt = (digits.Length - landline) switch { < 10 => PhoneDoubt.TooShort, 10 => PhoneDoubt.Impossible, _ => PhoneDoubt.TooLong };
        return new PhoneReading.Unclear(doubt, []);
    }

    private sealed record Found(string Number, int Start, int End, PhoneDoubt? Doubt);
}
