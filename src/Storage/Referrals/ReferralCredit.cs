namespace WorkerAdvisor.Storage.Referrals;

/// <summary>One chat that came one step further by a code; counted without the chat. A code that is not there or retired is not counted.</summary>
public sealed record ReferralCredit(string Code, ReferralStep Step);
