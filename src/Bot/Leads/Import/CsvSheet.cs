using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>A CSV file as one sheet: UTF-8, or UTF-16 with its mark; commas, semicolons or tabs, whichever its beginning has most of.</summary>
internal sealed class CsvSheet(string path) : Spreadsheet
{
    private const int HeadLength = 8_192;
    private static readonly char[] Delimiters = [',', ';', '\t'];

    public override IReadOnlyList<string> Sheets { get; } = ["CSV"];

    public override IEnumerable<SheetRow> Rows(int sheet)
    {
        using StreamReader text = Open();
        using var parser = new CsvParser(text, Rules());
        while (Read(parser) is { } fields)
        {
            int row = parser.Row;
            if (fields.Length > MostColumns) throw TooWide(row);
            var cells = new SheetCell[fields.Length];
            for (int i = 0; i < cells.Length; i++) cells[i] = fields[i].Length > LongestCell ? throw TooLong(row) : SheetCell.Of(fields[i]);
            var read = new SheetRow(row, cells);
            if (!read.IsEmpty) yield return read;
        }
    }

    public override void Dispose() { }

    private static string[]? Read(CsvParser parser)
    {
        try
        {
            return parser.Read() ? parser.Record : null;
        }
        catch (DecoderFallbackException wrong)
        {
            throw new OperatorException("Tệp CSV không phải mã UTF-8. Trong Excel hãy lưu lại dạng “CSV UTF-8”, hoặc .xlsx.", wrong);
        }
        catch (MaxFieldSizeException)
        {
            throw TooLong(parser.Row);
        }
        catch (CsvHelperException wrong)
        {
            throw new OperatorException($"Không đọc được tệp CSV từ dòng {parser.Row}: dấu ngoặc kép hoặc dấu phân cách sai.", wrong);
        }
    }

    private CsvConfiguration Rules() => new(CultureInfo.InvariantCulture)
    {
        Delimiter = Delimiter(),
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        MaxFieldSize = LongestCell + 1,
        BadDataFound = null,
    };

    private string Delimiter()
    {
        using StreamReader text = Open();
        char[] head = new char[HeadLength];
        int length;
        try
        {
            length = text.ReadBlock(head);
        }
        catch (DecoderFallbackException)
        {
            return ",";   // Rows meets it too, and says so
        }

        bool quoted = false;
        int[] found = new int[Delimiters.Length];
        foreach (char c in head.AsSpan(0, length))
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && Array.IndexOf(Delimiters, c) is >= 0 and var which) found[which]++;
        }

        return Delimiters[Array.IndexOf(found, found.Max())].ToString();
    }

    private StreamReader Open() => new(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
}
