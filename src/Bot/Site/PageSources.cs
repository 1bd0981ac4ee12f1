using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Bot.Site;

/// <summary>Numbers the sources of an article as a page comes to rest on them.</summary>
internal sealed class PageSources(KnowledgeBase knowledge, Article article)
{
    private readonly List<int> _marks = [];

    /// <summary>Those of all sections so far.</summary>
    public IReadOnlyList<PageSource> All =>
        [.. _marks.Select((mark, at) => (Source: article.Sources[mark - 1], Number: at + 1)).Select(one => Show(one.Source, one.Number)).OfType<PageSource>()];

    /// <summary>A passage as a section, its sources numbered.</summary>
    public PageSection Section(Passage passage)
    {
        int[] marks = [.. passage.Marks.Where(mark => mark >= 1 && mark <= article.Sources.Count)];
        _marks.AddRange(marks.Except(_marks));
        string line = SourceLine.Of(knowledge.Advisor.Cite(article, passage));
        return new PageSection(passage.Id, passage.Title, passage.Text, line, [.. marks.Select(mark => _marks.IndexOf(mark) + 1).Order()]);
    }

    private PageSource? Show(SourceReference source, int number) => knowledge.Content.Sources.Resolve(source, isDated: true) is { } cited
        ? new PageSource(number, cited.Label, cited.Note, source.Kind == SourceKind.Page ? AddressOf(source.Id) : null)
        : null;

    /// <summary>A bare host is no place to read something.</summary>
    private string? AddressOf(string page) => knowledge.Content.Sources.FindPage(page)?.Address is { } address && address.Contains('/', StringComparison.Ordinal)
        ? "https://" + address.Replace("https://", "", StringComparison.Ordinal)
        : null;
}
