using MiniExcelLibs;

namespace WorkerAdvisor.Bot.Tests.Leads.Import;

/// <summary>A centre's list on disk, gone afterwards.</summary>
internal sealed class ListFile : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private ListFile(string name) => Path = System.IO.Path.Combine(_folder.Path, name);

    public string Path { get; }

    public static ListFile Csv(string text, string name = "list.csv")
    {
        var file = new ListFile(name);
        File.WriteAllText(file.Path, text);
        return file;
    }

    public static ListFile Bytes(string name, byte[] bytes)
    {
        var file = new ListFile(name);
        File.WriteAllBytes(file.Path, bytes);
        return file;
    }

    /// <summary>A workbook with these rows, the first of them its headings.</summary>
    public static ListFile Workbook(params object?[][] rows)
    {
        var file = new ListFile("list.xlsx");
        int width = rows.Max(row => row.Length);
        MiniExcel.SaveAs(file.Path, rows.Select(row => Enumerable.Range(0, width).ToDictionary(column => $"c{column}", column => column < row.Length ? row[column] : null)), printHeader: false);
        return file;
    }

    public void Dispose() => _folder.Dispose();
}
