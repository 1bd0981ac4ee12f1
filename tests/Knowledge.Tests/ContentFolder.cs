using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Checking;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Tests.Places;

namespace WorkerAdvisor.Knowledge.Tests;

/// <summary>
/// Content in a temporary directory, small and without a fault until a test makes one. Its topics: <c>loan.amount</c> (with a passage
/// for a province), <c>fee.deposit</c>, <c>start.passport</c>, <c>rights.abuse</c>, <c>support.poor</c> (not written; nearest is
/// <c>loan.amount</c>), and income and overview of Japan, Korea and Taiwan.
/// </summary>
internal sealed class ContentFolder : IDisposable
{
    private static readonly string[] Countries = ["japan", "korea", "taiwan"];
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("content-");

    public ContentFolder()
    {
        Write("topics.yaml", Topics());
        Write("markets/countries.yaml", ContentTexts.Countries);
        Write("laws.yaml", ContentTexts.Laws);
        Write("pages.yaml", ContentTexts.Pages);
        Write("plans/ninh-thuan-2023.yaml", ContentTexts.Plan);
        Write("bodies.yaml", ContentTexts.Bodies);
        Write("wording.yaml", "avoid: [đẩy mạnh, quán triệt]\n");
        Write("safety.yaml", ContentTexts.Safety);
        Write("understanding.yaml", ContentTexts.Understanding);
        Write("talk.yaml", ContentTexts.Talk);
        Write("offers/signals.yaml", OfferTexts.Signals);
        Write("offers/words.yaml", OfferTexts.Words);
        Write("offers/verdicts.yaml", OfferTexts.Verdicts);
        Write("replies/common.yaml", "welcome: |\n  Chào {name}!\nempty: Bạn gõ câu hỏi nhé.\n");
        Write("lexicon/words.tsv", "ko\tkhông\nbn\tbao nhiêu\n");
        Directory.CreateDirectory(Path.Combine(Folder, "places"));
        Write("utterances/topics.tsv", Phrasings.OfTopics());
        Write("utterances/oos.tsv", Phrasings.OutOfScope());
        Write("articles/loan/amount.md", ContentTexts.LoanAmount);
        foreach (string topic in WrittenTopics.Where(topic => topic != "loan.amount")) WriteArticle(topic, new ArticleText($"Bài {topic}"));
    }

    /// <summary>Topics with an article of their own.</summary>
    public static IReadOnlyList<string> WrittenTopics { get; } =
    [
        "loan.amount", "fee.deposit", "start.passport", "rights.abuse",
        .. Countries.SelectMany(country => (string[])[$"market.{country}.income", $"market.{country}.overview"]),
    ];

    public string Folder => _directory.FullName;

    /// <summary>Writes a file, replacing the one that is there.</summary>
    public ContentFolder Write(string file, string text)
    {
        string path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Writes the article of a topic; <c>loan.amount@hue</c> is the variant for a province.</summary>
    public ContentFolder WriteArticle(string topic, ArticleText article) => Write(FileOf(topic), article.ToString());

    /// <summary>Replaces one piece of a file, which must be in it.</summary>
    public ContentFolder Replace(string file, string old, string with)
    {
        string text = File.ReadAllText(Path.Combine(Folder, file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Write(file, text.Replace(old, with, StringComparison.Ordinal));
    }

    public ContentFolder Delete(string file)
    {
        File.Delete(Path.Combine(Folder, file));
        return this;
    }

    /// <summary>The real places, which the advisor reads provinces with.</summary>
    public ContentFolder WithPlaces()
    {
        foreach (string path in Directory.GetFiles(PlaceData.Folder))
        {
            string target = Path.Combine(Folder, "places", Path.GetFileName(path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        return this;
    }

    public ContentSet Read() => new ContentReader(Folder).Read();

    public Article ReadArticle(string topic) => Read().Articles.Single(article => article.File == FileOf(topic));

    /// <summary>All faults, as the checker orders them.</summary>
    public IReadOnlyList<ContentFault> Faults() => ContentChecker.Check(Folder).Faults;

    /// <summary>That the checker finds one fault, in the first line that holds a text, and says just this of it.</summary>
    public void HasOnlyFault(string file, string at, string message) =>
        Assert.Equal(new ContentFault(file, LineOf(file, at), message), Assert.Single(Faults()));

    /// <summary>Number of the first line that holds a text.</summary>
    public int LineOf(string file, string text)
    {
        int at = Array.FindIndex(File.ReadAllLines(Path.Combine(Folder, file)), line => line.Contains(text, StringComparison.Ordinal));
        Assert.True(at >= 0, $"{file} has no line with {text}");
        return at + 1;
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static string FileOf(string topic)
    {
        string[] parts = topic.Split('@');
        return $"articles/{parts[0].Replace('.', '/')}{(parts.Length > 1 ? "." + parts[1] : "")}.md";
    }

    private static string Topics() =>
        string.Concat(WrittenTopics.Select(id => $"- id: {id}\n  title: \"{id}\"\n{Facet(id)}"))
        + "- id: support.poor\n  title: \"Hỗ trợ hộ nghèo\"\n  nearest: loan.amount\n";

    private static string Facet(string id) =>
        id.Split('.') is ["market", string market, string facet] ? $"  market: {market}\n  facet: {facet}\n" : "";
}
