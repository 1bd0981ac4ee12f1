using System.Globalization;
using System.Text.RegularExpressions;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Quantities;

/// <summary>
/// Reads an age or year of birth: "22t", "22 tuổi", "sn 2001", "2k1", "sinh 98", "5/3/2001". A two-digit number alone is an age from 10 to 69 and a
/// year of birth from 70 to 99; with a leading zero ("05") a year. What could be both ("30", "45") is an age. "Sang năm 18 tuổi" and
/// "18 tuổi kém 2 tháng" are 17 now. A range ("18-35 tuổi"), "trên 35 tuổi" and years to come give none.
/// </summary>
public static partial class AgeReader
{
    private const int Oldest = 100;

    /// <summary>Whoever is younger is somebody's child, not the one who goes; "chưa đủ" such an age or the next few tells enough.</summary>
    private const int YoungestToAsk = 14, Adult = 18;

    /// <summary>A number in words, or with its tens in words: "2 mươi mốt".</summary>
    private const string NumberSaid = "(?:[2-9] (?:muoi|chuc)(?![a-z])(?: (?:mot|hai|ba|bon|tu|lam|nam|sau|bay|tam|chin)(?![a-z]))?|" + SaidText.NumberPattern + ")";

    private const string Speaker = "(?:em|e|minh|toi|tui|chau|con|no|anh|chi|moi|la|thi|duoc|buoc|vua)";

    /// <summary>The age of an answer or of a sentence that says it; null for none, or for several that differ.</summary>
    public static AgeReading? Read(string text, DateOnly today)
    {
        var said = new SaidText(text);
        List<AgeReading> found = [.. Births(said, today), .. Ages(said)];
        if (found.Count == 0) return Alone(said, today);
        if (found.Count > 1 && found.Where(one => !IsOfFamily(said, one)).ToList() is [_, ..] own) found = own;
        return found.TrueForAll(one => (one.Age, one.BirthYear) == (found[0].Age, found[0].BirthYear)) ? found[0] : null;
    }

    private static IEnumerable<AgeReading> Births(SaidText said, DateOnly today)
    {
        foreach (Match match in Birth().Matches(said.Folded))
        {
            if (YearOf(match.Groups["y"].Value, today) is { } year) yield return new AgeReading(null, year, match.Index, match.Index + match.Length);
        }
    }

    private static IEnumerable<AgeReading> Ages(SaidText said)
    {
        foreach (Match match in Aged().Matches(said.Folded))
        {
            Group number = match.Groups["n"];
            int end = match.Index + match.Length;
            if (NumberOf(said, number) is not { } age || age is <= 0 or >= Oldest || age != Math.Floor(age)) continue;
            string before = said.Folded[..number.Index], behind = said.Folded[end..];
            if (ComingBefore().IsMatch(before) || ComingBehind().IsMatch(behind)) yield return new AgeReading((int)age - 1, null, number.Index, end);
            else if (age <= Adult && NotYet().IsMatch(before)) yield return new AgeReading((int)age - 1, null, number.Index, end) { OrYounger = true };
            else if (!IsLooseBefore(said, number.Index) && !IsRangeBehind(said, end)) yield return new AgeReading((int)age, null, number.Index, end);
        }
    }

    /// <summary>An age beside the person's own: "con 3 tuổi", "mẹ 50 tuổi". A husband's or wife's may be the one that matters.</summary>
    private static bool IsOfFamily(SaidText said, AgeReading one) => one.Age < YoungestToAsk || Parent().IsMatch(said.Folded[..one.Start]);

    /// <summary>"tôi 35 tuổi" tells it, "tới 35 tuổi" does not; without marks "toi" is "tới" behind another number.</summary>
    private static bool IsLooseBefore(SaidText said, int start) =>
        Loose().IsMatch(said.Folded[..start]) || (ToBefore().Match(said.Folded[..start]) is { Success: true } to && (said.Said(to.Groups["to"]) == "tới" || (said.Said(to.Groups["to"]) == "toi" && to.Groups["from"].Success)));

    private static bool IsRangeBehind(SaidText said, int end) =>
        RangeBehind().IsMatch(said.Folded[end..]) || (ToBehind().Match(said.Folded, end) is { Success: true } to && said.Said(to.Groups["to"]) != "tôi");

    private static decimal? NumberOf(SaidText said, Group number)
    {
        string[] words = number.Value.Split(' ');
        if (words.Length == 1 || !char.IsAsciiDigit(number.Value[0])) return said.Number(number);
        return ((number.Value[0] - '0') * 10) + (words.Length > 2 ? NumberWords.Read(["muoi", words[2]], 0).Value - 10 : 0);
    }

    private static AgeReading? Alone(SaidText said, DateOnly today)
    {
        Match match = Only().Match(said.Folded);
        if (!match.Success) return null;
        Group number = match.Groups["n"];
        int end = number.Index + number.Length;
        if (!char.IsAsciiDigit(number.Value[0]) || number.Value.Contains(' ', StringComparison.Ordinal)) return NumberOf(said, number) is { } words && words is >= 10 and < 70 ? new AgeReading((int)words, null, number.Index, end) : null;
        if (number.Length == 2 && number.Value[0] is >= '1' and <= '6' && number.Value[1] != 'k') return new AgeReading(int.Parse(number.Value, CultureInfo.InvariantCulture), null, number.Index, end);
        return YearOf(number.Value, today) is { } year ? new AgeReading(null, year, number.Index, end) : null;
    }

    /// <summary>"2001", "2k1", "98", "05"; null for years to come and longer ago than <see cref="Oldest"/>.</summary>
    private static int? YearOf(string said, DateOnly today)
    {
        int year;
        if (said[..Math.Min(2, said.Length)] == "2k") year = 2000 + (said.Length > 2 ? int.Parse(said[2..], CultureInfo.InvariantCulture) : 0);
        else year = int.Parse(said, CultureInfo.InvariantCulture);
        if (said.Length == 2 && said != "2k") year += 2000 + year <= today.Year ? 2000 : 1900;
        return year <= today.Year && year > today.Year - Oldest ? year : null;
    }

    [GeneratedRegex(@"(?<![a-z0-9])(?:(?:sinh|sih|sinhh|snh|sn|s/n|s\.n|doi|nam sinh|ns)(?: (?:nam|vao|ngay|nam:|thang))* ?[:.]? ?(?:[0-9]{1,2}[-/.][0-9]{1,2}[-/.])?(?<y>(?:19|20)[0-9]{2}|2k[0-9]{0,2}|[0-9]{2})(?![0-9a-z/.-]|,[0-9])|(?<y>2k[0-9]{1,2})(?![0-9a-z])|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?<y>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9]))")]
    private static partial Regex Birth();

    [GeneratedRegex(@"(?<![a-z0-9]|[0-9][.,/-])(?:(?<n>" + NumberSaid + @") ?(?:tuoi|tuoii|tui|toi(?= *$)|tuooi|tuoir|tuowi|tuoir|tuoit|tuio|tuoj|yo)(?![a-z])|(?<n>[1-7][0-9]) ?t(?![a-z0-9])|tuoi(?: la|:)? ?(?<n>[1-9][0-9])(?![0-9a-z/])|(?:tron|sap) (?<n>[1-3][0-9])(?= *(?:[,.!?]|$)))")]
    private static partial Regex Aged();

    [GeneratedRegex(@"\b(?:tren|duoi|hon|qua|gan|tu|den|do|toi da|it nhat|du|ngoai)(?: tuoi)? ?$|[0-9] ?(?:-|–|~) ?$")]
    private static partial Regex Loose();

    [GeneratedRegex(@"^ ?(?:-|–|~|den|tro len|tro xuong)")]
    private static partial Regex RangeBehind();

    [GeneratedRegex(@"(?:(?<from>[0-9](?: ?t(?:uoi)?)?) |\b)(?<to>toi) ?$")]
    private static partial Regex ToBefore();

    [GeneratedRegex(@"\G ?(?<to>toi) ?[0-9]")]
    private static partial Regex ToBehind();

    [GeneratedRegex(@"\b(?:sang nam|nam sau|nam toi|sang nam toi|sap|sap sua)(?: " + Speaker + @")*(?: (?:tron|du))? ?$|\bnua(?: " + Speaker + @")* (?:tron|du) ?$|^\W*sap tron ?$")]
    private static partial Regex ComingBefore();

    [GeneratedRegex(@"^ ?(?:kem|thieu|con thieu) [0-9a-z]+ (?:thang|tuan|ngay)\b|^ ?[0-9a-z]+ (?:thang|tuan|ngay) nua (?:moi |la |thi )?(?:tron|du)\b")]
    private static partial Regex ComingBehind();

    [GeneratedRegex(@"\b(?:chua|khong|ko) (?:du|toi|den|tron|duoc|qua) ?$|\bchua ?$")]
    private static partial Regex NotYet();

    [GeneratedRegex(@"\b(?:bo|me|ma|cha|ba|tia|u|ong|ba noi|ba ngoai)(?: (?:em|minh|toi|tui|chau|con|da|nam nay|cung|thi|moi|gan))* ?$")]
    private static partial Regex Parent();

    [GeneratedRegex(@"^\W*(?:(?:em|e|minh|toi|t|tui|chau|con|da|vang|thua|nam nay|co|la|tuoi|moi|anh|chi|bac|co) )*(?<n>(?:19|20)[0-9]{2}|2k[0-9]{0,2}|[0-9]{2}|" + NumberSaid + @")(?: (?:a|nha|nhe|ban|em|day))*\W*$")]
    private static partial Regex Only();
}
