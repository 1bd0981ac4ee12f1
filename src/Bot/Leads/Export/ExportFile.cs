using WorkerAdvisor.Bot.Operators;
using WorkerAdvisor.Bot.Privacy;

namespace WorkerAdvisor.Bot.Leads.Export;

/// <summary>A file with personal data: for its owner only, and there whole or not at all.</summary>
internal sealed class ExportFile(string path, bool overwrite)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <exception cref="OperatorException">The file is there already, or its folder is not.</exception>
    public void CheckPlace()
    {
        if (Directory.Exists(Path)) throw new OperatorException($"'{Path}' là thư mục, không phải tên tệp.");
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(Path))) throw new OperatorException($"Không có thư mục '{System.IO.Path.GetDirectoryName(Path)}'.");
        if (!overwrite && File.Exists(Path)) throw new OperatorException($"Tệp '{Path}' đã có. Chọn tên khác, hoặc thêm --overwrite để ghi đè.");
    }

    /// <summary>Has it written beside under another name, and gives it its own when it is whole and on the disk.</summary>
    public async Task WriteAsync(Func<Stream, Task> write)
    {
        CheckPlace();
        string unfinished = $"{Path}.{Guid.NewGuid():N}.part";
        try
        {
            await using (FileStream file = OwnerOnly.Create(unfinished))
            {
                await write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, Path, overwrite);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
