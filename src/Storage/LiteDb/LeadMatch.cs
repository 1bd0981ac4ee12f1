using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>Whether a lead is meant by a filter.</summary>
internal static class LeadMatch
{
    public static bool Matches(this LeadFilter filter, Lead lead)
    {
        LeadDetails details = lead.Details;
        return lead.Beside is null
            && filter.Provinces?.Contains(details.Province) != false
            && Is(filter.Status, lead.Status)
            && (filter.Market is null || details.Markets.Contains(filter.Market))
            && !(lead.CreatedAt < filter.Since) && !(lead.CreatedAt >= filter.Until)
            && Is(filter.Commune, details.Commune)
            && (filter.PriorityGroup is null || details.PriorityGroups.Contains(filter.PriorityGroup))
            && Is(filter.SourceCode, details.Source.Code)
            && Is(filter.Channel, details.Source.Channel)
            && Is(filter.Centre, details.Centre ?? "")
            && Is(filter.Assignee, lead.Assignee ?? "")
            && (filter.IsAssisted is not { } assisted || assisted == details.Source.IsAssisted)
            && MatchesWithdrawn(filter, lead.WithdrawnAt is not null)
            && filter.Due?.Includes(lead) != false
            && filter.SearchKeys.All(key => details.SearchKeys.Any(word => word.AsSpan().SequenceEqual(key)));
    }

    public static bool MatchesWithdrawn(this LeadFilter filter, bool isWithdrawn) => filter.IsWithdrawn is not { } wanted || wanted == isWithdrawn;

    /// <summary>Whether the keys of one of the indexes by status, place and centre tell all that is asked for.</summary>
    public static bool IsToldByKeys(this LeadFilter filter) =>
        filter is { Market: null, Commune: null, PriorityGroup: null, SourceCode: null, Channel: null, Assignee: null, IsAssisted: null, Due: null, SearchKeys: [] }
        && (filter.Centre is null || filter.Provinces is null);

    private static bool Is(string? wanted, string? actual) => wanted is null || wanted == actual;
}
