using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>How far staff are with a lead.</summary>
/// <param name="Id">Stands in leads: add, never rename.</param>
/// <param name="Name">As people read it.</param>
public sealed record LeadStatus(string Id, string Name);

/// <summary>The statuses of this deployment, in the order in which they are offered. <see cref="Lead.NewStatus"/> is always the first or named by the deployment.</summary>
public sealed class LeadStatuses
{
    /// <summary>What staff set themselves, and what a call's result leads to (see <see cref="LeadCall"/>).</summary>
    public const string Contacted = "contacted", Following = "following", PassedOn = "passed-on", Departed = "departed", NotInterested = "not-interested";

    private static readonly LeadStatus New = new(Lead.NewStatus, "Mới");

    private LeadStatuses(IReadOnlyList<LeadStatus> all) => All = all;

    /// <summary>Where a deployment names none.</summary>
    public static LeadStatuses Default { get; } = new(
        [New, new(Contacted, "Đã liên hệ"), new(Following, "Đang theo dõi"), new(PassedOn, "Đã chỉ nơi liên hệ"), new(Departed, "Đã xuất cảnh"), new(NotInterested, "Không quan tâm")]);

    public IReadOnlyList<LeadStatus> All { get; }

    /// <summary>Those that a deployment names, or the usual ones when it names none.</summary>
    public static LeadStatuses Of(IReadOnlyList<LeadStatus> named)
    {
        ArgumentNullException.ThrowIfNull(named);
        if (named.Count == 0) return Default;
        return new LeadStatuses(named.Any(status => status.Id == New.Id) ? named : [New, .. named]);
    }

    public bool Has(string id) => All.Any(status => status.Id == id);

    /// <summary>As people read it; one that is named nowhere (any more) as it is.</summary>
    public string NameOf(string id) => All.FirstOrDefault(status => status.Id == id)?.Name ?? id;

    /// <summary>The id of a status that is named by its id or in words; what is neither as it is.</summary>
    public string IdOf(string said)
    {
        ArgumentNullException.ThrowIfNull(said);
        string asked = said.Trim();
        return All.FirstOrDefault(status => status.Name.Equals(asked, StringComparison.CurrentCultureIgnoreCase))?.Id ?? asked;
    }
}
