namespace WorkerAdvisor.Bot.Site;

/// <summary>All topics, group by group.</summary>
internal sealed record TopicListPage(PageHead Head, IReadOnlyList<TopicListGroup> Groups) : ISitePage;

/// <summary>A group of topics, as the menu of the chat has it.</summary>
internal sealed record TopicListGroup(string Id, string Title, IReadOnlyList<PageLink> Topics);
