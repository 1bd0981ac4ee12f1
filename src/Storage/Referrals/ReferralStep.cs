namespace WorkerAdvisor.Storage.Referrals;

/// <summary>How far somebody came by a link. Stored by name: add, never rename.</summary>
public enum ReferralStep
{
    /// <summary>They opened the bot.</summary>
    Opened,

    /// <summary>They asked something.</summary>
    Asked,

    /// <summary>They registered to be called.</summary>
    Registered,
}
