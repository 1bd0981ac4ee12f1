using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>The sheets of an XLSX workbook.</summary>
internal sealed class WorkbookSheets : Spreadsheet
{
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _workbook;
    private readonly List<WorksheetPart> _parts = [];
    private readonly List<string> _names = [];
    private readonly Lazy<IReadOnlyList<string>> _shared;
    private readonly Lazy<DateStyles> _dates;

    private WorkbookSheets(SpreadsheetDocument document)
    {
        _document = document;
        _workbook = document.WorkbookPart ?? throw new InvalidDataException();
        foreach (Sheet sheet in _workbook.Workbook?.Sheets?.Elements<Sheet>() ?? [])
        {
            if (sheet.Id?.Value is not { } id || !_workbook.TryGetPartById(id, out OpenXmlPart? part) || part is not WorksheetPart worksheet) continue;
            _parts.Add(worksheet);
            _names.Add(sheet.Name?.Value ?? "");
        }

        _shared = new(() => _workbook.SharedStringTablePart is { } part ? SharedTexts.Read(part) : []);
        _dates = new(() => DateStyles.Of(_workbook));
    }

    public override IReadOnlyList<string> Sheets => _names;

    /// <exception cref="OperatorException">It is damaged or no workbook.</exception>
    public static WorkbookSheets OpenChecked(string path) => Guarded(() =>
    {
        SpreadsheetDocument document = SpreadsheetDocument.Open(path, isEditable: false, new OpenSettings { MaxCharactersInPart = LongestUnpacked });
        try
        {
            return new WorkbookSheets(document);
        }
        catch
        {
            document.Dispose();
            throw;
        }
    });

    public override IEnumerable<SheetRow> Rows(int sheet)
    {
        using OpenXmlReader reader = Guarded(() => OpenXmlReader.Create(_parts[sheet]));
        int row = 0;
        while (Guarded(() => FindRow(reader)))
        {
            row = AttributeOf(reader, "r") is { } number && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int told) ? told : row + 1;
            var read = new SheetRow(row, Guarded(() => ReadCells(reader, row)));
            if (!read.IsEmpty) yield return read;
        }
    }

    public override void Dispose() => _document.Dispose();

    /// <summary>Whatever a hostile file makes the reading end in, it is the file's fault.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is not OperatorException)
        {
            throw new OperatorException("Tệp Excel bị hỏng hoặc chứa nội dung lạ, không đọc được.", fault);
        }
    }

    private static bool FindRow(OpenXmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement) return true;
        }

        return false;
    }

    private List<SheetCell> ReadCells(OpenXmlReader reader, int row)
    {
        List<SheetCell> cells = [];
        while (reader.Read() && !(reader.ElementType == typeof(Row) && reader.IsEndElement))
        {
            if (reader.ElementType != typeof(Cell) || !reader.IsStartElement) continue;
            int column = ColumnOf(AttributeOf(reader, "r")) ?? cells.Count;
            SheetCell cell = ReadCell(reader, row);
            if (cell.IsEmpty) continue;   // styled but empty cells may reach as far as a sheet does
            if (column >= MostColumns) throw TooWide(row);
            while (cells.Count <= column) cells.Add(SheetCell.Empty);
            cells[column] = cell;
        }

        return cells;
    }

    private SheetCell ReadCell(OpenXmlReader reader, int row)
    {
        string? type = AttributeOf(reader, "t"), style = AttributeOf(reader, "s");
        string value = "";
        while (reader.Read() && !(reader.ElementType == typeof(Cell) && reader.IsEndElement))
        {
            if (!reader.IsStartElement || (reader.ElementType != typeof(CellValue) && reader.ElementType != typeof(Text))) continue;
            value += reader.GetText();
            if (value.Length > LongestCell) throw TooLong(row);
        }

        if (value.Length == 0) return SheetCell.Empty;
        return type switch
        {
            "s" => SheetCell.Of(SharedText(value, row)),
            "str" or "inlineStr" or "e" => SheetCell.Of(value),
            "b" => SheetCell.Of(value == "1" ? "có" : "không"),
            "d" => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date) ? SheetCell.Of(date) : SheetCell.Of(value),
            _ => NumberCell(value, style),
        };
    }

    private string SharedText(string index, int row)
    {
        string text = _shared.Value[int.Parse(index, CultureInfo.InvariantCulture)];
        return text.Length > LongestCell ? throw TooLong(row) : text;
    }

    private SheetCell NumberCell(string value, string? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)) return SheetCell.Of(value);
        return _dates.Value.DateOf(number, style) is { } date ? SheetCell.Of(date) : SheetCell.Of(number);
    }

    private static string? AttributeOf(OpenXmlReader reader, string name)
    {
        foreach (OpenXmlAttribute attribute in reader.Attributes)
        {
            if (attribute.LocalName == name) return attribute.Value;
        }

        return null;
    }

    /// <summary>From 0, for "A1" or "AB17"; null when it is no such reference.</summary>
    private static int? ColumnOf(string? reference)
    {
        int column = 0;
        foreach (char c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c)) break;
            column = (column * 26) + (c - 'A') + 1;
            if (column > 100_000) return null;
        }

        return column == 0 ? null : column - 1;
    }
}
