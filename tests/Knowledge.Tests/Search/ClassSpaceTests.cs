using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Search;

public sealed class ClassSpaceTests
{
    private static readonly ClassSpace Space = new(
        [
            new Topic("loan.amount", "Vay"),
            new Topic("market.japan.income", "Lương Nhật", "japan", "income"),
            new Topic("market.korea.income", "Lương Hàn", "korea", "income"),
            new Topic("market.korea.eps", "EPS", "korea", "eps"),
            new Topic("market.europe", "Châu Âu", "europe", "any"),
        ],
        ["food", "weather"]);

    [Fact]
    public void Topics_that_differ_only_in_their_country_share_a_class() =>
        Assert.Equal(["loan.amount", "market.*.income", "market.korea.eps", "market.europe", "oos.food", "oos.weather"], Space.Names);

    [Fact]
    public void Classes_of_topics_come_before_those_out_of_scope()
    {
        Assert.Equal(4, Space.InScope);
        Assert.Equal([1, 2, 1, 1], Space.TopicsOf.Select(topics => topics.Count));
    }

    [Fact]
    public void Only_countries_with_shared_classes_are_pooled() =>
        Assert.Equal(["japan", "korea"], Space.PooledMarkets.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("loan.amount", "plain", 0)]
    [InlineData("market.japan.income", "short", 1)]
    [InlineData("market.korea.income", "short", 1)]
    [InlineData("oos", "weather", 5)]
    [InlineData("oos", "sport", null)]
    [InlineData("loan.gone", "plain", null)]
    public void An_example_belongs_to_the_class_of_its_label_or_to_none(string label, string style, int? id) =>
        Assert.Equal(id, Space.ClassOf(new Example(label, style, "text")));

    [Fact]
    public void A_class_is_pooled_when_several_countries_share_it() =>
        Assert.Equal([false, true, false, false, false], Enumerable.Range(0, 5).Select(Space.IsPooled));
}
