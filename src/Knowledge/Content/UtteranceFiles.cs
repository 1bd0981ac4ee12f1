using System.Collections;
using WorkerAdvisor.Knowledge.Checking;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Content;

/// <summary>
/// The phrasings of <c>content/utterances/*.tsv</c>, read from the files each time they are gone through: only learning and checking
/// need them, and kept they were an eighth of the knowledge base in memory.
/// </summary>
public sealed class UtteranceFiles(string folder) : IEnumerable<Example>
{
    /// <inheritdoc/>
    /// <remarks>A line that cannot be read is left out.</remarks>
    public IEnumerator<Example> GetEnumerator() => Read([]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The phrasings in order of file and line.</summary>
    /// <param name="faults">Receives the lines that cannot be read.</param>
    internal IEnumerable<Example> Read(ICollection<ContentFault> faults)
    {
        foreach (string file in ContentFiles.In(folder, "utterances", "*.tsv"))
        {
            int line = 0;
            foreach (string row in File.ReadLines(Path.Combine(folder, file)))
            {
                line++;
                if (row.Length == 0 || row[0] == '#') continue;
                string[] cells = row.Split('\t');
                if (cells.Length is 3 or 4) yield return new Example(cells[0], cells[1], cells[2]) { Passage = cells.Length == 4 ? cells[3] : null };
                else faults.Add(new ContentFault(file, line, $"the line has {cells.Length} columns; write topic, style and text, and the passage if one is asked for, with a tab between"));
            }
        }
    }
}
