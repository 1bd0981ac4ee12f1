namespace WorkerAdvisor.Knowledge.Places;

/// <summary>A table in a text file: a heading, then a row a line, cells between tabs, nothing quoted.</summary>
internal static class TsvFile
{
    /// <exception cref="InvalidDataException">A row has not as many cells, or an empty one; the message is "file:line: what".</exception>
    public static IEnumerable<TsvRow> Read(string path, int columns)
    {
        int number = 1;
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            number++;
            var row = new TsvRow(path, number, line.Split('\t'));
            if (row.Cells.Length != columns || row.Cells.Any(string.IsNullOrWhiteSpace))
                throw row.Fault($"expected {columns} filled cells");
            yield return row;
        }
    }
}

/// <summary>One row, and where it stands.</summary>
internal sealed record TsvRow(string Path, int Line, string[] Cells)
{
    public string this[int column] => Cells[column];

    public InvalidDataException Fault(string what) => new($"{Path}:{Line}: {what}");
}
