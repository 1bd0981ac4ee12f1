using System.Text.RegularExpressions;

namespace WorkerAdvisor.Knowledge.Quantities;

/// <summary>
/// Reads percentages: "6,6%/năm", "0.55%/tháng", "7 phần trăm một năm", "lãi 7". What has no period says so, "phân" and "xu" are marked as slang;
/// neither is ever guessed. A range ("6-7%") and more than 1,000 % give none.
/// </summary>
public static partial class PercentReader
{
    private const decimal Highest = 1_000;

    private const string Period = @"(?<per>nam|nawm|n|nm|y|year|thang|thangs|thag|th|thg|t|month|ngay)(?![a-z0-9])";

    /// <summary>Words of interest: what may stand between them and the number.</summary>
    private const string Interest = @"\b(?<int>lai|laix|ls|suat)(?: suat| xuat)?";

    /// <summary>All percentages, and numbers right behind a word of interest, in order.</summary>
    public static IReadOnlyList<PercentMention> Find(string text)
    {
        var said = new SaidText(text);
        var found = new List<PercentMention>();
        for (int at = 0; Rate().Match(said.Folded, at) is { Success: true } match; at = match.Index + Math.Max(1, match.Length))
        {
            if (Read(said, match) is { } rate) found.Add(rate);
        }

        return found;
    }

    /// <summary>The one percentage of a short answer to "what rate?"; a number alone comes back as bare, "không lãi" as 0 a year. Null for none, or several.</summary>
    public static PercentMention? ReadAnswer(string text)
    {
        IReadOnlyList<PercentMention> found = Find(text);
        if (found.Count > 0) return found.Count == 1 ? found[0] : null;
        var said = new SaidText(text);
        if (NoInterest().Match(said.Folded) is { Success: true } none) return new PercentMention(0, RatePeriod.Year, false, true, false, none.Index, none.Index + none.Length);
        Match alone = Alone().Match(said.Folded);
        // "năm" alone is a year as soon as five.
        if (!alone.Success || said.Number(alone.Groups["n"]) is not { } number || number > Highest || (alone.Groups["n"].Value == "nam" && !alone.Groups["per"].Success)) return null;
        Group end = alone.Groups["per"].Success ? alone.Groups["per"] : alone.Groups["n"];
        return new PercentMention(number, PeriodOf(alone.Groups["per"]), false, false, true, alone.Groups["n"].Index, end.Index + end.Length);
    }

    /// <summary>Both ends of an answer like "6-7%" or "6 đến 7% một năm"; null for none.</summary>
    public static (PercentMention Low, PercentMention High)? ReadRange(string text)
    {
        var said = new SaidText(text);
        Match range = Range().Match(said.Folded);
        if (!range.Success || said.Number(range.Groups["a"]) is not { } first || said.Number(range.Groups["b"]) is not { } second || Math.Max(first, second) > Highest) return null;
        PercentMention End(decimal percent) => new(percent, PeriodOf(range.Groups["per"]), false, false, false, range.Groups["a"].Index, range.Index + range.Length);
        return (End(Math.Min(first, second)), End(Math.Max(first, second)));
    }

    /// <summary>The answer to "by year or by month?": "năm", "1 năm", "theo tháng"; null for any other.</summary>
    public static RatePeriod? ReadPeriod(string text) => OnlyPeriod().Match(new SaidText(text).Folded) is { Success: true } said ? PeriodOf(said.Groups["per"]) : null;

    private static PercentMention? Read(SaidText said, Match match)
    {
        Group number = match.Groups["n"], slang = match.Groups["slang"], sign = match.Groups["sign"];
        if (said.Number(number) is not { } value) return null;
        if (match.Groups["tenth"].Success && said.Number(match.Groups["tenth"]) is { } tenth) value += tenth < 10 ? tenth / 10 : tenth < 100 ? tenth / 100 : 0;
        if (match.Groups["ruoi"].Success) value += 0.5m;
        bool isBare = !sign.Success && !slang.Success, saysInterest = InterestBefore().IsMatch(said.Folded[..number.Index]);
        // "7 phần" is a share, "phân" a slang of lenders; without marks only talk of interest tells.
        if (slang.Success && (said.Said(slang) is "phần" or "phấn" or "phận" or "xù" or "xú" || (said.Said(slang) == "phan" && !saysInterest && match.Value.Length < said.Folded.Trim().Length))) return null;
        if (value > Highest || RangeBefore().IsMatch(said.Folded[..number.Index]) || RangeBehind().IsMatch(said.Folded[(match.Index + match.Length)..])) return null;
        if (isBare && (!saysInterest || number.Value == "nam" || Counts().IsMatch(said.Folded[(number.Index + number.Length)..]))) return null;
        Match before = PeriodBefore().Match(said.Folded[..number.Index]);
        RatePeriod? per = PeriodOf(match.Groups["per"]) ?? (before.Success ? PeriodOf(before.Groups["per"]) : null);
        return new PercentMention(value, per, slang.Success, saysInterest, isBare, number.Index, match.Index + match.Length);
    }

    private static RatePeriod? PeriodOf(Group said) => !said.Success ? null : said.Value[0] switch { 'n' => said.Value == "ngay" ? RatePeriod.Day : RatePeriod.Year, 'y' => RatePeriod.Year, _ => RatePeriod.Month };

    [GeneratedRegex(@"(?:(?<![a-z0-9/]|[0-9][.,])|(?<=\b(?:ls|lai)))(?<n>" + SaidText.NumberPattern + @")(?:,? ?(?:phay|cham) (?<tenth>" + SaidText.NumberPattern + @")|(?<ruoi> ruoi))?(?: ?(?<sign>%|phan tram|phan tran|phtram|pt(?![a-z])|percent)(?<tenth>[0-9](?![0-9]))?| ?(?<slang>phan|xu)(?![a-z])(?: (?<tenth>[0-9])(?![0-9.,%]))?)?(?<ruoi> ruoi)?(?:(?: ?/ ?| (?:mot |1 |moi |tren |hang |/ ?)?|(?<=%))(?:1 ?|mot )?" + Period + ")?")]
    private static partial Regex Rate();

    [GeneratedRegex(@"^\W*(?:(?:khoang|tam|chung|co|la|da|vang|u) )*(?<n>" + SaidText.NumberPattern + @")(?:(?: ?/ ?| (?:mot |1 |moi |tren )|(?<=\b0[.,][0-9]+) )" + Period + @")?(?: (?:a|nha|nhe|thoi|ban|em))*\W*$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"(?<![a-z0-9.,/])(?<a>[0-9]{1,3}(?:[.,][0-9]{1,2})?) ?%?\s*(?:-|–|—|~|->|\b(?:den|toi|hoac|hay)\b)\s*(?<b>[0-9]{1,3}(?:[.,][0-9]{1,2})?) ?(?:%|phan tram|pt\b)(?:(?: ?/ ?| ?(?:mot |1 |moi |tren )?)" + Period + ")?")]
    private static partial Regex Range();

    [GeneratedRegex(@"^\W*(?:(?:tinh|theo|la|cho|mot|1|moi|hang|da|vang|u|lai|chac)[ ,]+)*(?:1|mot)?(?<per>nam|nawm|nm|year|thangs?|thag|thg|month)(?: (?:a|nha|nhe|em|ban|day|thoi|do|chu|anh|chi|oi))*\W*$")]
    private static partial Regex OnlyPeriod();

    [GeneratedRegex(@"\b(?:khong|ko|k|hong|khoong) (?:co |tinh |lay |mat |phai tra |chiu |can tra )*(?:tien )?lai(?: suat)?(?! [0-9])(?![a-z])")]
    private static partial Regex NoInterest();

    [GeneratedRegex(Interest + @"(?:\s|:|=|(?:(?:hang|moi|mot|1|theo)\s+)?(?:nam|thang|ngay)\b|\b(?:la|khoang|tam|co|chi|den|toi|cao|vay|ngan hang|nh|bank|nhcsxh|csxh|uu dai|chung|thoa thuan|duoc|tinh|tu|con|len|hon|gan|may|no bao|bao|noi)\b){0,8}$")]
    private static partial Regex InterestBefore();

    [GeneratedRegex(@"\b(?:lai|suat|ls)(?: suat)? (?:(?:theo|hang|moi|mot|1|mot) )?(?<per>nam|thang|ngay)(?: (?:la|khoang|tam|chi|co))?\s*:?\s*$|\b(?:moi|hang) (?<per>nam|thang|ngay)(?: (?:tra |lai |la |chi |khoang )*)?$")]
    private static partial Regex PeriodBefore();

    [GeneratedRegex(@"[0-9](?: ?%)?\s*(?:-|–|—|~|->|\b(?:den|toi|hoac|hay))\s*$")]
    private static partial Regex RangeBefore();

    [GeneratedRegex(@"^\s*(?:-|–|—|~|->|den|toi|hoac|hay)\s*[0-9]{1,3}(?:[.,][0-9]+)? ?(?:%|phan)")]
    private static partial Regex RangeBehind();

    /// <summary>What makes a number behind "lãi" something else than a rate.</summary>
    [GeneratedRegex(@"^(?:[.,]?[0-9]| ?(?:k|tr|trieu|trd|cu|chai|nghin|ngan|ty|ti|dong|d|vnd|usd|do|yen|man|nam|thang|ngay|nguoi|lan|ky|tuan|%|xu|phan)(?![a-z]))")]
    private static partial Regex Counts();
}
