using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>What came of a call.</summary>
/// <param name="Id">Stands in the history: add, never rename.</param>
/// <param name="Name">As people read it.</param>
/// <param name="IsReached">Whether the person was talked to.</param>
/// <param name="Status">The status it leads to, where the deployment has it; null to leave it.</param>
public sealed record LeadCall(string Id, string Name, bool IsReached, string? Status = null)
{
    /// <summary>Somebody else answered.</summary>
    public const string WrongNumber = "wrong-number";

    public static IReadOnlyList<LeadCall> All { get; } =
    [
        new("reached", "Đã nói chuyện", true, LeadStatuses.Contacted),
        new("no-answer", "Không nghe máy", false),
        new(WrongNumber, "Sai số", false),
        new("not-interested", "Không quan tâm", true, LeadStatuses.NotInterested),
        new("passed-on", "Đã chỉ nơi liên hệ", true, LeadStatuses.PassedOn),
        new("departed", "Đã xuất cảnh", true, LeadStatuses.Departed),
    ];

    /// <returns>Null when there is no such result.</returns>
    public static LeadCall? Find(string? id) => All.FirstOrDefault(call => call.Id == id);

    /// <summary>The status of a lead after it; null to leave it. To have been reached takes nobody back who is further.</summary>
    public string? StatusAfter(Lead lead, LeadStatuses statuses)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(statuses);
        if (Status is null || !statuses.Has(Status) || Status == lead.Status) return null;
        return Status == LeadStatuses.Contacted && lead.Status != Lead.NewStatus ? null : Status;
    }
}
