namespace WorkerAdvisor.Bot.Conversations;

/// <summary>Figures in rows and columns. Channels without tables show it as lines.</summary>
/// <param name="Title">What it shows; empty when the text above says it.</param>
/// <param name="Columns">The heads; the first is that of the rows' names.</param>
/// <param name="Rows">Cells by row, each row as long as <paramref name="Columns"/>.</param>
/// <param name="IsSideBySide">Whether the columns are the things compared: as lines they come one column after another, not row by row.</param>
public sealed record ReplyTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, bool IsSideBySide = false)
{
    /// <summary>The table as lines of text: a bullet a row, or a block a column.</summary>
    public string ToLines()
    {
        IEnumerable<string> lines = IsSideBySide
            ? Enumerable.Range(1, Columns.Count - 1).Select(column => string.Join('\n', Rows.Select(row => $"• {row[0]}: {row[column]}").Prepend($"**{Columns[column]}**")))
            : Rows.Select(row => Columns.Count == 2 ? $"• {row[0]}: {row[1]}" : $"• {row[0]}: {string.Join(", ", Columns.Zip(row).Skip(1).Select(cell => $"{cell.First.ToLowerInvariant()} {cell.Second}"))}");
        string text = string.Join(IsSideBySide ? "\n\n" : "\n", lines);
        return Title.Length == 0 ? text : $"**{Title}**\n{text}";
    }
}
