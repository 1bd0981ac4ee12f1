namespace WorkerAdvisor.Bot.Leads;

/// <summary>The registration form among the forms.</summary>
public static class LeadForm
{
    /// <summary>Its id, in states, buttons and the command-line contract. What it was told is personal: it is kept as a draft (<see cref="DraftKeeper"/>).</summary>
    public const string Id = "lead";
}
