using System.Text;

namespace WorkerAdvisor.Bot.Leads.Export;

/// <summary>Text that people wrote, made harmless for a spreadsheet.</summary>
/// <seealso href="https://owasp.org/www-community/attacks/CSV_Injection"/>
internal static class CellText
{
    /// <summary>What a cell holds at most, in UTF-16 units.</summary>
    /// <seealso href="https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3"/>
    public const int Longest = 32_767;

    private const string StartsFormula = "=+-@＝＋－＠|";

    /// <summary>
    /// Without control characters, cut at a cell's length, and with an apostrophe before what a spreadsheet would take for a formula: at
    /// once in a CSV file, on the next edit of the cell in a workbook.
    /// </summary>
    public static string Of(string text)
    {
        string clean = WithoutControls(text);
        ReadOnlySpan<char> seen = clean.AsSpan().TrimStart();
        if (seen.Length > 0 && StartsFormula.Contains(seen[0])) clean = "'" + clean;
        if (clean.Length <= Longest) return clean;
        return char.IsHighSurrogate(clean[Longest - 1]) ? clean[..(Longest - 1)] : clean[..Longest];
    }

    /// <summary>A line break stays; other controls, which XML cannot hold or a program may obey, become spaces, and half characters go.</summary>
    private static string WithoutControls(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || rune.Value is 0xFFFE or 0xFFFF) continue;
            if (Rune.IsControl(rune) && rune.Value != '\n') clean.Append(' ');
            else clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }
}
