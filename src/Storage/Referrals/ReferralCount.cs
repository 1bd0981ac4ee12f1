namespace WorkerAdvisor.Storage.Referrals;

/// <summary>How many came by a code in one month. Counts only: who came is not kept.</summary>
/// <param name="Month">Its first day, in Vietnam (UTC+7).</param>
public sealed record ReferralCount(string Code, DateOnly Month, long Opened, long Asked, long Registered);
