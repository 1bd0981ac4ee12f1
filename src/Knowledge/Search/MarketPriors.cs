namespace WorkerAdvisor.Knowledge.Search;

/// <summary>How often a topic is asked with each country, or with none: a question that names Japan is seldom about the Korean deposit.</summary>
public sealed class MarketPriors(IReadOnlyDictionary<string, float> shares)
{
    /// <summary>Stands for "no country named".</summary>
    public const string None = "-";

    private const float Smoothing = 4f, Least = 0.03f, Most = 3f;

    /// <summary>By <c>topic|country</c>.</summary>
    public IReadOnlyDictionary<string, float> Shares => shares;

    /// <summary>How many times likelier the country is with this topic than with all; 1 where the country says nothing.</summary>
    public float Of(string topic, string market) => shares.GetValueOrDefault(topic + "|" + market, market == None ? 1 : Least);

    internal static MarketPriors Count(Example[] examples, MaskedText[] masked)
    {
        var counts = new SortedDictionary<string, float>(StringComparer.Ordinal);
        var ofTopic = new SortedDictionary<string, float>(StringComparer.Ordinal);
        var ofMarket = new SortedDictionary<string, float>(StringComparer.Ordinal);
        for (int i = 0; i < examples.Length; i++)
        {
            if (examples[i].Label == Example.OutOfScope || examples[i].Weight < 1 || masked[i].MarketIds.Count == 0) continue;
            (string topic, string market) = (examples[i].Label, masked[i].MarketIds[0]);
            counts[topic + "|" + market] = counts.GetValueOrDefault(topic + "|" + market) + 1;
            ofTopic[topic] = ofTopic.GetValueOrDefault(topic) + 1;
            ofMarket[market] = ofMarket.GetValueOrDefault(market) + 1;
        }

        float all = ofMarket.Values.Sum();
        var shares = new Dictionary<string, float>();
        foreach (string topic in examples.Select(example => example.Label).Distinct())
        {
            foreach ((string market, float count) in ofMarket)
            {
                float expected = count / all;
                float share = (counts.GetValueOrDefault(topic + "|" + market) + Smoothing * expected) / (ofTopic.GetValueOrDefault(topic) + Smoothing);
                shares[topic + "|" + market] = Math.Clamp(share / expected, Least, Most);
            }
        }

        return new MarketPriors(shares);
    }
}
