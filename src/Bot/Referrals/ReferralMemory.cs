namespace WorkerAdvisor.Bot.Referrals;

/// <summary>By which link a chat came, and what was counted for it. The first link stays: a chat is counted for one code only.</summary>
/// <param name="IsCounted">False for what looks like a flood: such a chat is counted for nobody.</param>
public sealed record ReferralMemory(string Code, bool IsCounted, bool HasAsked = false, bool HasRegistered = false);
