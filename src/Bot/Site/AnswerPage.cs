namespace WorkerAdvisor.Bot.Site;

/// <summary>One answer that was passed on, as a page.</summary>
/// <param name="Topic">The article's title and the page with all of it.</param>
/// <param name="Local">What a province adds; null for nothing.</param>
internal sealed record AnswerPage(PageHead Head, PageLink Topic, PageSection Answer, PageSection? Local, IReadOnlyList<PageSource> Sources) : ISitePage
{
    /// <inheritdoc cref="TopicPage.Ask"/>
    public required string Ask { get; init; }

    public required DateOnly Reviewed { get; init; }

    /// <inheritdoc cref="TopicPage.Expired"/>
    public string? Expired { get; init; }
}
