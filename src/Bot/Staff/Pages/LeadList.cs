using WorkerAdvisor.Bot.Staff.Leads;

namespace WorkerAdvisor.Bot.Staff.Pages;

/// <summary>A table of leads with boxes to tick, and what can be done with those ticked.</summary>
/// <param name="Query">The filters that the list was made with; null for what a search found, which no filter tells again.</param>
/// <param name="Across">How many leads the filters mean, as people read it; null when no more are meant than are shown.</param>
public sealed record LeadList(IReadOnlyList<LeadLine> Lines, ListQuery? Query, string? Across, DeskWords Words, Colleagues Colleagues, IReadOnlyList<(string Id, string Name)> Assignees);
