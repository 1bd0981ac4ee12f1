using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Search;

public sealed class MarketPriorsTests
{
    private static readonly MarketPriors Priors = Count(
        [
            .. Enumerable.Repeat(("loan.deposit", "đi hàn", 1f), 10),
            .. Enumerable.Repeat(("loan.amount", "đi nhật", 1f), 10),
            ("start.steps", "các bước", 1f),
            ("oos", "đi đài", 1f),
            ("start.steps", "đi đài", 0.5f),
        ]);

    [Fact]
    public void A_country_is_likelier_with_the_topic_it_is_asked_with()
    {
        Assert.True(Priors.Of("loan.deposit", "korea") > 1);
        Assert.True(Priors.Of("loan.deposit", "japan") < 1);
        Assert.Equal(1, Priors.Of("start.steps", "korea"), 5);
    }

    [Fact]
    public void No_country_says_nothing() => Assert.Equal(1, Priors.Of("loan.deposit", MarketPriors.None));

    [Fact]
    public void Phrasings_out_of_scope_and_articles_do_not_count() => Assert.DoesNotContain(Priors.Shares.Keys, key => key.EndsWith("taiwan", StringComparison.Ordinal));

    private static MarketPriors Count(IEnumerable<(string Topic, string Text, float Weight)> asked)
    {
        Example[] examples = [.. asked.Select(one => new Example(one.Topic, "plain", one.Text, one.Weight))];
        var masker = new Masker(A.Tagger, new HashSet<string>());
        return MarketPriors.Count(examples, [.. examples.Select(example => masker.Mask(A.Words(example.Text)))]);
    }
}
