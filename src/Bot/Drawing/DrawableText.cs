using System.Text;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Bot.Drawing;

/// <summary>What of a text can be drawn: Vietnamese letters composed, blanks made one, and without characters that the typeface lacks.</summary>
internal static class DrawableText
{
    public static string Of(string text)
    {
        var drawn = new StringBuilder(text.Length);
        foreach (Rune rune in VietnameseLetters.Compose(text).Trim().EnumerateRunes())
        {
            if (rune.Value == '\n') drawn.Append('\n');
            else if (rune.Value != '\u00A0' && (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))) Blank(drawn);
            else if (NotoSans.Regular.ContainsGlyph(rune.Value)) drawn.Append(rune.ToString());
        }

        return drawn.ToString();
    }

    private static void Blank(StringBuilder drawn)
    {
        if (drawn.Length > 0 && drawn[^1] is not (' ' or '\n')) drawn.Append(' ');
    }
}
