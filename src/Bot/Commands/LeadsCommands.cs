using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using WorkerAdvisor.Bot.Leads.Export;
using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Commands;

/// <summary><c>leads export</c>, <c>leads count</c>, <c>leads import</c>.</summary>
internal static class LeadsCommands
{
    private const int RowsBetweenNews = 5_000;

    public static Command Create() => new("leads", "Danh sách người đăng ký: xuất, đếm, nhập") { CreateExport(), CreateCount(), ImportCommand.Create() };

    /// <summary>Where the data is.</summary>
    public static Option<string> DataOption() => new("--data") { Description = "Thư mục dữ liệu", DefaultValueFactory = _ => "data", HelpName = "THƯ MỤC" };

    /// <summary>Says now and then on the error stream how far something is.</summary>
    public static void TellProgress(string what, int rows)
    {
        if (rows > 0 && rows % RowsBetweenNews == 0) Console.Error.WriteLine(string.Create(Vietnamese, $"{what} {rows:N0} dòng…"));
    }

    /// <summary>1.234.567, on every machine.</summary>
    public static CultureInfo Vietnamese { get; } = MakeVietnamese();

    private static Command CreateExport()
    {
        var filters = new LeadOptions();
        var format = new Option<string>("--format") { Description = "xlsx hoặc csv", Required = true, HelpName = "xlsx|csv" };
        format.AcceptOnlyFromAmong("xlsx", "csv");
        var file = new Option<string>("--out") { Description = "Tệp để ghi", Required = true, HelpName = "TỆP" };
        var overwrite = new Option<bool>("--overwrite") { Description = "Ghi đè tệp đã có" };
        Option<string> data = DataOption();
        var command = new Command("export", "Xuất danh sách ra tệp Excel hoặc CSV, mới nhất trước") { format, file, overwrite, data };
        filters.AddTo(command);
        command.SetAction((parsed, cancellationToken) => OperatorTools.GuardedAsync(async () =>
        {
            if (filters.Read(parsed) is not { } query) return Verbs.WrongUsage;
            var target = new ExportFile(parsed.GetRequiredValue(file), parsed.GetValue(overwrite));
            target.CheckPlace();
            await using IOperator work = await OperatorTools.Access.OpenAsync(parsed.GetRequiredValue(data), mayCreate: false, cancellationToken);
            var export = new LeadExport(work, rows => TellProgress("Đã ghi", rows));
            (int rows, int unreadable) = await export.RunAsync(query, parsed.GetRequiredValue(format) == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, target, cancellationToken);
            await Console.Out.WriteLineAsync(string.Create(Vietnamese, $"Đã ghi {rows:N0} người vào {target.Path}"));
            if (unreadable > 0) await Console.Error.WriteLineAsync(string.Create(Vietnamese, $"{unreadable:N0} phiếu không mở được (khóa mã hóa đã mất hoặc phiếu hỏng); trong tệp ghi “(không mở được)”."));
            return Verbs.Done;
        }));
        return command;
    }

    private static Command CreateCount()
    {
        var filters = new LeadOptions();
        var json = new Option<bool>("--json") { Description = "Một dòng JSON: {\"count\":…}" };
        Option<string> data = DataOption();
        var command = new Command("count", "Đếm người đăng ký") { json, data };
        filters.AddTo(command);
        command.SetAction((parsed, cancellationToken) => OperatorTools.GuardedAsync(async () =>
        {
            if (filters.Read(parsed) is not { } query) return Verbs.WrongUsage;
            await using IOperator work = await OperatorTools.Access.OpenAsync(parsed.GetRequiredValue(data), mayCreate: false, cancellationToken);
            int count = await work.CountAsync(query, cancellationToken);
            await Console.Out.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(new CountLine(count), CommandJson.Readable.CountLine) : count.ToString(CultureInfo.InvariantCulture));
            return Verbs.Done;
        }));
        return command;
    }

    /// <summary>The program runs without the system's cultures.</summary>
    private static CultureInfo MakeVietnamese()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return culture;
    }
}
