using System.Globalization;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using WorkerAdvisor.Knowledge.Checking;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Articles;

/// <summary>Reads one article file; the format is described in <c>docs/writing-articles.md</c>.</summary>
internal sealed partial class ArticleReader(ICollection<ContentFault> faults)
{
    internal const string NextStepsTitle = "Việc nên làm tiếp";
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseGenericAttributes().Build();

    /// <summary>The article, or null when its head cannot be read (the reason is among the faults).</summary>
    /// <param name="file">Path relative to the content folder, with forward slashes.</param>
    public Article? Read(string file, string text)
    {
        Match match = FrontMatter().Match(text);
        if (!match.Success)
        {
            faults.Add(new ContentFault(file, 1, "the head is missing; start the file with a line ---, the keys, and a line ---"));
            return null;
        }

        if (YamlMap.Parse(match.Groups[1].Value, file, 1, faults) is not { } head) return null;
        (string topic, string? locality) = FromPath(file);
        string title = head.Text("title");
        int bodyLine = text[..match.Length].Count(c => c == '\n');
        List<Passage> passages = ReadBody(file, text[match.Length..], bodyLine, title);
        Passage nextSteps = passages.Find(passage => passage.Title == NextStepsTitle) ?? new Passage("tiep", NextStepsTitle, null, null, [], [], bodyLine + 1);
        return new Article(
            topic, file, title, head.OptionalText("locality") ?? locality, head.Texts("ask"), ReadSources(head), head.Date("reviewed"), head.Date("expires"),
            head.Texts("related"), passages[0], [.. passages.Skip(1).Where(passage => passage != nextSteps)], nextSteps);
    }

    /// <summary><c>articles/loan/amount.hue.md</c> is the variant for <c>hue</c> of <c>loan.amount</c>.</summary>
    private static (string Topic, string? Locality) FromPath(string file)
    {
        string[] parts = file["articles/".Length..^".md".Length].Split('/');
        string[] name = parts[^1].Split('.', 2);
        return (string.Join('.', [.. parts[..^1], name[0]]), name.Length > 1 ? name[1] : null);
    }

    internal static List<SourceReference> ReadSources(YamlMap head, string key = "sources")
    {
        var sources = new List<SourceReference>();
        foreach (YamlMap entry in head.Maps(key))
        {
            if (entry.OptionalText("plan") is { } plan) sources.Add(new SourceReference(SourceKind.Plan, plan, entry.Text("section"), entry.Line));
            else if (entry.OptionalText("law") is { } law) sources.Add(new SourceReference(SourceKind.Law, law, entry.Text("article"), entry.Line));
            else if (entry.OptionalText("page") is { } page) sources.Add(new SourceReference(SourceKind.Page, page, null, entry.Line));
            else entry.Report("a source is {plan, section}, {law, article} or {page}");
        }

        return sources;
    }

    private List<Passage> ReadBody(string file, string body, int lineOffset, string title)
    {
        var passages = new List<Passage>();
        var current = new Passage("", title, null, null, [], [], lineOffset + 1);
        var lines = new List<PassageLine>();
        foreach (Block block in Markdown.Parse(body, Pipeline))
        {
            int line = block.Line + lineOffset + 1;
            switch (block)
            {
                case HeadingBlock { Level: 2 } heading:
                    passages.Add(current with { Lines = [.. lines] });
                    lines.Clear();
                    current = ReadHeading(heading, body, line);
                    break;
                case ParagraphBlock paragraph:
                    lines.AddRange(ReadLines(paragraph, body, lineOffset, isBullet: false));
                    break;
                case ListBlock { IsOrdered: false } list:
                    foreach (ParagraphBlock item in list.Descendants<ParagraphBlock>()) lines.AddRange(ReadLines(item, body, lineOffset, isBullet: true));
                    break;
                default:
                    faults.Add(new ContentFault(file, line, "only \"## …\" headings, sentences and \"- …\" bullets are shown; write this as one of them"));
                    break;
            }
        }

        passages.Add(current with { Lines = [.. lines] });
        return passages;
    }

    private static Passage ReadHeading(HeadingBlock heading, string body, int line)
    {
        HtmlAttributes? attributes = heading.TryGetAttributes();
        string title = Attributes().Replace(body.Substring(heading.Span.Start, heading.Span.Length).TrimStart('#'), "").Trim();
        string? Value(string key) => attributes?.Properties?.Find(pair => pair.Key == key).Value;
        int? year = int.TryParse(Value("year"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
        string[] Values(string key) => Value(key)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return new Passage(attributes?.Id ?? "", title, Value("province"), year, Values("cue"), [], line) { Signs = Values("sign") };
    }

    /// <summary>A sentence or bullet is read from the source, so that bold and marks stay as written.</summary>
    private static IEnumerable<PassageLine> ReadLines(ParagraphBlock paragraph, string body, int lineOffset, bool isBullet)
    {
        string[] texts = body.Substring(paragraph.Span.Start, paragraph.Span.Length).Split('\n');
        for (int i = 0; i < texts.Length; i++)
        {
            int[] marks = [.. Mark().Matches(texts[i]).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];
            yield return new PassageLine(Mark().Replace(texts[i], "").Trim(), isBullet, marks, paragraph.Line + lineOffset + 1 + i);
        }
    }

    [GeneratedRegex(@"\A---\r?\n(.*?)\r?\n---\r?\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"\{#[^}]*\}\s*$")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\s*\[\^([0-9]{1,3})\]")]
    private static partial Regex Mark();
}
