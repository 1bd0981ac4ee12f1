using System.Text.RegularExpressions;

namespace WorkerAdvisor.Knowledge.Quantities;

/// <summary>Days told from today: "6 tháng nữa", "còn 2 năm", "tháng sau", "hôm nay", "về 2 tháng trước". Half months count fifteen days.</summary>
internal static partial class RelativeDate
{
    private const int FurthestDays = 36_600;

    /// <summary>Null when the text tells no such day.</summary>
    public static DateReading? Read(SaidText said, DateOnly today)
    {
        if (Loose().Match(said.Folded) is { Success: true } loose) return new DateReading.Unclear(loose.Index, loose.Index + loose.Length);
        if (Days().Match(said.Folded) is { Success: true } days && said.Number(days.Groups["n"]) is { } count) return ByDays(days, count, today);
        if (ByLength(said, today) is { } length) return length;
        return Named().Match(said.Folded) is { Success: true } named && !said.Said(named).Contains("sáu", StringComparison.Ordinal) && NamedSpan(named.Groups["w"].Value, today) is { } span
            ? span.At(named.Index, named.Index + named.Length, isYearSaid: true)
            : null;
    }

    private static DateReading? ByDays(Match match, decimal count, DateOnly today)
    {
        bool isWeeks = match.Groups["u"].Value[0] == 't';
        int days = (int)(count * (isWeeks ? 7 : 1)), loose = isWeeks ? 3 : 0;
        if (days > FurthestDays) return null;
        DateOnly day = today.AddDays(match.Groups["ago"].Success ? -days : days);
        return (day.AddDays(-loose), day.AddDays(loose)).At(match.Index, match.Index + match.Length, isYearSaid: true);
    }

    private static DateReading? ByLength(SaidText said, DateOnly today)
    {
        IReadOnlyList<DurationMention> lengths = DurationReader.Find(said.Composed);
        if (lengths.Count != 1) return null;
        DurationMention length = lengths[0];
        string before = said.Folded[..length.Start], behind = said.Folded[length.End..];
        bool isAgo = Ago().IsMatch(behind) || AgoBefore().IsMatch(before);
        if (!isAgo && !Later().IsMatch(behind) && !LaterBefore().IsMatch(before)) return null;
        int whole = (int)length.Months, rest = (int)((length.Months - whole) * 30), sign = isAgo ? -1 : 1;
        DateOnly day = today.AddMonths(sign * whole).AddDays(sign * rest);
        (DateOnly, DateOnly) span = said.Folded[length.Start..length.End].Contains("th", StringComparison.Ordinal) ? (day.AddDays(-15), day.AddDays(15)) : (day.AddMonths(-1), day.AddMonths(1));
        return span.At(length.Start, length.End, isYearSaid: true);
    }

    private static (DateOnly, DateOnly)? NamedSpan(string word, DateOnly today) => word switch
    {
        "hom nay" or "bua nay" or "nay" => (today, today),
        "ngay mai" or "mai" => (today.AddDays(1), today.AddDays(1)),
        "ngay kia" or "ngay mot" => (today.AddDays(2), today.AddDays(2)),
        "hom qua" => (today.AddDays(-1), today.AddDays(-1)),
        "thang nay" => Spans.OfMonth(today.Year, today.Month, ""),
        "thang sau" or "thang toi" => Spans.OfMonth(today.AddMonths(1).Year, today.AddMonths(1).Month, ""),
        "tuan nay" => Week(today),
        "tuan sau" or "tuan toi" => Week(today.AddDays(7)),
        _ => null,
    };

    private static (DateOnly, DateOnly) Week(DateOnly day)
    {
        DateOnly monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return (monday, monday.AddDays(6));
    }

    [GeneratedRegex(@"\b(?:hon|gan|chua toi|chua den|vai|may|it nhat|toi da|khong qua)\s+(?:" + SaidText.NumberPattern + @"\s*)?(?:nam|thang|tuan|ngay|n)\b\s*(?:ruoi )?(?:nua|sau|toi|truoc)?|\b(?:sap|chua biet|khong biet|ko biet)\b")]
    private static partial Regex Loose();

    [GeneratedRegex(@"(?<![a-z0-9/])(?<n>" + SaidText.NumberPattern + @") ?(?<u>ngay|hom|tuan)(?: (?:nua|sau|toi)|(?<ago> truoc)|(?<=\b(?:con|sau) [a-z0-9 ]*)(?! *[0-9]))")]
    private static partial Regex Days();

    [GeneratedRegex(@"^ ?(?:nua|sau|toi|la ve|la het|het han)\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"\b(?:con|sau|them|trong)(?: (?:khoang|tam|lai|co|duoc|dung|chung|them|hop dong))* ?$")]
    private static partial Regex LaterBefore();

    [GeneratedRegex(@"^ ?(?:truoc|roi)\b")]
    private static partial Regex Ago();

    [GeneratedRegex(@"\bcach day(?: (?:khoang|tam|chung))* ?$|\bduoc(?: (?:khoang|tam|chung))* ?$")]
    private static partial Regex AgoBefore();

    [GeneratedRegex(@"\b(?<w>hom nay|bua nay|ngay mai|ngay kia|ngay mot|hom qua|thang nay|thang sau|thang toi|tuan nay|tuan sau|tuan toi)\b(?! ?[0-9]| nam [0-9])|^\W*(?<w>mai|nay)\W*$")]
    private static partial Regex Named();
}
