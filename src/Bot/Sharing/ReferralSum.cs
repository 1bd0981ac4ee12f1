using WorkerAdvisor.Storage.Referrals;

namespace WorkerAdvisor.Bot.Sharing;

/// <summary>How many came by some codes, roughly.</summary>
public sealed record ReferralSum(CountBand Opened, CountBand Asked, CountBand Registered)
{
    /// <summary>Sums counts up before they are made rough.</summary>
    public static ReferralSum Of(IEnumerable<ReferralCount> counts, int step)
    {
        ReferralCount[] all = [.. counts];
        return new ReferralSum(CountBand.Of(all.Sum(count => count.Opened), step), CountBand.Of(all.Sum(count => count.Asked), step), CountBand.Of(all.Sum(count => count.Registered), step));
    }
}
