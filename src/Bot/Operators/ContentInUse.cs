using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Places;

namespace WorkerAdvisor.Bot.Operators;

/// <summary>What of the content an operator's work needs.</summary>
public sealed record ContentInUse(ContentSet Content, PlaceIndex Places)
{
    /// <summary>The deployment's statuses of leads.</summary>
    public LeadStatuses Statuses { get; init; } = LeadStatuses.Default;
}
