namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">As the spreadsheet counts, from 1.</param>
/// <param name="Cells">From column A on; shorter than the sheet is wide where the rest is empty.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : SheetCell.Empty;

    public bool IsEmpty => Cells.All(cell => cell.IsEmpty);
}
