using System.IO.Compression;
using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>A file of one or more sheets, read row by row. What the file says of itself is not believed: its limits are ours.</summary>
internal abstract class Spreadsheet : IDisposable
{
    /// <summary>Longest file, in bytes.</summary>
    public const long LongestFile = 100L << 20;

    /// <summary>In UTF-16 units; Excel's own limit is 32,767, and nobody's name or address comes near.</summary>
    public const int LongestCell = 5_000;

    public const int MostColumns = 300;

    /// <summary>What all parts of a workbook may unpack to, in bytes: 200,000 full rows are about half.</summary>
    public const long LongestUnpacked = 400L << 20;

    /// <summary>Opens a workbook or a CSV file, known by its content.</summary>
    /// <exception cref="OperatorException">It is neither, or not what its name says, or too large, or damaged.</exception>
    public static Spreadsheet Open(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists) throw new OperatorException($"Không có tệp '{path}'.");
        if (file.Length > LongestFile) throw new OperatorException($"Tệp lớn hơn {LongestFile >> 20} MB. Hãy chia thành nhiều tệp nhỏ hơn.");
        string extension = file.Extension.ToLowerInvariant();
        return KindOf(path) switch
        {
            FileKind.Zip when extension is ".xlsx" => OpenWorkbook(path),
            FileKind.Zip when extension is ".xlsm" or ".xlsb" or ".xltm" => throw new OperatorException("Tệp Excel có macro. Hãy mở bằng Excel và lưu lại thành .xlsx (không macro)."),
            FileKind.Zip when extension is ".csv" or ".txt" => throw new OperatorException("Tệp mang đuôi CSV nhưng bên trong là tệp nén hoặc tệp Excel. Hãy đổi tên cho đúng, ví dụ thành .xlsx."),
            FileKind.OldExcel => throw new OperatorException("Đây là tệp Excel kiểu cũ (.xls) hoặc tệp có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu và lưu lại thành .xlsx."),
            FileKind.Other when extension is ".csv" or ".txt" => new CsvSheet(path),
            FileKind.Other when extension is ".xlsx" => throw new OperatorException("Tệp mang đuôi .xlsx nhưng không phải tệp Excel, hoặc đã hỏng."),
            FileKind.Empty => throw new OperatorException("Tệp rỗng."),
            _ => throw new OperatorException("Chỉ đọc được tệp .xlsx hoặc .csv."),
        };
    }

    /// <summary>Names of the sheets, in order.</summary>
    public abstract IReadOnlyList<string> Sheets { get; }

    /// <summary>The rows of a sheet that hold anything, read as they are asked for.</summary>
    /// <exception cref="OperatorException">The file is damaged, or holds what no list does.</exception>
    public abstract IEnumerable<SheetRow> Rows(int sheet);

    public abstract void Dispose();

    protected static OperatorException TooLong(int row) => new($"Dòng {row} có ô dài hơn {LongestCell:N0} ký tự; danh sách người không có ô như vậy.");

    protected static OperatorException TooWide(int row) => new($"Dòng {row} có hơn {MostColumns} cột.");

    private static WorkbookSheets OpenWorkbook(string path)
    {
        CheckUnpacked(path);
        return WorkbookSheets.OpenChecked(path);
    }

    /// <summary>By the sizes that the archive declares: unpacking stops at them.</summary>
    private static void CheckUnpacked(string path)
    {
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(path);
            long unpacked = 0;
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                unpacked += entry.Length;
                if (unpacked > LongestUnpacked) throw new OperatorException($"Tệp giải nén ra hơn {LongestUnpacked >> 20} MB; không mở vì có thể là tệp phá hoại.");
                if (entry.Name == "vbaProject.bin") throw new OperatorException("Tệp Excel có macro. Hãy mở bằng Excel và lưu lại thành .xlsx (không macro).");
            }
        }
        catch (InvalidDataException damaged)
        {
            throw new OperatorException("Tệp Excel bị hỏng, không mở được.", damaged);
        }
    }

    private static FileKind KindOf(string path)
    {
        Span<byte> head = stackalloc byte[8];
        using FileStream file = File.OpenRead(path);
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.IsEmpty) return FileKind.Empty;
        if (head.StartsWith("PK"u8)) return FileKind.Zip;
        return head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? FileKind.OldExcel : FileKind.Other;
    }

    private enum FileKind
    {
        Empty,
        Zip,
        OldExcel,
        Other,
    }
}
