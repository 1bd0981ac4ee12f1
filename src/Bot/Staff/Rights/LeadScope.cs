using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Rights;

/// <summary>
/// Which leads somebody may see: the one thing that every reading of leads for staff goes through. An administrator sees all, an officer those of the
/// own centre. What is out of scope is to be answered as what is not there.
/// </summary>
public sealed class LeadScope
{
    private readonly string? _centre;

    private LeadScope(string? centre) => _centre = centre;

    /// <summary>The only centre that is meant, empty for the default queue; null for all.</summary>
    public string? Centre => _centre;

    /// <returns>Null for those who may see no lead at all.</returns>
    public static LeadScope? Of(StaffAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!account.Has(StaffRight.Leads)) return null;
        return account.Role == StaffRole.Administrator ? new LeadScope(null) : new LeadScope(account.Centre ?? "");
    }

    /// <summary>What of a filter is in scope. Who asks for another centre's gets none.</summary>
    public LeadFilter Force(LeadFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (_centre is null || filter.Centre == _centre) return filter;
        return filter.Centre is null ? filter with { Centre = _centre } : filter with { Centre = _centre, Provinces = [] };
    }

    /// <summary>Whether this lead may be opened, changed or taken out.</summary>
    public bool MayOpen(Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return IsOf(lead.Details.Centre);
    }

    /// <summary>Whether what belongs to a centre (null or empty: to the default queue) is in scope.</summary>
    public bool IsOf(string? centre) => _centre is null || _centre == (centre ?? "");
}
