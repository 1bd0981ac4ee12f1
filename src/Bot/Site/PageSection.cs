namespace WorkerAdvisor.Bot.Site;

/// <summary>A part of a page that answers by itself.</summary>
/// <param name="Id">Its anchor; empty for the short answer.</param>
/// <param name="Text">As a reply has it.</param>
/// <param name="SourceLine">Its sources in a line; empty for none.</param>
/// <param name="Notes">Their numbers in the page's list.</param>
internal sealed record PageSection(string Id, string Title, string Text, string SourceLine, IReadOnlyList<int> Notes);
