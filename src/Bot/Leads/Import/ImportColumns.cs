namespace WorkerAdvisor.Bot.Leads.Import;

/// <summary>Which column of a sheet holds what, and where its rows of people begin.</summary>
internal sealed class ImportColumns
{
    /// <summary>Centres write their name, a title and a date above the headings.</summary>
    private const int RowsToSearch = 10;

    private readonly Dictionary<ImportField, (int Column, string Heading)[]> _columns;

    private ImportColumns(int headingRow, IEnumerable<(ImportField Field, int Column, string Heading)> columns)
    {
        HeadingRow = headingRow;
        _columns = columns.GroupBy(column => column.Field).ToDictionary(group => group.Key, group => group.Select(column => (column.Column, column.Heading)).ToArray());
    }

    public int HeadingRow { get; }

    /// <summary>Headings and what they were taken for, in the sheet's order.</summary>
    public IEnumerable<(string Heading, ImportField Field)> Read =>
        _columns.SelectMany(told => told.Value.Select(column => (column.Column, column.Heading, Field: told.Key))).OrderBy(column => column.Column).Select(column => (column.Heading, column.Field));

    private bool IsEnough => Has(ImportField.Phone) && (Has(ImportField.Name) || Has(ImportField.GivenName));

    /// <summary>Finds the headings among a sheet's first rows: the row with most that are known, a name's and a phone's among them.</summary>
    /// <param name="map">What the operator says of columns, by heading or by letter; goes before what a heading says.</param>
    /// <returns>Null when there is no such row.</returns>
    public static ImportColumns? Find(IEnumerable<SheetRow> rows, IReadOnlyList<ColumnMap> map) =>
        rows.Take(RowsToSearch).Select(row => In(row, map)).Where(columns => columns.IsEnough).MaxBy(columns => columns._columns.Count);

    public bool Has(ImportField field) => _columns.ContainsKey(field);

    /// <summary>The first cell with something in it that tells this; empty when there is none.</summary>
    public SheetCell Cell(SheetRow row, ImportField field) =>
        _columns.TryGetValue(field, out var columns) ? columns.Select(column => row[column.Column]).FirstOrDefault(cell => !cell.IsEmpty, SheetCell.Empty) : SheetCell.Empty;

    /// <summary>The heading of the first column that tells this, for messages; null when there is none.</summary>
    public string? HeadingOf(ImportField field) => _columns.TryGetValue(field, out var columns) ? columns[0].Heading : null;

    private static ImportColumns In(SheetRow row, IReadOnlyList<ColumnMap> map)
    {
        List<(ImportField Field, int Column, string Heading)> found = [];
        for (int i = 0; i < row.Cells.Count; i++)
        {
            ImportField? field = map.FirstOrDefault(told => told.Means(row[i].Text, i))?.Field ?? HeadingWords.FieldOf(row[i].Text);
            if (field is { } known and not ImportField.Ignore) found.Add((known, i, row[i].Text));
        }

        // "Họ và tên" beside "Tên" (a nickname, a short form): the whole name is enough.
        if (found.Exists(column => column.Field == ImportField.Name)) found.RemoveAll(column => column.Field is ImportField.FamilyName or ImportField.GivenName);
        return new ImportColumns(row.Number, found);
    }
}
