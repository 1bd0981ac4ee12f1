using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>A lead in a list: its name, and of its number only a part.</summary>
/// <param name="Name">Null when it cannot be opened any more.</param>
/// <param name="Phone">With most digits hidden; null when there is nothing to call: withdrawn, or it cannot be opened.</param>
/// <param name="IsNewToday">Whether it came today and nobody has looked at it.</param>
/// <param name="IsOverdue">Whether it has waited too long, or something was to be done about it by now.</param>
public sealed record LeadLine(Lead Lead, string? Name, string? Phone, bool IsNewToday, bool IsOverdue);

/// <summary>A page of a list.</summary>
/// <param name="Next">Where the next page begins; null when this was the last.</param>
/// <param name="Count">How many there are in all, as far as they were counted.</param>
/// <param name="HasMore">Whether there may be more than were counted.</param>
public sealed record LeadLines(IReadOnlyList<LeadLine> Lines, LeadCursor? Next, int Count, bool HasMore);
