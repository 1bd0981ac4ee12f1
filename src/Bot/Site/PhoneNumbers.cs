using System.Text.RegularExpressions;

namespace WorkerAdvisor.Bot.Site;

/// <summary>Numbers to call in an answer, told from sums, shares, laws and dates; the chat's page (<c>chat.js</c>) goes by the same rules.</summary>
internal static partial class PhoneNumbers
{
    private const int ShortOnesTo = 4, LongestShort = 3;

    /// <param name="line">The whole line: a number of three digits is one to call only where calling is spoken of.</param>
    public static IEnumerable<Match> In(string text, string line)
    {
        bool isAboutCalling = Calling().IsMatch(line);
        return Number().Matches(text).Where(match => IsPhone(match, text, isAboutCalling));
    }

    /// <summary>Digits, and a plus sign at the front.</summary>
    public static string Dialled(string number) => string.Concat(number.Where((letter, at) => char.IsAsciiDigit(letter) || (letter == '+' && at == 0)));

    private static bool IsPhone(Match match, string text, bool isAboutCalling)
    {
        string before = text[..match.Index], after = text[(match.Index + match.Length)..];
        int digits = match.Value.Count(char.IsAsciiDigit);
        if (match.Value[0] == '0' && digits is < 10 or > 11) return false;
        if (digits > ShortOnesTo) return !InNumberBefore().IsMatch(before) && !InNumberAfter().IsMatch(after);
        return (isAboutCalling || digits > LongestShort) && !Counted().IsMatch(after) && !Numbered().IsMatch(before);
    }

    [GeneratedRegex(@"\+\d{1,3}(?:[ .-]?\d{2,4}){2,5}|\b0\d{2,3}[ .-]?\d{3,4}[ .-]?\d{3,4}\b|\b1[89]00[ .]?\d{4}\b|\b1577-0071\b|\b(?:11[0-59]|1345|1350|1955)\b")]
    private static partial Regex Number();

    [GeneratedRegex("gọi|tổng đài|đường dây|công an|cảnh sát|cấp cứu|cứu hỏa", RegexOptions.IgnoreCase)]
    private static partial Regex Calling();

    [GeneratedRegex(@"^(?:[.,–-]?\d|/(?:\d{4}|\p{Lu})|%|\s*(?:triệu|nghìn|ngàn|tỷ|tỉ|đồng|người|tháng|ngày|năm|giờ|phút|USD|yên|won|euro|lao động|trường hợp)(?!\p{L}))")]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?:Điều|khoản|điểm|mục|năm|\d[.,–-]?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[\d.,]$")]
    private static partial Regex InNumberBefore();

    [GeneratedRegex(@"^[.,]?\d")]
    private static partial Regex InNumberAfter();
}
