using System.Globalization;
using System.Text.RegularExpressions;

namespace WorkerAdvisor.Knowledge.Quantities;

/// <summary>
/// Reads the one day of an answer to "when?": "30/6/2027", "ngày 5 tháng 3 năm 2028", "tháng 6/2027", "cuối năm sau", "6 tháng nữa". Day before month,
/// always. Thirds: the beginning of a month is days 1–10, its middle 11–20, of a year four months each. A length "nữa" is taken as loosely as
/// it is said: days exactly, weeks three days to either side, months a fortnight, years a month. Nothing is guessed: lunar days are unclear.
/// </summary>
public static partial class DateReader
{
    private const string Part = @"(?:(?<part>dau|giua|cuoi|het) )?";
    private const string YearSaid = @"(?<y>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9])";
    private const string YearWord = @"(?:nam )?(?<y>(?:19|20)[0-9]{2})(?![0-9])|nam (?<yy>[0-9]{2})(?![0-9])|(?<yw>nam sau|nam toi|sang nam|nam nay|sang nam toi)\b";
    private const string MonthSaid = @"(?<m>[0-9]{1,2}(?![0-9])|muoi mot|muoi hai|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi)";

    private static readonly string[] MonthNames = ["mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai"];

    /// <summary>Null when the text says no day.</summary>
    public static DateReading? Read(string text, DateOnly today)
    {
        var said = new SaidText(text);
        if (Lunar().Match(said.Folded) is { Success: true } lunar && !OtherThanTet(said, lunar)) return new DateReading.Unclear(lunar.Index, lunar.Index + lunar.Length);
        if (TwoDays().Match(said.Folded) is { Success: true } two) return new DateReading.Unclear(two.Index, two.Index + two.Length);
        if (RelativeDate.Read(said, today) is { } relative) return relative;
        foreach (Regex form in (Regex[])[YearFirst(), Quarter(), Words(), MonthAndYear(), Numbers(), MonthInWords(), WholeYear()])
        {
            if (form.Match(said.Folded) is { Success: true } match && Of(match, today) is { } reading) return reading;
        }

        return null;
    }

    private static DateReading? Of(Match match, DateOnly today)
    {
        int start = match.Index, end = match.Index + match.Length;
        (int? year, bool isInvalid) = YearOf(match, today);
        int? month = match.Groups["m"].Success ? MonthOf(match.Groups["m"].Value) : null;
        int? day = match.Groups["d"].Success ? int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture) : null;
        if (isInvalid || month is 0 or > 12 || day is 0 or > 31) return new DateReading.Invalid(start, end);
        if (match.Groups["q"].Success) return QuarterOf(match.Groups["q"].Value[0] - '0', year ?? today.Year, start, end);
        if (month is null) return year is { } whole ? Spans.OfYear(whole, match.Groups["part"].Value).At(start, end, isYearSaid: true) : null;
        if (day is null) return MonthSpan(month.Value, year, match.Groups["part"].Value, today).At(start, end, year is not null);
        return DayOf(day.Value, month.Value, year, today) is { } date ? (date, date).At(start, end, year is not null) : new DateReading.Invalid(start, end);
    }

    /// <summary>Two digits are this century up to thirty years from now, else the last.</summary>
    private static (int? Year, bool IsInvalid) YearOf(Match match, DateOnly today)
    {
        if (match.Groups["yw"].Success) return (match.Groups["yw"].Value == "nam nay" ? today.Year : today.Year + 1, false);
        string said = match.Groups["yy"].Success ? match.Groups["yy"].Value : match.Groups["y"].Value;
        if (said.Length == 0) return (null, false);
        int year = int.Parse(said, CultureInfo.InvariantCulture);
        if (said.Length == 2) year += year <= (today.Year % 100) + 30 ? 2000 : 1900;
        return (year, year is < 1900 or > 2100);
    }

    private static int MonthOf(string said) => char.IsAsciiDigit(said[0]) ? int.Parse(said, CultureInfo.InvariantCulture) : Array.IndexOf(MonthNames, said) + 1;

    /// <summary>Without a year, the next such month, the running one counted.</summary>
    private static (DateOnly, DateOnly) MonthSpan(int month, int? year, string part, DateOnly today)
    {
        (DateOnly Earliest, DateOnly Latest) span = Spans.OfMonth(year ?? today.Year, month, part);
        return year is null && span.Latest < today ? Spans.OfMonth(today.Year + 1, month, part) : span;
    }

    /// <summary>Null for a day that the month has not. Without a year, the next such day.</summary>
    private static DateOnly? DayOf(int day, int month, int? year, DateOnly today)
    {
        if (year is { } said) return day <= DateTime.DaysInMonth(said, month) ? new DateOnly(said, month, day) : null;
        for (int next = today.Year; next <= today.Year + 8; next++)
        {
            if (day <= DateTime.DaysInMonth(next, month) && new DateOnly(next, month, day) is var date && date >= today) return date;
        }

        return null;
    }

    private static DateReading QuarterOf(int quarter, int year, int start, int end) =>
        (new DateOnly(year, (quarter * 3) - 2, 1), new DateOnly(year, quarter * 3, DateTime.DaysInMonth(year, quarter * 3))).At(start, end, isYearSaid: true);

    /// <summary>"tết" is New Year; "Tet" may be a name, "tháng giêng" and "rằm" are the moon's.</summary>
    private static bool OtherThanTet(SaidText said, Match match) => said.Said(match) is "ám" or "ảm" or "ram" or "rậm" or "râm";

    [GeneratedRegex(@"\b(?:am lich|lich am|am|al|tet|ram|thang gieng|thang chap|gio to)\b")]
    private static partial Regex Lunar();

    [GeneratedRegex(@"\b[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?\s*(?:-|–|den|toi|hoac|hay)\s*[0-9]{1,2}/[0-9]{1,2}|\bthang [0-9]{1,2} ?(?:-|–|den|toi|hoac|hay) ?(?:thang )?[0-9]{1,2}\b|\b20[0-9]{2} ?(?:-|–|den|toi|hoac|hay) ?20[0-9]{2}\b|\b[0-9]{1,2} ?(?:-|–|den|toi|hoac|hay) ?[0-9]{1,2} (?:nam|thang|ngay|tuan)\b")]
    private static partial Regex TwoDays();

    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|20)[0-9]{2})[-/.](?<m>[0-9]{1,2})(?:[-/.](?<d>[0-9]{1,2}))?(?![0-9])")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![0-9/.,-])(?<d>[0-9]{1,2}) ?[-/.] ?(?<m>[0-9]{1,2})(?: ?[-/.] ?" + YearSaid + "| nam " + YearSaid + "| (?<y>20[0-9]{2})(?![0-9])| (?<yw>nam sau|nam toi|sang nam|nam nay)|(?<=[0-9](?:/|-)[0-9 ]+)(?![0-9./%]|-[0-9]))|^[^0-9]*(?<d>[0-9]{1,2}) (?<m>[0-9]{1,2}) " + YearSaid)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b(?:ngay )?(?:mung |mong )?(?<d>[0-9]{1,2}) ?(?:thang|thag|thg|th|t) ?(?<m>[0-9]{1,2})(?![0-9])(?:[ ,]*(?:/ ?|nam |- ?)?" + @"(?<y>(?:19|20)[0-9]{2})(?![0-9])|[ ,]*(?:/|nam |-)(?<yy>[0-9]{2})(?![0-9])| (?<yw>nam sau|nam toi|sang nam|nam nay))?")]
    private static partial Regex Words();

    [GeneratedRegex(Part + @"(?:(?:thang|thag|thg|th|\bt) ?)?(?<![0-9]|[0-9] ?[-/.] ?)(?<m>[0-9]{1,2}) ?[-/.] ?(?<y>(?:19|20)[0-9]{2})(?![0-9])|" + Part + @"(?:thang|thag|thg|th|\bt) ?(?<m>[0-9]{1,2})[-/.](?<y>[0-9]{2})(?![0-9])|^\W*(?<m>0?[1-9]|1[0-2])/(?<y>[2-9][0-9])\W*$")]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"\b" + Part + @"(?:(?:thang|thag|thg|th) |(?:thang|thag|thg|th|t)(?=[0-9]))" + MonthSaid + @"\b(?:,? (?:" + YearWord + @"))?")]
    private static partial Regex MonthInWords();

    [GeneratedRegex(@"\bquy ?(?<q>[1-4])(?![0-9])(?:[ /.-]*(?:" + YearWord + @"|(?<y>20[0-9]{2})))")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\b" + Part + @"(?:" + YearWord + @")|\b(?<part>cuoi|dau|giua) (?<yw>nam nay|nam sau|nam toi|nam)\b")]
    private static partial Regex WholeYear();
}
