using System.Text.RegularExpressions;

namespace WorkerAdvisor.Bot.Privacy;

/// <summary>Spots what people should not send into a chat: identity numbers, bank accounts, one-time codes.</summary>
public static partial class SensitiveNumbers
{
    /// <summary>Whether the text seems to hold one. Phone numbers (10 digits from 0, or +84) are not meant.</summary>
    public static bool In(string text) => Long().IsMatch(text) || Code().IsMatch(text);

    /// <summary>The text with <c>•••</c> in place of them.</summary>
    public static string Mask(string text) => Code().Replace(Long().Replace(text, "•••"), code => Digits().Replace(code.Value, "•••"));

    /// <summary>Identity cards have 12 digits; accounts mostly 9 to 16. A phone number has 10 and starts with 0.</summary>
    [GeneratedRegex(@"(?<![\d+.,])(?!0[35789]\d{8}(?!\d))\d{9,19}(?![\d.,]\d)(?!\d)")]
    private static partial Regex Long();

    [GeneratedRegex(@"\b(?:otp|m[aã] x[aá]c (?:nh[aậ]n|th[uự]c))\D{0,12}\d{4,8}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Code();

    [GeneratedRegex(@"\d{4,8}")]
    private static partial Regex Digits();
}
