using System.Text.RegularExpressions;

namespace WorkerAdvisor.Bot.Channels.Telegram;

/// <summary>Our text as Telegram's HTML: everything escaped, then <c>**…**</c> as bold.</summary>
/// <seealso href="https://core.telegram.org/bots/api#html-style"/>
internal static partial class TelegramHtml
{
    public static string Of(string text)
    {
        string escaped = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        // A mark whose partner stands in another part or line would show as it is.
        return Bold().Replace(escaped, "<b>$1</b>").Replace("**", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\*\*([^*\n]+)\*\*")]
    private static partial Regex Bold();
}
