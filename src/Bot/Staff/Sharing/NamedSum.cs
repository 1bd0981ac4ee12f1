using WorkerAdvisor.Bot.Sharing;

namespace WorkerAdvisor.Bot.Staff.Sharing;

/// <summary>How many came, and by what or when.</summary>
public sealed record NamedSum(string Name, ReferralSum Sum);
