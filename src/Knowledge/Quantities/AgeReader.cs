using System.Globalization;
using System.Text.RegularExpressions;

namespace WorkerAdvisor.Knowledge.Quantities;

/// <summary>
/// Reads an age or year of birth: "22t", "22 tuổi", "sn 2001", "2k1", "sinh 98", "5/3/2001". A two-digit number alone is an age from 10 to 69 and a
/// year of birth from 70 to 99; with a leading zero ("05") a year. What could be both ("30", "45") is an age. A range ("18-35 tuổi"), "trên
/// 35 tuổi" and years to come give none.
/// </summary>
public static partial class AgeReader
{
    private const int Oldest = 100;

    /// <summary>The age of an answer or of a sentence that says it; null for none, or for several that differ.</summary>
    public static AgeReading? Read(string text, DateOnly today)
    {
        var said = new SaidText(text);
        List<AgeReading> found = [.. Births(said, today), .. Ages(said)];
        if (found.Count == 0) return Alone(said, today);
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
            bool isLoose = Loose().IsMatch(said.Folded[..number.Index]) || RangeBehind().IsMatch(said.Folded[(match.Index + match.Length)..]);
            if (!isLoose && said.Number(number) is { } age && age is > 0 and < Oldest && age == Math.Floor(age))
                yield return new AgeReading((int)age, null, number.Index, match.Index + match.Length);
        }
    }

    private static AgeReading? Alone(SaidText said, DateOnly today)
    {
        Match match = Only().Match(said.Folded);
        if (!match.Success) return null;
        Group number = match.Groups["n"];
        int end = number.Index + number.Length;
        if (!char.IsAsciiDigit(number.Value[0])) return said.Number(number) is { } words && words is >= 10 and < 70 ? new AgeReading((int)words, null, number.Index, end) : null;
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

    [GeneratedRegex(@"(?<![a-z0-9]|[0-9][.,/-])(?:(?<n>" + SaidText.NumberPattern + @") ?(?:tuoi|tuoii|tui|toi(?= *$)|tuooi|tuoir|tuowi|tuoir|tuoit|tuio|tuoj|yo)(?![a-z])|(?<n>[1-7][0-9]) ?t(?![a-z0-9])|tuoi(?: la|:)? ?(?<n>[1-9][0-9])(?![0-9a-z/]))")]
    private static partial Regex Aged();

    [GeneratedRegex(@"\b(?:tren|duoi|hon|qua|gan|tu|den|toi|do|toi da|it nhat|du|ngoai)(?: tuoi)? ?$|[0-9] ?(?:-|–|~) ?$")]
    private static partial Regex Loose();

    [GeneratedRegex(@"^ ?(?:-|–|~|den|toi|tro len|tro xuong)")]
    private static partial Regex RangeBehind();

    [GeneratedRegex(@"^\W*(?:(?:em|e|minh|toi|t|tui|chau|con|da|vang|thua|nam nay|co|la|tuoi|moi|anh|chi|bac|co) )*(?<n>(?:19|20)[0-9]{2}|2k[0-9]{0,2}|[0-9]{2}|" + SaidText.NumberPattern + @")(?: (?:a|nha|nhe|ban|em|day))*\W*$")]
    private static partial Regex Only();
}
