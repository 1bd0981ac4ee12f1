using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Leads.Export;

/// <summary>Leads as CSV (RFC 4180).</summary>
internal static class CsvLeads
{
    private const string Moment = "yyyy-MM-dd HH:mm";
    private static readonly UTF8Encoding Utf8WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>With all columns.</summary>
    public static Task WriteAsync(Stream file, IAsyncEnumerable<LeadRow> rows, CancellationToken cancellationToken) => WriteAsync(file, rows, LeadColumns.All, cancellationToken);

    /// <param name="columns">In their order.</param>
    public static async Task WriteAsync(Stream file, IAsyncEnumerable<LeadRow> rows, IReadOnlyList<LeadColumn> columns, CancellationToken cancellationToken)
    {
        var rules = new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" };
        await using var text = new StreamWriter(file, Utf8WithMark, leaveOpen: true);
        await using var csv = new CsvWriter(text, rules, leaveOpen: true);
        foreach (LeadColumn column in columns) csv.WriteField(column.Heading);
        await csv.NextRecordAsync();
        await foreach (LeadRow row in rows.WithCancellation(cancellationToken))
        {
            foreach (LeadColumn column in columns) csv.WriteField(TextOf(column.Value(row)));
            await csv.NextRecordAsync();
        }
    }

    private static string? TextOf(object? value) => value switch
    {
        string text => CellText.Of(text),
        DateTime moment => moment.ToString(Moment, CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };
}
