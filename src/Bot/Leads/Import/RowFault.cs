using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>Why a row makes no lead. Without anything that the row holds: it is shown and may be passed on.</summary>
/// <param name="Row">As the spreadsheet counts.</param>
/// <param name="Column">The column's heading; null for the whole row.</param>
internal sealed record RowFault(int Row, string? Column, string Reason)
{
    public override string ToString() => Column is null ? $"Dòng {Row}: {Reason}" : $"Dòng {Row}, cột “{Column}”: {Reason}";
}

/// <summary>A row as it was read: a person, or why not.</summary>
internal sealed record RowReading(ImportedPerson? Person, IReadOnlyList<RowFault> Faults);
