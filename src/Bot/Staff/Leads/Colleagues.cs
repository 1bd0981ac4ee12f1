using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>The staff by id: who did something, and who can look after a lead.</summary>
public sealed class Colleagues
{
    private readonly Dictionary<string, StaffAccount> _all;

    private Colleagues(IEnumerable<StaffAccount> all) => _all = all.ToDictionary(account => account.Id);

    public static async Task<Colleagues> LoadAsync(IStaffStore staff, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(staff);
        return new Colleagues(await staff.ListAsync(cancellationToken));
    }

    /// <summary>Who did something, as people read it.</summary>
    public string NameOf(string actor) => actor switch
    {
        "chat" => "Người đăng ký",
        "import" or "operator" => "Dòng lệnh trên máy chủ",
        _ => _all.GetValueOrDefault(actor)?.Name ?? actor,
    };

    /// <summary>Those that somebody can give leads to: of the same centre and the administrators.</summary>
    public IReadOnlyList<StaffAccount> For(StaffAccount giver) => Among(_all.Values, giver);

    /// <summary>Those whose accounts are closed: leads may still be theirs.</summary>
    public IReadOnlyList<StaffAccount> FormerFor(StaffAccount giver) => Among(_all.Values.Where(account => account.DisabledAt is not null).Select(account => account with { DisabledAt = null }), giver);

    private static IReadOnlyList<StaffAccount> Among(IEnumerable<StaffAccount> accounts, StaffAccount giver)
    {
        LeadScope? own = LeadScope.Of(giver);
        return own is null ? [] : [.. accounts.Where(account => LeadScope.Of(account) is { } scope && (own.Centre is null || scope.Centre is null || scope.Centre == own.Centre)).OrderBy(account => account.Name, StringComparer.Ordinal)];
    }

    /// <summary>Whether somebody can do what is to be done for a centre (empty for the default queue).</summary>
    public bool CanWorkFor(string assignee, string centre) => _all.GetValueOrDefault(assignee) is { } account && LeadScope.Of(account)?.IsOf(centre) == true;

    /// <summary>Whether somebody can look after a lead; nobody always can.</summary>
    public bool CanHave(string assignee, Lead lead) => assignee.Length == 0 || (_all.GetValueOrDefault(assignee) is { } account && LeadScope.Of(account)?.MayOpen(lead) == true);
}
