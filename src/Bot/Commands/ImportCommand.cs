using System.CommandLine;
using WorkerAdvisor.Bot.Leads.Import;
using WorkerAdvisor.Bot.Operators;
using WorkerAdvisor.Bot.Storage;
using WorkerAdvisor.Knowledge.Places;

namespace WorkerAdvisor.Bot.Commands;

/// <summary><c>leads import</c>.</summary>
internal static class ImportCommand
{
    private const int MostFaultsTold = 200, ShortestNote = 10, LongestNote = 500;

    private sealed record Wishes(string File, IReadOnlyList<ColumnMap> Map, Province? Province, string? ConsentNote, bool IsDryRun, string Data);

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Tệp .xlsx hoặc .csv" };
        var map = new Option<string[]>("--map") { Description = "Cột nào là gì, theo tiêu đề hoặc chữ của cột: \"Số máy=phone\", C=phone; lặp lại được. " + ColumnMap.AllNames, HelpName = "CỘT=TRƯỜNG" };
        var province = new Option<string?>("--province") { Description = "Tỉnh của những dòng không ghi tỉnh", HelpName = "TÊN" };
        var note = new Option<string?>("--consent-note") { Description = "Trung tâm được quyền gọi những người này vì sao; ghi vào nhật ký kiểm tra", HelpName = "LÝ DO" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Chỉ đọc và báo, không ghi gì" };
        Option<string> data = LeadsCommands.DataOption();
        var command = new Command("import", "Nhập danh sách cũ của trung tâm") { file, map, province, note, dryRun, data };
        command.SetAction((parsed, cancellationToken) => OperatorTools.GuardedAsync(async () =>
        {
            List<ColumnMap> maps = [];
            foreach (string told in parsed.GetValue(map) ?? [])
            {
                if (ColumnMap.Parse(told) is not { } read) return Wrong($"--map '{told}' không đúng. Viết CỘT=TRƯỜNG; trường là một trong: {ColumnMap.AllNames}.");
                maps.Add(read);
            }

            Province? usual = null;
            if (parsed.GetValue(province) is { } name && (usual = LeadOptions.FindProvince(name)) is null) return Verbs.WrongUsage;
            bool isDryRun = parsed.GetValue(dryRun);
            string? why = parsed.GetValue(note)?.Trim();
            if (!isDryRun && why is not { Length: >= ShortestNote and <= LongestNote })
                return Wrong($"Cần --consent-note \"…\" ({ShortestNote}–{LongestNote} ký tự): trung tâm được quyền gọi những người này vì sao. Thử trước bằng --dry-run.");
            return await RunAsync(new Wishes(parsed.GetRequiredValue(file), maps, usual, isDryRun ? null : why, isDryRun, parsed.GetRequiredValue(data)), cancellationToken);
        }));
        return command;
    }

    private static int Wrong(string reason)
    {
        Console.Error.WriteLine(reason);
        return Verbs.WrongUsage;
    }

    private static async Task<int> RunAsync(Wishes wishes, CancellationToken cancellationToken)
    {
        using Spreadsheet sheets = Spreadsheet.Open(wishes.File);
        (int sheet, ImportColumns? columns) = FindList(sheets, wishes.Map);
        if (columns is null)
            throw new OperatorException("Không thấy dòng tiêu đề có cột họ tên và cột số điện thoại trong 10 dòng đầu. Đặt tên cột rõ, hoặc dùng --map, ví dụ --map \"B=name\" --map \"D=phone\".");
        await Console.Error.WriteLineAsync($"Tiêu đề ở dòng {columns.HeadingRow}: " + string.Join(", ", columns.Read.Select(column => $"“{column.Heading}” → {ColumnMap.NameOf(column.Field)}")));

        await using IOperator work = await OpenAsync(wishes, cancellationToken);
        await work.BeginImportAsync(new ImportNotice(Path.GetFileName(wishes.File), wishes.ConsentNote, wishes.IsDryRun), cancellationToken);
        int told = 0, months = new StorageOptions().ForgetLeadsAfterMonths;
        var import = new LeadImport(
            work, new PersonReader(new ListPlaces(OperatorTools.Places, wishes.Province), new ListWords(OperatorTools.Content), TimeProvider.System),
            TimeProvider.System.GetUtcNow().AddMonths(-months),
            rows => LeadsCommands.TellProgress("Đã đọc", rows),
            fault =>
            {
                if (++told <= MostFaultsTold) Console.Error.WriteLine(fault);
            });
        ImportCounts counts = await import.RunAsync(sheets.Rows(sheet), columns, wishes.IsDryRun, cancellationToken);
        if (told > MostFaultsTold) await Console.Error.WriteLineAsync($"… và {told - MostFaultsTold} lỗi nữa.");
        if (counts.TooOld > 0) await Console.Error.WriteLineAsync(string.Create(LeadsCommands.Vietnamese, $"{counts.TooOld:N0} người có ngày đăng ký quá {months} tháng trước: bot sẽ xóa theo thời hạn lưu (Storage:ForgetLeadsAfterMonths, mặc định {months}; bot đặt ngắn hơn thì xóa sớm hơn)."));
        await Console.Out.WriteLineAsync(string.Create(LeadsCommands.Vietnamese,
            $"{(wishes.IsDryRun ? "Chạy thử, chưa ghi gì" : "Đã nhập")}: đọc {counts.Rows:N0} dòng; {counts.Added:N0} người mới; {counts.Known:N0} người đã có trong dữ liệu; {counts.Repeated:N0} dòng trùng trong tệp; {counts.Faulty:N0} dòng lỗi."));
        return counts.Faulty > 0 ? Verbs.AtFault : Verbs.Done;
    }

    /// <summary>A dry run makes nothing, so that a centre can try before the bot was ever started.</summary>
    private static async Task<IOperator> OpenAsync(Wishes wishes, CancellationToken cancellationToken)
    {
        string directory = Path.GetFullPath(wishes.Data);
        if (!wishes.IsDryRun || StoreFiles.AreIn(directory)) return await OperatorTools.Access.OpenAsync(directory, mayCreate: !wishes.IsDryRun, cancellationToken);
        await Console.Error.WriteLineAsync($"Chưa có dữ liệu ở '{directory}'; chạy thử như với dữ liệu trống.");
        return OperatorTools.OpenNothing();
    }

    /// <summary>The first sheet with headings of a list of people.</summary>
    private static (int Sheet, ImportColumns? Columns) FindList(Spreadsheet sheets, IReadOnlyList<ColumnMap> map)
    {
        for (int sheet = 0; sheet < sheets.Sheets.Count; sheet++)
        {
            if (ImportColumns.Find(sheets.Rows(sheet), map) is { } columns) return (sheet, columns);
        }

        return (0, null);
    }
}
