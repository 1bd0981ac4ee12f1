namespace WorkerAdvisor.Storage.Staff;

/// <summary>What a one-time link or code is for. Stored by name: add, never rename.</summary>
public enum OneTimeLinkKind
{
    /// <summary>Makes the first account, an administrator's.</summary>
    SetUp,

    /// <summary>Makes an account.</summary>
    Invite,

    /// <summary>Sets a new password.</summary>
    Reset,

    /// <summary>Links a Telegram chat.</summary>
    Telegram,
}
