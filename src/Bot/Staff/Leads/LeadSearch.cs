namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>What a search found.</summary>
/// <param name="HasMore">Whether there are more than are shown.</param>
/// <param name="IsBroken">Whether digits were typed that make no number.</param>
public sealed record LeadSearch(IReadOnlyList<LeadLine> Lines, bool HasMore, bool IsBroken)
{
    public static LeadSearch Nothing { get; } = new([], false, false);
}
