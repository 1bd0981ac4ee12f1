namespace WorkerAdvisor.Storage.Staff;

/// <summary>What became of the change of an account.</summary>
public enum StaffUpdateResult
{
    Updated,

    /// <summary>Somebody else changed it meanwhile, or it is gone; nothing was changed.</summary>
    Outdated,

    /// <summary>Another account has this login, chat or subject; nothing was changed.</summary>
    Taken,

    /// <summary>Nobody would be left who may do everything; nothing was changed.</summary>
    LastAdministrator,
}

/// <summary>What became of a link that was to make an account.</summary>
public enum LinkAcceptResult
{
    Accepted,

    /// <summary>There is no such link (any more).</summary>
    NoLink,

    /// <summary>Another account has this login; the link is still good.</summary>
    LoginTaken,
}
