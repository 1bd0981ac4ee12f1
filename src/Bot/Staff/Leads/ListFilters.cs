using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>What the store is asked for when somebody looks at a list: what of it is in scope, and what "today" and "overdue" are now.</summary>
public sealed class ListFilters(ILeadTaskStore tasks, LeadVault vault, IOptions<StaffOptions> options, TimeProvider clock)
{
    /// <summary>From when on a new lead is no longer overdue.</summary>
    public DateTimeOffset OverdueBefore => clock.GetUtcNow().AddHours(-options.Value.OverdueAfterHours);

    /// <returns>Null for those who may see no lead at all.</returns>
    public async Task<LeadFilter?> FindAsync(StaffAccount account, ListQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (LeadScope.Of(account) is not { } scope) return null;
        LeadFilter filter = scope.Force(query.FilterFor(account, vault));
        if (query.Due is null) return filter;
        if (filter.IsWithdrawn == true) return filter with { Provinces = [] };   // nobody may be called
        filter = filter with { IsWithdrawn = false };
        return query.Due == ListQuery.Today ? NewToday(filter) : filter with { Due = await OverdueAsync(filter.Centre, cancellationToken) };
    }

    private LeadFilter NewToday(LeadFilter filter)
    {
        DateTimeOffset midnight = new(VietnamTime.DayOf(clock.GetUtcNow()).ToDateTime(TimeOnly.MinValue), VietnamTime.Offset);
        if (filter.Status is not (null or Lead.NewStatus)) return filter with { Provinces = [] };
        return filter with { Status = Lead.NewStatus, Since = filter.Since > midnight ? filter.Since : midnight };
    }

    /// <summary>As a lead's line is marked: still new after some time, or something about it was to be done by now (of those, the longest due).</summary>
    private async Task<LeadDue> OverdueAsync(string? centre, CancellationToken cancellationToken)
    {
        IReadOnlyList<LeadTask> late = await tasks.ListOpenAsync(centre, null, clock.GetUtcNow(), LeadDue.MostNamed, cancellationToken);
        return new LeadDue(OverdueBefore, late.Select(task => task.Lead).ToHashSet());
    }
}
