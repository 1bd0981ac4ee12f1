namespace WorkerAdvisor.Storage.Leads;

/// <summary>What staff correct of a lead.</summary>
/// <param name="Correct">
/// The corrected details of told ones. It runs inside the store's writer, also on what the lead told before a merge: it has to be quick, and to leave
/// alone whatever is not corrected.
/// </param>
/// <param name="AssistedPerson">As in <see cref="LeadChange.Submit"/>, of the corrected person; counts only where a helper registered them.</param>
/// <param name="Event">The line of history; its <see cref="LeadEvent.Sealed"/> is what was told before.</param>
public sealed record LeadCorrection(Func<LeadDetails, LeadDetails> Correct, byte[] AssistedPerson, LeadEvent Event);
