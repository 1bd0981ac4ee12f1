using System.IO.Compression;
using System.Text;
using WorkerAdvisor.Bot.Leads.Import;
using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Tests.Leads.Import;

public sealed class SpreadsheetTests
{
    private const string Sheet = "xl/worksheets/sheet1.xml";

    [Fact]
    public void A_workbook_gives_its_cells_with_numbers_and_dates()
    {
        using ListFile file = ListFile.Workbook(["Họ tên", "SĐT", "Ngày sinh"], ["Lan", 912345678, new DateTime(1998, 5, 12)], [null, null, null], ["Tèo", "0987654321", "1990"]);
        using Spreadsheet sheets = Spreadsheet.Open(file.Path);

        SheetRow[] rows = [.. sheets.Rows(0)];

        Assert.Equal([1, 2, 4], rows.Select(row => row.Number));
        Assert.Equal("912345678", rows[1][1].Text);
        Assert.Equal(new DateTime(1998, 5, 12), rows[1][2].Date);
        Assert.Equal("0987654321", rows[2][1].Text);
        Assert.True(rows[2][7].IsEmpty);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void A_CSV_file_is_read_with_whatever_stands_between_its_fields(char between)
    {
        using ListFile file = ListFile.Csv($"\uFEFFHọ tên{between}SĐT\r\n\"Lan{between} \"\"bé\"\"\"{between}0912345678\r\n\r\nTèo{between}0987654321\r\n");
        using Spreadsheet sheets = Spreadsheet.Open(file.Path);

        SheetRow[] rows = [.. sheets.Rows(0)];

        Assert.Equal([1, 2, 4], rows.Select(row => row.Number));
        Assert.Equal($"Lan{(between == '\t' ? "" : between)} \"bé\"", rows[1][0].Text);
    }

    [Fact]
    public void UTF16_as_Excel_saves_it_is_read()
    {
        using ListFile file = ListFile.Bytes("list.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Họ tên\tSĐT\r\nLan\t0912345678\r\n")]);
        using Spreadsheet sheets = Spreadsheet.Open(file.Path);

        Assert.Equal("Họ tên", sheets.Rows(0).First()[0].Text);
    }

    [Theory]
    [InlineData("a.csv", "PK\u0003\u0004", "Excel")]
    [InlineData("a.xlsx", "họ tên,sđt", "không phải tệp Excel")]
    [InlineData("a.xlsx", "PK\u0003\u0004 and no archive", "hỏng")]
    [InlineData("a.pdf", "%PDF", "xlsx hoặc .csv")]
    [InlineData("a.csv", "", "rỗng")]
    public void A_file_that_is_not_what_its_name_says_is_refused(string name, string content, string reason)
    {
        using ListFile file = ListFile.Csv(content, name);

        Assert.Contains(reason, Assert.Throws<OperatorException>(() => ReadAll(file.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Old_Excel_files_and_those_with_a_password_are_refused()
    {
        using ListFile file = ListFile.Bytes("a.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);

        Assert.Contains("mật khẩu", Assert.Throws<OperatorException>(() => ReadAll(file.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_CSV_file_of_another_code_is_refused_with_what_to_do()
    {
        using ListFile file = ListFile.Bytes("a.csv", [.. "Ho ten,SDT\nNguy\xDDn,0912345678\n".Select(c => (byte)c)]);

        Assert.Contains("CSV UTF-8", Assert.Throws<OperatorException>(() => ReadAll(file.Path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list.csv")]
    [InlineData("list.xlsx")]
    public void A_cell_of_ten_megabytes_is_refused_by_its_row(string name)
    {
        string huge = new('a', 10 << 20);
        using ListFile file = name == "list.csv" ? ListFile.Csv("Họ tên,SĐT\nLan,0912345678\n" + huge + ",0912345678\n") : ListFile.Workbook(["Họ tên", "SĐT"], ["Lan", "0912345678"], [huge, "0912345678"]);

        Assert.Contains("Dòng 3", Assert.Throws<OperatorException>(() => ReadAll(file.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_refused()
    {
        using ListFile file = ListFile.Csv("Họ tên,SĐT\n\"Lan,0912345678\n" + string.Concat(Enumerable.Repeat("Tèo,0987654321\n", 1_000)));

        Assert.Throws<OperatorException>(() => ReadAll(file.Path));
    }

    [Fact]
    public void A_workbook_that_unpacks_to_gigabytes_is_refused_at_once()
    {
        using ListFile file = ListFile.Workbook(["Họ tên", "SĐT"]);
        using (ZipArchive archive = ZipFile.Open(file.Path, ZipArchiveMode.Update))
        {
            using Stream part = archive.CreateEntry("xl/media/image1.bin", CompressionLevel.SmallestSize).Open();
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i <= Spreadsheet.LongestUnpacked >> 20; i++) part.Write(zeros);
        }

        Assert.Contains("giải nén", Assert.Throws<OperatorException>(() => ReadAll(file.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_with_macros_is_refused()
    {
        using ListFile file = ListFile.Workbook(["Họ tên", "SĐT"]);
        using (ZipArchive archive = ZipFile.Open(file.Path, ZipArchiveMode.Update)) archive.CreateEntry("xl/vbaProject.bin").Open().Dispose();

        Assert.Contains("macro", Assert.Throws<OperatorException>(() => ReadAll(file.Path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<sheetData><row r=\"1\"><c r=\"ZZZ1\" t=\"str\"><v>x</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r=\"1\"><c t=\"s\"><v>99999</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r=\"1\"><c t=\"s\"><v>-1</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r=\"1\"><c>")]
    [InlineData("&boom;")]
    public void Whatever_a_sheet_holds_the_file_is_at_fault_and_not_the_program(string content)
    {
        using ListFile file = ListFile.Workbook(["Họ tên", "SĐT"]);
        Replace(file.Path, Sheet, $"<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY boom \"x\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{content}</worksheet>");

        Assert.Throws<OperatorException>(() => ReadAll(file.Path));
    }

    [Fact]
    public void Rows_and_columns_far_out_are_read_without_filling_what_lies_before()
    {
        using ListFile file = ListFile.Workbook(["Họ tên", "SĐT"]);
        Replace(file.Path, Sheet, """
            <?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>
            <sheetData><row r="1"><c r="B1" t="inlineStr"><is><r><t>Họ </t></r><r><t>tên</t></r></is></c><c r="XFD1" s="0"/></row><row r="1048576"><c r="A1048576"><v>9.12345678E8</v></c></row></sheetData></worksheet>
            """);
        using Spreadsheet sheets = Spreadsheet.Open(file.Path);

        SheetRow[] rows = [.. sheets.Rows(0)];

        Assert.Equal([1, 1_048_576], rows.Select(row => row.Number));
        Assert.Equal("Họ tên", rows[0][1].Text);
        Assert.Equal("912345678", rows[1][0].Text);
    }

    private static void ReadAll(string path)
    {
        using Spreadsheet sheets = Spreadsheet.Open(path);
        foreach (SheetRow row in sheets.Rows(0)) GC.KeepAlive(row);
    }

    private static void Replace(string path, string part, string content)
    {
        using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Update);
        archive.GetEntry(part)!.Delete();
        using var writer = new StreamWriter(archive.CreateEntry(part).Open());
        writer.Write(content);
    }
}
