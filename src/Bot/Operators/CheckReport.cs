using WorkerAdvisor.Storage;

namespace WorkerAdvisor.Bot.Operators;

/// <summary>What a check of all that is kept found.</summary>
/// <param name="TamperedAudit">Number of the first entry of the audit log that was changed; null when none was.</param>
/// <param name="Leads">How many leads there are.</param>
/// <param name="Unreadable">How many of them cannot be opened: their key is gone, or they are damaged.</param>
public sealed record CheckReport(StoreReport Store, long? TamperedAudit, int Leads, int Unreadable)
{
    /// <summary>Whether nothing that is kept is lost or changed; second copies may still be.</summary>
    public bool IsSound => TamperedAudit is null && Unreadable == 0 && !Store.Findings.Any(finding => finding.IsDamage);
}
