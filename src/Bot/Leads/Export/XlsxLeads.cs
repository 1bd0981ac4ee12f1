using System.Collections.Concurrent;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Leads.Export;

/// <summary>Leads as a workbook with one sheet: typed columns, a heading that stays in sight, filters.</summary>
internal static class XlsxLeads
{
    /// <summary>A sheet's rows without the heading.</summary>
    public const int MostRows = 1_048_575;

    private const string SheetName = "Người đăng ký";
    private const int RowsAhead = 512;

    /// <summary>With all columns.</summary>
    public static Task WriteAsync(Stream file, IAsyncEnumerable<LeadRow> rows, CancellationToken cancellationToken) => WriteAsync(file, rows, LeadColumns.All, cancellationToken);

    /// <summary>
    /// Rows are read as they are written, so that memory does not grow with them. The workbook is written by a thread of its own: of
    /// MiniExcel 1.46.0 only the synchronous way writes one that Office's schema allows (SaveAsAsync puts the drawing among the rows).
    /// </summary>
    /// <param name="columns">In their order.</param>
    /// <exception cref="OperatorException">There are more rows than a sheet holds.</exception>
    public static async Task WriteAsync(Stream file, IAsyncEnumerable<LeadRow> rows, IReadOnlyList<LeadColumn> columns, CancellationToken cancellationToken)
    {
        using var ahead = new BlockingCollection<LeadRow>(RowsAhead);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task writing = Task.Factory.StartNew(() => Write(file, columns, ahead, ends), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            await FeedAsync(rows, ahead, ends.Token);
            ahead.CompleteAdding();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await writing;   // it failed, and throws why
        }
        catch
        {
            await ends.CancelAsync();
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        await writing;
    }

    private static async Task FeedAsync(IAsyncEnumerable<LeadRow> rows, BlockingCollection<LeadRow> ahead, CancellationToken cancellationToken)
    {
        int count = 0;
        await foreach (LeadRow row in rows.WithCancellation(cancellationToken))
        {
            if (++count > MostRows) throw new OperatorException($"Một trang Excel chỉ chứa được {MostRows:N0} dòng. Hãy lọc bớt, hoặc dùng --format csv.");
            ahead.Add(row, cancellationToken);
        }
    }

    private static void Write(Stream file, IReadOnlyList<LeadColumn> columns, BlockingCollection<LeadRow> ahead, CancellationTokenSource ends)
    {
        try
        {
            using var reader = new LeadDataReader(columns, ahead.GetConsumingEnumerable(ends.Token));
            file.SaveAs(reader, sheetName: SheetName, configuration: Layout(columns));
        }
        catch
        {
            ends.Cancel();   // whoever feeds must not wait for ever
            throw;
        }
    }

    private static OpenXmlConfiguration Layout(IReadOnlyList<LeadColumn> columns) => new()
    {
        AutoFilter = true,
        FreezeRowCount = 1,
        DynamicColumns = [.. columns.Select((column, index) =>
            new DynamicExcelColumn(column.Heading) { Index = index, Width = column.Width, Format = column.Format! })],
    };
}
