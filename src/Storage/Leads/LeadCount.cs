namespace WorkerAdvisor.Storage.Leads;

/// <summary>How many leads are meant, as far as they were counted.</summary>
/// <param name="IsCutShort">Whether there may be more.</param>
public readonly record struct LeadCount(int Count, bool IsCutShort);
