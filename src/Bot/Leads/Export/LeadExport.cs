using System.Runtime.CompilerServices;
using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Leads.Export;

/// <summary>Writes the leads that are meant to a file.</summary>
/// <param name="tellWritten">Called with how many rows went into the file so far.</param>
internal sealed class LeadExport(IOperator work, Action<int> tellWritten)
{
    /// <returns>How many leads are in the file, and how many of them could not be opened.</returns>
    /// <exception cref="OperatorException">It could not be done, or broke off; there is no file then.</exception>
    public async Task<(int Rows, int Unreadable)> RunAsync(LeadQuery query, ExportFormat format, ExportFile target, CancellationToken cancellationToken)
    {
        int rows = 0, unreadable = 0;
        await target.WriteAsync(file => format == ExportFormat.Csv
            ? CsvLeads.WriteAsync(file, CountedAsync(cancellationToken), cancellationToken)
            : XlsxLeads.WriteAsync(file, CountedAsync(cancellationToken), cancellationToken));
        return (rows, unreadable);

        async IAsyncEnumerable<LeadRow> CountedAsync([EnumeratorCancellation] CancellationToken token)
        {
            await foreach (LeadRow row in work.ExportAsync(query, Path.GetFileName(target.Path), token))
            {
                yield return row;
                rows++;
                if (!row.IsReadable) unreadable++;
                tellWritten(rows);
            }
        }
    }
}
