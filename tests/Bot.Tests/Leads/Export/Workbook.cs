using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace WorkerAdvisor.Bot.Tests.Leads.Export;

/// <summary>A workbook's first sheet, read from its XML: not by the library that wrote it.</summary>
internal sealed class Workbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly XElement[] _formats;
    private readonly Dictionary<string, string> _codes;

    public Workbook(Stream file)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        Sheet = Load(archive, "xl/worksheets/sheet1.xml");
        XElement styles = Load(archive, "xl/styles.xml");
        _formats = [.. styles.Element(Main + "cellXfs")!.Elements()];
        _codes = styles.Descendants(Main + "numFmt").ToDictionary(format => format.Attribute("numFmtId")!.Value, format => format.Attribute("formatCode")!.Value);
    }

    public XElement Sheet { get; }

    public XElement[] Rows => [.. Sheet.Element(Main + "sheetData")!.Elements(Main + "row")];

    public string[] Headings => [.. Cells(Rows[0]).Select(Text)];

    public bool HasFormulas => Sheet.Descendants(Main + "f").Any();

    public XElement? Part(string name) => Sheet.Descendants(Main + name).FirstOrDefault();

    public XElement Cell(int row, string heading) => Cells(Rows[row])[Array.IndexOf(Headings, heading)];

    public static string Text(XElement cell) => cell.Element(Main + "v")?.Value ?? cell.Element(Main + "is")?.Value ?? "";

    public static string? Type(XElement cell) => cell.Attribute("t")?.Value;

    public static DateTime Date(XElement cell) => DateTime.FromOADate(double.Parse(Text(cell), CultureInfo.InvariantCulture));

    /// <summary>How the cell's number is shown.</summary>
    public string? FormatOf(XElement cell) => _codes.GetValueOrDefault(_formats[int.Parse(cell.Attribute("s")!.Value, CultureInfo.InvariantCulture)].Attribute("numFmtId")!.Value);

    private static XElement[] Cells(XElement row) => [.. row.Elements(Main + "c")];

    private static XElement Load(ZipArchive archive, string part)
    {
        using Stream stream = archive.GetEntry(part)!.Open();
        return XElement.Load(stream);
    }
}
