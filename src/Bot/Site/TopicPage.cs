using WorkerAdvisor.Knowledge.Places;

namespace WorkerAdvisor.Bot.Site;

/// <summary>A topic's article as a page.</summary>
/// <param name="Lead">The short answer.</param>
/// <param name="Sections">The passages: on the page for everybody the common ones, on a province's page its own.</param>
/// <param name="Next">What to do now.</param>
internal sealed record TopicPage(PageHead Head, PageSection Lead, IReadOnlyList<PageSection> Sections, PageSection Next, IReadOnlyList<PageSource> Sources) : ISitePage
{
    /// <summary>The province whose page it is; null on the page for everybody.</summary>
    public Province? Province { get; init; }

    /// <summary>Says that there is nothing for the province that was asked for; null where there is, or none was.</summary>
    public string? NotLocal { get; init; }

    /// <summary>The pages of provinces; on a province's page the passages for everybody.</summary>
    public IReadOnlyList<PageLink> More { get; init; } = [];

    public IReadOnlyList<PageLink> Related { get; init; } = [];

    /// <summary>Opens the chat at this topic.</summary>
    public required string Ask { get; init; }

    public required DateOnly Reviewed { get; init; }

    /// <summary>Says that the article is older than it should be; null while it is not.</summary>
    public string? Expired { get; init; }
}
