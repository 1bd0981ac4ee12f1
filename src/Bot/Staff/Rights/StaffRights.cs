using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Rights;

/// <summary>Which role may do what.</summary>
public static class StaffRights
{
    private static readonly Dictionary<StaffRole, StaffRight[]> Given = new()
    {
        [StaffRole.Administrator] = Enum.GetValues<StaffRight>(),
        [StaffRole.Officer] = [StaffRight.OwnAccount, StaffRight.Leads, StaffRight.Export, StaffRight.Handovers, StaffRight.Share],
        [StaffRole.Curator] = [StaffRight.OwnAccount, StaffRight.Content],
        [StaffRole.Volunteer] = [StaffRight.OwnAccount, StaffRight.Share],
        [StaffRole.BranchLeader] = [StaffRight.OwnAccount, StaffRight.Share, StaffRight.Branch],
    };

    /// <summary>Whether a role has a right.</summary>
    public static bool Has(this StaffRole role, StaffRight right) => Given.TryGetValue(role, out StaffRight[]? rights) && rights.Contains(right);

    /// <summary>Whether somebody has a right.</summary>
    public static bool Has(this StaffAccount account, StaffRight right)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.DisabledAt is null && account.Role.Has(right);
    }

    /// <summary>The authorization policy of a right.</summary>
    public static string PolicyOf(StaffRight right) => $"staff:{right}";
}
