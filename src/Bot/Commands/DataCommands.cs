using System.CommandLine;
using System.Globalization;
using WorkerAdvisor.Bot.Operators;
using WorkerAdvisor.Storage;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Bot.Commands;

/// <summary><c>data backup</c>, <c>data restore</c>, <c>data check</c>.</summary>
internal static class DataCommands
{
    public static Command Create() => new("data", "Dữ liệu: sao lưu, khôi phục, kiểm tra") { CreateBackup(), CreateRestore(), CreateCheck() };

    private static Command CreateBackup()
    {
        var file = new Option<string>("--out") { Description = "Tệp sao lưu, chưa có sẵn", Required = true, HelpName = "TỆP" };
        var withoutKeys = new Option<bool>("--without-keys") { Description = "Không kèm khóa mã hóa; phải giữ khóa (thư mục keys) ở nơi khác" };
        Option<string> data = LeadsCommands.DataOption();
        var command = new Command("backup", "Sao lưu toàn bộ dữ liệu vào một tệp, cả khi bot đang chạy") { file, withoutKeys, data };
        command.SetAction((parsed, cancellationToken) => OperatorTools.GuardedAsync(async () =>
        {
            string path = Path.GetFullPath(parsed.GetRequiredValue(file));
            if (File.Exists(path) || Directory.Exists(path)) throw new OperatorException($"'{path}' đã có; bản sao lưu không ghi đè gì cả. Chọn tên khác.");
            if (!Directory.Exists(Path.GetDirectoryName(path))) throw new OperatorException($"Không có thư mục '{Path.GetDirectoryName(path)}'.");
            bool withKeys = !parsed.GetValue(withoutKeys);
            await using IOperator work = await OperatorTools.Access.OpenAsync(parsed.GetRequiredValue(data), mayCreate: false, cancellationToken);
            await work.BackupAsync(path, withKeys, cancellationToken);
            await Console.Out.WriteLineAsync(string.Create(LeadsCommands.Vietnamese, $"Đã sao lưu vào {path} ({new FileInfo(path).Length / 1e6:N1} MB)"));
            await Console.Error.WriteLineAsync(withKeys
                ? "Tệp này có cả khóa mã hóa: ai cầm tệp đều đọc được toàn bộ thông tin cá nhân. Hãy cất nơi chỉ người có trách nhiệm mở được."
                : "Tệp này không kèm khóa: thiếu thư mục keys của hôm nay thì không ai đọc được thông tin cá nhân trong tệp. Hãy cất khóa ở nơi khác.");
            return Verbs.Done;
        }));
        return command;
    }

    private static Command CreateRestore()
    {
        var from = new Option<string?>("--from") { Description = "Bản sao lưu; nếu không có thì dựng lại từ các bản chụp và nhật ký trong thư mục dữ liệu", HelpName = "TỆP" };
        var acceptsLoss = new Option<bool>("--accept-loss") { Description = "Chấp nhận mất phần không khôi phục được" };
        Option<string> data = LeadsCommands.DataOption();
        var command = new Command("restore", "Khôi phục dữ liệu khi bot không chạy; không xóa gì, tệp cũ được chuyển sang thư mục riêng") { from, acceptsLoss, data };
        command.SetAction((parsed, cancellationToken) => OperatorTools.GuardedAsync(async () =>
        {
            string directory = Path.GetFullPath(parsed.GetRequiredValue(data));
            if (await RemoteOperator.FindAsync(directory, cancellationToken) is { } running)
            {
                await running.DisposeAsync();
                throw new OperatorException($"Bot đang chạy trên '{directory}'. Hãy dừng bot rồi mới khôi phục.");
            }

            RestoreResult result = await RestoreAsync(directory, parsed.GetValue(from), parsed.GetValue(acceptsLoss), cancellationToken);
            await using (StoreOperator work = await OperatorTools.OpenStoreAsync(directory, cancellationToken)) await work.RecordRestoreAsync(result, cancellationToken);
            await Console.Out.WriteLineAsync(string.Create(LeadsCommands.Vietnamese, $"Đã khôi phục từ {result.Source}: {result.Transactions:N0} thay đổi từ nhật ký, {result.Documents:N0} bản ghi"));
            if (parsed.GetValue(from) is not null)
                await Console.Error.WriteLineAsync("Ai đã xóa hay rút đồng ý sau ngày sao lưu thì nay lại có trong dữ liệu: hãy đối chiếu trước khi gọi.");
            if (result.Loss is { } loss) await Console.Error.WriteLineAsync($"Có phần không khôi phục được: {loss}");
            if (result.MovedTo is { } moved) await Console.Error.WriteLineAsync($"Tệp cũ được giữ ở {moved}. Trong đó có thông tin cá nhân: xóa khi không cần nữa.");
            return Verbs.Done;
        }));
        return command;
    }

    private static async Task<RestoreResult> RestoreAsync(string directory, string? backup, bool acceptsLoss, CancellationToken cancellationToken)
    {
        try
        {
            if (backup is null) return await LiteDbRestore.FromOwnFilesAsync(directory, acceptsLoss, TimeProvider.System, cancellationToken);
            return await LiteDbRestore.FromBackupAsync(backup, directory, TimeProvider.System, cancellationToken);
        }
        catch (StoreDamagedException damaged)
        {
            throw new OperatorException(backup is null
                ? $"Không khôi phục được đủ nên chưa đổi gì. Dùng bản sao lưu (--from TỆP), hoặc --accept-loss để nhận phần còn lại. ({damaged.Message})"
                : $"Bản sao lưu hỏng hoặc không phải bản sao lưu; chưa đổi gì. ({damaged.Message})", damaged);
        }
        catch (FileNotFoundException missing)
        {
            throw new OperatorException($"Không có tệp '{missing.FileName}'.", missing);
        }
        catch (DirectoryNotFoundException missing)
        {
            throw new OperatorException(StoreFiles.NothingIn(directory), missing);
        }
    }

    private static Command CreateCheck()
    {
        Option<string> data = LeadsCommands.DataOption();
        var command = new Command("check", "Đọc lại toàn bộ dữ liệu, báo chỗ hỏng; không sửa gì") { data };
        command.SetAction((parsed, cancellationToken) => OperatorTools.GuardedAsync(async () =>
        {
            string directory = Path.GetFullPath(parsed.GetRequiredValue(data));
            if (!StoreFiles.AreIn(directory)) throw new OperatorException(StoreFiles.NothingIn(directory));
            CheckReport report = await CheckAsync(directory, cancellationToken);
            foreach (StoreFinding finding in report.Store.Findings) await Console.Error.WriteLineAsync($"{(finding.IsDamage ? "HỎNG" : "Lưu ý")}: {finding.File}: {finding.What}");
            if (report.TamperedAudit is { } entry) await Console.Error.WriteLineAsync($"HỎNG: nhật ký kiểm tra bị sửa từ mục {entry.ToString(CultureInfo.InvariantCulture)}");
            if (report.Unreadable > 0) await Console.Error.WriteLineAsync(string.Create(LeadsCommands.Vietnamese, $"HỎNG: {report.Unreadable:N0} trên {report.Leads:N0} phiếu không mở được: thiếu khóa (thư mục keys), hoặc phiếu hỏng"));
            if (!report.IsSound)
            {
                await Console.Error.WriteLineAsync("Dữ liệu có chỗ hỏng. Dừng bot, giữ nguyên thư mục, rồi chạy 'data restore'.");
                return Verbs.AtFault;
            }

            await Console.Out.WriteLineAsync(string.Create(LeadsCommands.Vietnamese,
                $"Dữ liệu nguyên vẹn: {report.Store.Documents:N0} bản ghi, {report.Leads:N0} phiếu, {report.Store.Snapshots} bản chụp, đã đọc {report.Store.Bytes / 1e6:N1} MB"));
            return Verbs.Done;
        }));
        return command;
    }

    /// <summary>A running host checks what it has open. Otherwise the files are read as they lie before anything opens, and so may heal, them.</summary>
    private static async Task<CheckReport> CheckAsync(string directory, CancellationToken cancellationToken)
    {
        if (await RemoteOperator.FindAsync(directory, cancellationToken) is { } host)
        {
            await using (host) return await host.CheckAsync(cancellationToken);
        }

        StoreReport closed = await LiteDbCheck.RunAsync(directory, cancellationToken);
        if (closed.Findings.Any(finding => finding.IsDamage)) return new CheckReport(closed, null, 0, 0);
        await using StoreOperator own = await OperatorTools.OpenStoreAsync(directory, cancellationToken);
        CheckReport open = await own.CheckAsync(cancellationToken);
        return open with { Store = open.Store with { Findings = [.. closed.Findings.Union(open.Store.Findings)] } };
    }
}
