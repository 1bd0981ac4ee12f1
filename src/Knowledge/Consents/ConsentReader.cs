using System.Text.RegularExpressions;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Checking;
using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Knowledge.Consents;

/// <summary>Reads a text of <c>content/consent</c>: a head with <c>version</c> and <c>sources</c>, then sentences and "- …" bullets.</summary>
internal static partial class ConsentReader
{
    /// <summary>The text, or null when its head cannot be read (the reason is among the faults).</summary>
    /// <param name="file">Path relative to the content folder.</param>
    public static ConsentText? Read(string file, string text, ICollection<ContentFault> faults)
    {
        Match match = Head().Match(text);
        if (!match.Success)
        {
            faults.Add(new ContentFault(file, 1, "the head is missing; start the file with a line ---, the keys, and a line ---"));
            return null;
        }

        if (YamlMap.Parse(match.Groups[1].Value, file, 1, faults) is not { } head) return null;
        head.ReportKeysBeside("version", "title", "sources");
        IEnumerable<string> lines = text[match.Length..].Trim().Split('\n').Select(line => line.TrimEnd()).Select(line => line.StartsWith("- ", StringComparison.Ordinal) ? "• " + line[2..] : line);
        return new ConsentText(Path.GetFileNameWithoutExtension(file), head.Text("version"), string.Join('\n', lines), ArticleReader.ReadSources(head));
    }

    [GeneratedRegex(@"\A---\r?\n(.*?)\r?\n---\r?\n", RegexOptions.Singleline)]
    private static partial Regex Head();
}
