namespace WorkerAdvisor.Storage.Leads;

/// <summary>What a chat does to the leads it submitted; part of a turn's commit, so that it is durable before it is acknowledged.</summary>
public abstract record LeadChange
{
    private LeadChange()
    {
    }

    /// <summary>
    /// Submits or updates. A chat has one lead of its own, which is updated and keeps its history; for others a helper has one for each
    /// <paramref name="AssistedPerson"/>. When the number is known from another chat or an import, the submission goes beside that lead; but one
    /// whose number is proven takes the lead's place, and what was there with an unproven number goes beside it. People whom one chat registers
    /// with one number, as families share a phone, are leads each. What staff merged stands beside the lead again.
    /// </summary>
    /// <param name="AssistedPerson">Keyed hash of number and name of whom a helper registers; null for the chat's own person.</param>
    public sealed record Submit(LeadDetails Details, byte[]? AssistedPerson = null) : LeadChange;

    /// <summary>
    /// Withdraws the consent: no more calls from now on; purged later (see <see cref="ILeadStore.PurgeAsync"/>). A submission beside it that may be
    /// called takes its place; submitting again with consent ends it. What staff merged is one person: with one of it the lead is withdrawn.
    /// </summary>
    /// <param name="Ids">Which of the chat's own; null for all. Others' are left alone.</param>
    public sealed record Withdraw(IReadOnlyList<LeadId>? Ids = null) : LeadChange;

    /// <summary>
    /// Erases for good, with history; a count of the day stays. A submission that stood beside becomes a lead of its own. What staff merged of it
    /// into another lead goes from there too, and what was merged with it is withdrawn, since it was of one person.
    /// </summary>
    /// <param name="Ids">Which of the chat's own; null for all. Others' are left alone.</param>
    public sealed record Forget(IReadOnlyList<LeadId>? Ids = null) : LeadChange;
}
