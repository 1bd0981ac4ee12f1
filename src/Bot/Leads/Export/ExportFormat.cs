namespace WorkerAdvisor.Bot.Leads.Export;

/// <summary>What an exported list is written as.</summary>
internal enum ExportFormat
{
    /// <summary>A workbook of Excel.</summary>
    Xlsx,

    /// <summary>Text with commas, in UTF-8 with the mark by which Excel knows it.</summary>
    Csv,
}
