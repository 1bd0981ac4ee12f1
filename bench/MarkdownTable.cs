using System.Text;

namespace WorkerAdvisor.Bench;

/// <summary>A table that reads well on a terminal and in Markdown: columns padded to one width.</summary>
internal static class MarkdownTable
{
    public static string Of(IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        int[] widths = [.. heads.Select((head, column) => Math.Max(head.Length, rows.Max(row => row[column].Length)))];
        var text = new StringBuilder();
        AppendRow(heads);
        AppendRow([.. widths.Select((width, column) => column == 0 ? new string('-', width) : new string('-', width - 1) + ':')]);
        foreach (IReadOnlyList<string> row in rows) AppendRow(row);
        return text.ToString();

        void AppendRow(IReadOnlyList<string> cells) =>
            text.Append("| ").AppendJoin(" | ", cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).Append(" |\n");
    }
}
