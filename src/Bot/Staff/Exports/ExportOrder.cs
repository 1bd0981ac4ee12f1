using WorkerAdvisor.Bot.Staff.Leads;

namespace WorkerAdvisor.Bot.Staff.Exports;

/// <summary>What somebody wants as a file.</summary>
/// <param name="Columns">Ids of columns, in their order.</param>
/// <param name="IsCsv">CSV in place of a workbook.</param>
public sealed record ExportOrder(ListQuery Query, IReadOnlyList<string> Columns, bool IsCsv);
