using System.Text.RegularExpressions;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Quantities;

/// <summary>
/// Reads lengths of time in years and months: "3 năm", "36 tháng", "2 năm rưỡi", "năm rưỡi", "4n10t", "nửa năm". A range ("2-3 năm"), "3 năm 6"
/// (six what?) and longer than 50 years give none: the person is asked. Days of the calendar ("ngày 5 tháng 3 năm 2028"), what money or a rate is
/// counted for ("25tr một tháng", "7% một năm") and men ("tuyển 3 nam 2 nữ") are no lengths.
/// </summary>
public static partial class DurationReader
{
    private const decimal Longest = 600;

    /// <summary>An end of a range: digits, or one word.</summary>
    private const string One = "(?:[0-9]{1,3}(?:[.,]5)?|(?:mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi)(?![a-z]))";

    private const string Year = "(?:nam+|nawm|namw|nm|year|years|n)", Month = "(?:thangs?|thag|thnag|tahng|thanfg|thasng|thg|th|month|months)";
    private const string Ends = "(?![a-z0-9])", NoYear = "(?! *(?:19|20)[0-9]{2}(?![0-9]))";

    /// <summary>All lengths that say their unit, in order. Positions are those of the composed text.</summary>
    public static IReadOnlyList<DurationMention> Find(string text)
    {
        var said = new SaidText(text);
        List<DurationMention> found = Lengths(said);
        if (found.Count == 0) return [];
        var others = MoneyReader.Find(text).Select(money => (money.Start, money.End)).Concat(PercentReader.Find(text).Select(rate => (rate.Start, rate.End))).ToList();
        return [.. found.Where(length => !others.Exists(other => other.Start < length.End && length.Start < other.End))];
    }

    /// <summary>The one length of a short answer to "how long?"; a number alone comes back as bare. Null for none, or several.</summary>
    public static DurationMention? ReadAnswer(string text)
    {
        IReadOnlyList<DurationMention> found = Find(text);
        if (found.Count > 0) return found.Count == 1 ? found[0] : null;
        var said = new SaidText(text);
        Match alone = Alone().Match(said.Folded);
        if (!alone.Success || said.Number(alone.Groups["n"]) is not { } number || number is <= 0 or > Longest) return null;
        Group part = alone.Groups["n"];
        return alone.Groups["t"].Success
            ? new DurationMention(number, part.Index, alone.Groups["t"].Index + 1)
            : new DurationMention(number, part.Index, part.Index + part.Length, IsBare: true);
    }

    /// <summary>Both ends of an answer like "2-3 năm" or "hai ba năm"; null for none.</summary>
    public static (DurationMention Low, DurationMention High)? ReadRange(string text)
    {
        var said = new SaidText(text);
        Match range = Range().Match(said.Folded);
        if (!range.Success || Said(said, range, "a") is not { } first || Said(said, range, "b") is not { } second || first == second || Math.Max(first, second) > Longest) return null;
        // "4 năm 10 tháng" and "mười hai tháng" are one length, "2 3 năm" is none.
        if ((range.Groups["ua"].Success || !char.IsAsciiDigit(range.Groups["a"].Value[0])) && Find(text).Count > 0) return null;
        DurationMention End(decimal months) => new(months, range.Index, range.Index + range.Length);
        return (End(Math.Min(first, second)), End(Math.Max(first, second)));
    }

    /// <summary>Whether a message with a length in it asks something else, or tells how long ago or ahead something is: "8 tháng chưa bay", "2 năm nữa em mới đi".</summary>
    public static bool IsAside(string text)
    {
        string folded = new SaidText(text).Folded;
        return Story().IsMatch(folded) || (HowMuch().IsMatch(folded) && !Repaid().IsMatch(folded));
    }

    /// <summary>In months; the first number shares the unit of the second where it has none.</summary>
    private static decimal? Said(SaidText said, Match range, string name)
    {
        Group unit = range.Groups["u" + name].Success ? range.Groups["u" + name] : range.Groups["ub"];
        decimal? number = range.Groups[name].Success && range.Groups[name].Value.Contains(' ', StringComparison.Ordinal) ? null : said.Number(range.Groups[name]);
        return number is > 0 ? number * (unit.Value[0] == 'n' || unit.Value[0] == 'y' ? 12 : 1) : null;
    }

    private static List<DurationMention> Lengths(SaidText said)
    {
        var found = new List<DurationMention>();
        for (int at = 0; Length().Match(said.Folded, at) is { Success: true } match; at = match.Index + Math.Max(1, match.Length))
        {
            if (MonthsOf(said, match) is { } months && months is > 0 and <= Longest && !IsOther(said, match))
                found.Add(new DurationMention(months, match.Index, match.Index + match.Length));
        }

        return found;
    }

    private static decimal? MonthsOf(SaidText said, Match match)
    {
        if (match.Groups["half"].Success) return match.Groups["half"].Value[0] == 'n' ? 18 : 1.5m;
        if (match.Groups["nua"].Success) return 6;
        decimal months = 0;
        foreach ((string name, decimal times) in ((string, decimal)[])[("y", 12), ("m", 1)])
        {
            if (!match.Groups[name].Success) continue;
            if (said.Number(match.Groups[name]) is not { } number) return null;
            months += number * times;
        }

        return months + (match.Groups["yh"].Success ? 6 : 0) + (match.Groups["mh"].Success ? 0.5m : 0);
    }

    private static bool IsOther(SaidText said, Match match)
    {
        string before = said.Folded[..match.Index], behind = said.Folded[(match.Index + match.Length)..];
        return RangeBefore().IsMatch(before) || RangeBehind().IsMatch(behind) || DayBefore().IsMatch(before)
            || (match.Groups["y"].Success && !match.Groups["m"].Success && (LooseNumber().IsMatch(behind) || IsMen(said, match, before, behind)))
            || (match.Groups["m"].Success && DateBehind().IsMatch(behind))
            || (match.Groups["m"].Success && match.Groups["y"].Success is false && DayOfMonth().IsMatch(before));
    }

    private static bool IsMen(SaidText said, Match match, string before, string behind) =>
        said.Said(match).EndsWith(" nam", StringComparison.Ordinal) && (Women().IsMatch(behind) || Wanted().IsMatch(before));

    [GeneratedRegex(@"(?<![a-z0-9/]|[0-9][.,\-–~])(?:(?<nua>(?:nua|1/2) " + Year + ")" + Ends
        + @"|(?<half>(?:nam|thang) (?:ruoi))" + Ends
        + "|(?<y>" + SaidText.NumberPattern + @") ?" + Year + "(?:" + @"(?<yh> ?ruoi)" + Ends
            + "|(?:,? ?(?:va |le )?)(?<m>" + SaidText.NumberPattern + ") ?(?:" + Month + "|t)" + Ends
            + "|" + Ends + NoYear + ")"
        + "|(?<m>" + SaidText.NumberPattern + ") ?" + Month + "(?:(?<mh> ruoi)" + Ends + "|" + Ends + "))")]
    private static partial Regex Length();

    [GeneratedRegex(@"^\W*(?:(?:khoang|tam|chung|co|la|thoi han|hop dong|vay|trong|da|u|vang) )*(?<n>" + SaidText.NumberPattern + @")(?! ?%)(?: ?(?<t>t))?(?: (?:a|nha|nhe|thoi|ban|em))*\W*$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"(?<![0-9.,])[0-9]{1,2}(?:[.,][0-9])? ?(?:" + Year + "|" + Month + @")?\s*(?:-|–|—|~|->|,|\b(?:den|toi|hoac|hay|va))\s*$|\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin) ?(?:" + Year + "|" + Month + @")? ?(?:den|toi|hoac|hay|-|,) ?$")]
    private static partial Regex RangeBefore();

    [GeneratedRegex(@"^\s*(?:-|–|—|~|->|den|toi|hoac|hay)\s*" + SaidText.NumberPattern + " ?(?:" + Year + "|" + Month + ")" + Ends)]
    private static partial Regex RangeBehind();

    [GeneratedRegex(@"(?<![a-z0-9.,/])(?<a>" + One + ") ?(?<ua>" + Year + "|" + Month + @")?(?:\s*(?:-|–|—|~|->|,|\b(?:den|toi|hoac|hay)\b)\s*| )(?<b>" + One + ") ?(?<ub>" + Year + "|" + Month + ")" + Ends)]
    private static partial Regex Range();

    [GeneratedRegex(@"\bchua\b(?! (?:biet|ro|chac))|\b(?:nua|truoc|nay) (?!(?:la |thi )?(?:tra|het|xong)\b)[a-z]|\b(?<!duoc )(?:khong|ko|hong)(?: (?:a|nhi|vay|the|em|anh|chi|ban|ad))*\W*$")]
    private static partial Regex Story();

    [GeneratedRegex(@"\b(?:bao nhieu|the nao|lam sao|tai sao|o dau|khi nao|bao gio)\b")]
    private static partial Regex HowMuch();

    [GeneratedRegex(@"\b(?:tra|gop|dong|lai|vay)\b")]
    private static partial Regex Repaid();

    [GeneratedRegex(@"\b(?:thang|thag|thg|t) ?$|/ ?$")]
    private static partial Regex DayBefore();

    [GeneratedRegex(@"\b(?:ngay|mung|mong|hom) ?$")]
    private static partial Regex DayOfMonth();

    /// <summary>"3 năm 6": months, most likely, but nobody said so.</summary>
    [GeneratedRegex(@"^ ?(?:1[01]|[1-9])(?=\s*(?:[.,;!?]?\s*$|[,;]))")]
    private static partial Regex LooseNumber();

    /// <summary>"5 tháng 3", "5 tháng 3 năm 2028": the fifth of March.</summary>
    [GeneratedRegex(@"^ (?:1[0-2]|0?[1-9])(?=\s*(?:[.,;!?]?\s*$|[,;]| nam\b|[/-] ?[0-9]))")]
    private static partial Regex DateBehind();

    [GeneratedRegex(@"^\s*[,+&]?\s*(?:va\s+)?[0-9]*\s*nu\b")]
    private static partial Regex Women();

    [GeneratedRegex(@"\b(?:tuyen|can)\s*$")]
    private static partial Regex Wanted();
}
