using System.Text.RegularExpressions;

namespace WorkerAdvisor.Bot.Tools.Offers;

/// <summary>A passage of an advert as the bot repeats it: short, on one line, without numbers or links that somebody might call, pay to or open.</summary>
internal static partial class OfferQuote
{
    private const int Longest = 90;

    public static string Of(string passage)
    {
        string text = Blanks().Replace(Link().Replace(LongNumber().Replace(passage, match => Grouped().IsMatch(match.Value) ? match.Value : match.Value[..3] + "…"), "[đường dẫn]").Replace("*", "", StringComparison.Ordinal), " ").Trim(' ', '.', ',', '•');
        if (text.Length <= Longest) return text;
        int cut = text.LastIndexOf(' ', Longest);
        return text[..(cut > 0 ? cut : Longest)] + " …";
    }

    /// <summary>Sums are written so: 120.000.000.</summary>
    [GeneratedRegex(@"^[0-9]{1,3}(?:[.,][0-9]{3})+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Grouped();

    /// <summary>Telephones and accounts, also with blanks or points in them.</summary>
    [GeneratedRegex(@"[0-9]{3}(?:[ .-]?[0-9]){6,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"(?:https?://|www\.)\S+|\b[a-z0-9-]+\.(?:com|me|net|vn|org|info|xyz|top|shop|link|cc)(?:/\S*)?|@[\w.]{4,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
