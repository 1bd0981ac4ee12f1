using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Operators;

/// <summary>Answers what <see cref="RemoteOperator"/> asks. Who may ask is decided by the socket's rights.</summary>
internal sealed partial class OperatorEndpoints(Func<IOperator> open, ILogger<OperatorEndpoints> logger)
{
    public const string Hello = "/hello", Export = "/leads/export", Count = "/leads/count", BeginImport = "/leads/import/begin", Import = "/leads/import",
        Backup = "/data/backup", Check = "/data/check", ResetStaff = "/staff/reset";

    public const string Stopping = "Bot đang dừng nên việc này chưa xong. Hãy chạy lại lệnh.";

    private const int RowsBetweenFlushes = 200;

    /// <summary>How long who asked may take to read why it ends: longer would hold up a host that stops.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    /// <param name="stopping">Cancelled when the host stops.</param>
    public async Task AnswerAsync(HttpContext context, CancellationToken stopping)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await AnswerAsync(context, context.Request.Path.Value ?? "", ends.Token);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
        }
        catch (Exception fault)
        {
            string said = fault is OperationCanceledException ? Stopping : OperatorFaults.Explain(fault) ?? OperatorFaults.Unknown;
            if (fault is not OperationCanceledException) LogFault(fault, context.Request.Path);
            await TellAsync(context, said);
        }
    }

    private async Task AnswerAsync(HttpContext context, string path, CancellationToken cancellationToken)
    {
        IOperator work = open();
        switch (path)
        {
            case Hello:
                break;
            case Export:
                await ExportAsync(context, work, await ReadAsync(context, OperatorJson.Default.ExportRequest, cancellationToken), cancellationToken);
                break;
            case Count:
                int count = await work.CountAsync(await ReadAsync(context, OperatorJson.Default.LeadQuery, cancellationToken), cancellationToken);
                await WriteAsync(context, new CountResponse(count), OperatorJson.Default.CountResponse, cancellationToken);
                break;
            case BeginImport:
                await work.BeginImportAsync(await ReadAsync(context, OperatorJson.Default.ImportNotice, cancellationToken), cancellationToken);
                break;
            case Import:
                ImportRequest import = await ReadAsync(context, OperatorJson.Default.ImportRequest, cancellationToken);
                IReadOnlyList<ImportResult> results = await work.ImportAsync(import.People, import.IsDryRun, cancellationToken);
                await WriteAsync(context, results, OperatorJson.Default.IReadOnlyListImportResult, cancellationToken);
                break;
            case Backup:
                BackupRequest backup = await ReadAsync(context, OperatorJson.Default.BackupRequest, cancellationToken);
                await work.BackupAsync(backup.Path, backup.WithKeys, cancellationToken);
                break;
            case Check:
                await WriteAsync(context, await work.CheckAsync(cancellationToken), OperatorJson.Default.CheckReport, cancellationToken);
                break;
            case ResetStaff:
                ResetRequest reset = await ReadAsync(context, OperatorJson.Default.ResetRequest, cancellationToken);
                await WriteAsync(context, await work.ResetStaffAsync(reset.Login, cancellationToken), OperatorJson.Default.StaffReset, cancellationToken);
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private static async Task ExportAsync(HttpContext context, IOperator work, ExportRequest request, CancellationToken cancellationToken)
    {
        int rows = 0;
        await foreach (LeadRow row in work.ExportAsync(request.Query, request.File, cancellationToken))
        {
            if (!context.Response.HasStarted) await context.Response.StartAsync(cancellationToken);   // from here on a fault is a line
            WriteLine(context, new ExportLine(row));
            if (++rows % RowsBetweenFlushes == 0) await context.Response.BodyWriter.FlushAsync(cancellationToken);
        }

        WriteLine(context, new ExportLine(null, End: rows));
        await context.Response.BodyWriter.FlushAsync(cancellationToken);
    }

    /// <summary>Says why it failed: in the response, or in a last line of one that has begun.</summary>
    private static async Task TellAsync(HttpContext context, string fault)
    {
        using var ends = new CancellationTokenSource(LastWords);
        try
        {
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                await WriteAsync(context, new FaultResponse(fault), OperatorJson.Default.FaultResponse, ends.Token);
                return;
            }

            WriteLine(context, new ExportLine(null, Fault: fault));
            await context.Response.BodyWriter.FlushAsync(ends.Token);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }

    private static void WriteLine(HttpContext context, ExportLine line)
    {
        using (var json = new Utf8JsonWriter(context.Response.BodyWriter)) JsonSerializer.Serialize(json, line, OperatorJson.Default.ExportLine);
        context.Response.BodyWriter.Write("\n"u8);
    }

    private static async Task<T> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        await JsonSerializer.DeserializeAsync(context.Request.Body, type, cancellationToken) ?? throw new JsonException("The request is empty.");

    private static Task WriteAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(context.Response.Body, value, type, cancellationToken);

    [LoggerMessage(LogLevel.Error, "A command's request to {Path} failed")]
    private partial void LogFault(Exception fault, string path);
}
