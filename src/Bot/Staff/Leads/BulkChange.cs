using System.Globalization;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>The same change to many leads.</summary>
/// <param name="Status">Null to leave it.</param>
/// <param name="Assignee">A staff account's id; empty for nobody, null to leave it.</param>
public sealed record BulkChange(string? Status, string? Assignee)
{
    /// <summary>The account whose leads and open tasks are all handed on; null where leads were chosen.</summary>
    public string? From { get; init; }
}

/// <summary>What somebody has to do: leads whose consent stands, and open tasks.</summary>
public sealed record HandedWork(int Leads, int Tasks)
{
    public int Total => Leads + Tasks;
}

/// <summary>Which leads a change is for: those that were ticked, or all that a list means.</summary>
/// <param name="Ids">Null for all of <paramref name="Query"/>.</param>
public sealed record BulkTarget(IReadOnlyList<LeadId>? Ids, ListQuery Query)
{
    /// <summary>For the audit log.</summary>
    public override string ToString() => Ids is { } ids ? string.Create(CultureInfo.InvariantCulture, $"{ids.Count} chosen") : $"all of {(Query.IsEmpty ? "the list" : Query)}";
}
