using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Site;

/// <summary>A reply's text (<see cref="Reply.Text"/>) as HTML and as plain words.</summary>
internal static partial class PageText
{
    private const string Bullet = "• ";

    /// <summary>Paragraphs and lists, with bold words and numbers to call. Everything else is encoded.</summary>
    public static IHtmlContent ToHtml(string text)
    {
        var html = new HtmlContentBuilder();
        bool inList = false;
        foreach (string line in text.Split('\n').Where(line => line.Trim().Length > 0))
        {
            bool isBullet = line.StartsWith(Bullet, StringComparison.Ordinal);
            if (isBullet != inList) html.AppendHtml(isBullet ? "<ul>" : "</ul>");
            inList = isBullet;
            html.AppendHtml(isBullet ? "<li>" : "<p>");
            AppendWords(html, isBullet ? line[Bullet.Length..] : line);
            html.AppendHtml(isBullet ? "</li>" : "</p>");
        }

        if (inList) html.AppendHtml("</ul>");
        return html;
    }

    /// <summary>The words only, bullets kept.</summary>
    public static string Plain(string text) => text.Replace("**", "", StringComparison.Ordinal);

    /// <summary>The beginning, in whole words, for a description.</summary>
    /// <param name="most">Characters.</param>
    public static string Beginning(string text, int most = 155)
    {
        string plain = string.Join(' ', Plain(text).Replace(Bullet, "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (plain.Length <= most) return plain;
        int end = plain.LastIndexOf(' ', most - 1);
        return plain[..(end > 0 ? end : most)].TrimEnd(',', ';', ':', '.') + "…";
    }

    private static void AppendWords(HtmlContentBuilder html, string line)
    {
        string[] parts = Bold().Split(line);
        for (int part = 0; part < parts.Length; part++)
        {
            if (part % 2 == 1) html.AppendHtml("<strong>");
            AppendNumbers(html, parts[part], line);
            if (part % 2 == 1) html.AppendHtml("</strong>");
        }
    }

    private static void AppendNumbers(HtmlContentBuilder html, string text, string line)
    {
        int from = 0;
        foreach (Match number in PhoneNumbers.In(text, line))
        {
            html.Append(text[from..number.Index]).AppendHtml($"<a class=\"phone\" href=\"tel:{PhoneNumbers.Dialled(number.Value)}\">").Append(number.Value).AppendHtml("</a>");
            from = number.Index + number.Length;
        }

        html.Append(text[from..]);
    }

    [GeneratedRegex(@"\*\*(\S(?:.*?\S)?)\*\*")]
    private static partial Regex Bold();
}
