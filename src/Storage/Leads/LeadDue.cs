namespace WorkerAdvisor.Storage.Leads;

/// <summary>What makes a lead overdue: it is still new although it came before a moment, or something was to be done about it by now.</summary>
/// <param name="NewBefore">New leads submitted before this moment are meant.</param>
/// <param name="WithTasks">Leads that are meant whatever their status; a thousand at most, since each is looked at for each page.</param>
public sealed record LeadDue(DateTimeOffset NewBefore, IReadOnlySet<LeadId> WithTasks)
{
    /// <summary>Most leads that can be named.</summary>
    public const int MostNamed = 1_000;

    /// <summary>Whether a lead is meant.</summary>
    public bool Includes(Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return (lead.Status == Lead.NewStatus && lead.CreatedAt < NewBefore) || WithTasks.Contains(lead.Id);
    }
}
