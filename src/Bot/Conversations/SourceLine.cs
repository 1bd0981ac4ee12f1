using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>The sources of a reply in one line, each document named once: "Nghị định 338/2025, Điều 12, 13, 14; Luật 69/2020, Điều 23".</summary>
internal static class SourceLine
{
    public static string Of(IReadOnlyList<Citation> sources) => string.Join("; ", sources.GroupBy(source => source.Id).Select(Document));

    /// <summary>A document's parts after its first: without its name, and without the word ("Điều", "mục") that the first part began with.</summary>
    private static string Document(IEnumerable<Citation> sources)
    {
        string[] labels = [.. sources.Select(source => source.Label)];
        string word = PartOf(labels[0]).Split(' ')[0] + " ";
        return labels[0] + string.Concat(labels.Skip(1).Select(label => PartOf(label) is { Length: > 0 } part ? ", " + Without(part, word) : "; " + label));
    }

    /// <summary>What stands behind the document's name, which tells its date the first time only; empty for the whole document.</summary>
    private static string PartOf(string label) => label.LastIndexOf(", ", StringComparison.Ordinal) is >= 0 and int at ? label[(at + 2)..] : "";

    private static string Without(string part, string word) => part.StartsWith(word, StringComparison.Ordinal) ? part[word.Length..] : part;
}
