namespace WorkerAdvisor.Bot.Site;

/// <summary>How to know the real bot.</summary>
/// <param name="Accounts">Where it is real; empty where the deployment says nothing.</param>
/// <param name="Note">What the list means, or why there is none.</param>
/// <param name="Here">The address it was opened at, and what that proves.</param>
internal sealed record OfficialPage(PageHead Head, string Lead, string AccountsTitle, IReadOnlyList<OfficialLine> Accounts, string Note, string Here, IReadOnlyList<PageSection> Sections, IReadOnlyList<PageLink> Topics, IReadOnlyList<PageSource> Sources) : ISitePage;

/// <summary>A place where the bot is real.</summary>
/// <param name="Address">Null for who runs it.</param>
internal sealed record OfficialLine(string Kind, string Name, string? Address);
