using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>Finds one lead for somebody. What is out of scope is what is not there.</summary>
internal static class LeadFinder
{
    /// <returns>A lead of its own that is in scope; null for any other, also for a submission that stands beside one or was merged.</returns>
    public static async Task<Lead?> FindForAsync(this ILeadStore leads, StaffAccount account, LeadId id, CancellationToken cancellationToken) =>
        LeadScope.Of(account) is { } scope && await leads.FindAsync(id, cancellationToken) is { Beside: null, MergedInto: null } lead && scope.MayOpen(lead) ? lead : null;
}
