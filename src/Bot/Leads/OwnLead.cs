using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>A lead that a chat submitted, opened for it.</summary>
/// <param name="Person">Null when its key is gone, so that nobody will ever read it.</param>
public sealed record OwnLead(Lead Lead, LeadPerson? Person);
