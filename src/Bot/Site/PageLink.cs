namespace WorkerAdvisor.Bot.Site;

/// <summary>A link of a page to another of this host.</summary>
internal sealed record PageLink(string Label, string Address);
