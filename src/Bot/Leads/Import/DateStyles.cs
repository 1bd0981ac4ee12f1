using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>Which of a workbook's cell styles show a number as a date. A workbook says in no other way that it means one.</summary>
internal sealed class DateStyles
{
    private const double LatestDate = 2_958_466;   // 31 December 9999
    private const int DaysTo1904 = 1_462;

    private readonly HashSet<string> _styles = [];
    private readonly bool _from1904;

    private DateStyles(WorkbookPart workbook)
    {
        _from1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
        Stylesheet? sheet = workbook.WorkbookStylesPart?.Stylesheet;
        HashSet<uint> own = [.. sheet?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(format => IsDate(format.FormatCode?.Value ?? "")).Select(format => format.NumberFormatId?.Value ?? 0) ?? []];
        int index = 0;
        foreach (CellFormat format in sheet?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            uint id = format.NumberFormatId?.Value ?? 0;
            if (id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) || own.Contains(id)) _styles.Add(index.ToString(CultureInfo.InvariantCulture));
            index++;
        }
    }

    public static DateStyles Of(WorkbookPart workbook) => new(workbook);

    /// <summary>The date that a number with this style is; null when it is a number.</summary>
    public DateTime? DateOf(double number, string? style)
    {
        if (style is null || !_styles.Contains(style)) return null;
        double days = _from1904 ? number + DaysTo1904 : number;
        return days is >= 1 and < LatestDate ? DateTime.FromOADate(days) : null;
    }

    /// <summary>Whether a format has parts of a date outside of quoted and bracketed words.</summary>
    private static bool IsDate(string code)
    {
        bool quoted = false, bracketed = false;
        foreach (char c in code)
        {
            if (c == '"') quoted = !quoted;
            else if (c is '[' or ']') bracketed = c == '[';
            else if (!quoted && !bracketed && c is 'd' or 'D' or 'y' or 'Y' or 'm' or 'M') return true;
        }

        return false;
    }
}
