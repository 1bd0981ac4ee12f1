namespace WorkerAdvisor.Bot.Staff.Rights;

/// <summary>What a page or endpoint of the desk needs; which role has it stands in <see cref="StaffRights"/>.</summary>
public enum StaffRight
{
    /// <summary>Being signed in: the first page and one's own account.</summary>
    OwnAccount,

    /// <summary>Leads of one's <see cref="LeadScope"/>: list, open, note, task, status, merge.</summary>
    Leads,

    /// <summary>Taking leads of one's scope out as a file.</summary>
    Export,

    /// <summary>Talking with people who asked for a person.</summary>
    Handovers,

    /// <summary>Unanswered questions and content.</summary>
    Content,

    /// <summary>A link of one's own to share, and how many came by it.</summary>
    Share,

    /// <summary>A branch whose volunteers share: its board, codes and invitations.</summary>
    Branch,

    /// <summary>Accounts and invitations.</summary>
    People,

    /// <summary>Who did what.</summary>
    Audit,
}
