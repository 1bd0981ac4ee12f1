namespace WorkerAdvisor.Storage.Staff;

/// <summary>What somebody of the staff may do. Stored by name: add, never rename.</summary>
public enum StaffRole
{
    /// <summary>Everything, for all centres.</summary>
    Administrator,

    /// <summary>The leads of one centre.</summary>
    Officer,

    /// <summary>Content and unanswered questions; no personal data.</summary>
    Curator,

    /// <summary>Their own code and how many came by it.</summary>
    Volunteer,

    /// <summary>A volunteer who also invites those of their branch and sees its board.</summary>
    BranchLeader,
}
