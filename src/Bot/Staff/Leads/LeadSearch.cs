using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>What a search found.</summary>
/// <param name="Next">Where the next page begins; null when this was the last.</param>
/// <param name="IsBroken">Whether digits were typed that make no number.</param>
public sealed record LeadSearch(IReadOnlyList<LeadLine> Lines, LeadCursor? Next, bool IsBroken)
{
    public static LeadSearch Nothing { get; } = new([], null, false);
}
