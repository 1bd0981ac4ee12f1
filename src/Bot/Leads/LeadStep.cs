using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>What a turn does to the leads its chat submitted.</summary>
public abstract record LeadStep
{
    private LeadStep()
    {
    }

    /// <summary>Submits, or updates what the chat submitted before.</summary>
    public sealed record Submit(LeadSubmission Submission) : LeadStep;

    /// <summary>Withdraws the consent.</summary>
    /// <param name="Ids">Null for all of the chat's.</param>
    public sealed record Withdraw(IReadOnlyList<LeadId>? Ids = null) : LeadStep;

    /// <summary>Erases for good.</summary>
    /// <param name="Ids">Null for all of the chat's.</param>
    public sealed record Forget(IReadOnlyList<LeadId>? Ids = null) : LeadStep;
}
