using WorkerAdvisor.Bot.Site;

namespace WorkerAdvisor.Bot.Sharing;

/// <summary>The page with all that helps to pass the bot on.</summary>
internal sealed record SharePage(PageHead Head, ShareSheet Sheet) : ISitePage;
