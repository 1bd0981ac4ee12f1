namespace WorkerAdvisor.Bot.Site;

/// <summary>In place of a page that there is not, with ways on.</summary>
internal sealed record LostPage(PageHead Head, IReadOnlyList<PageLink> Topics) : ISitePage;
