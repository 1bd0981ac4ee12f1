using WorkerAdvisor.Knowledge.Markets;

namespace WorkerAdvisor.Knowledge.Tests.Markets;

public sealed class MarketChooserTests
{
    private static readonly WorkerProfile YoungMan = LiveMarkets.YoungMan;

    // Luật 69/2020, Điều 3 khoản 1: từ đủ 18 tuổi.
    [Fact]
    public void At_17_nobody_can_go_by_any_way_and_the_law_is_named()
    {
        MarketChoice choice = LiveMarkets.Chooser.Choose(YoungMan with { Age = AgeSpan.Of(17) });

        Assert.Empty(choice.Fitting);
        Assert.Equal(LiveMarkets.Comparison.Ways.Count, choice.RuledOut.Count);
        Assert.Equal(("luat-69-2020", "3(1)"), Assert.Single(choice.NobodyWhile).Why.Sources.Select(source => (source.Id, source.Section)).Single());
    }

    [Fact]
    public void At_18_the_ways_are_open() => Assert.Equal(LiveMarkets.Comparison.Ways.Count, LiveMarkets.OpenTo(YoungMan with { Age = AgeSpan.Of(18) }).Count);

    // Born in 2008, somebody is 17 or 18 in November 2026: nothing confirmed says no, but the law is told.
    [Fact]
    public void Who_may_be_17_or_18_is_told_to_wait_until_18()
    {
        MarketChoice choice = LiveMarkets.Chooser.Choose(YoungMan with { Age = new AgeSpan(17, 18) });

        Assert.NotEmpty(choice.Fitting);
        Assert.All(choice.Fitting, open => Assert.Contains(open.Against, reason => reason.Text.Contains("đủ 18 tuổi", StringComparison.Ordinal)));
    }

    // IM Japan đợt 2025: 18–30 tuổi (Người Lao Động 20/10/2025). EPS 2026: 18–39 tuổi (Người Lao Động 13/3/2026).
    [Theory]
    [InlineData(30, true, true)]
    [InlineData(31, false, true)]
    [InlineData(39, false, true)]
    [InlineData(40, false, false)]
    public void IM_Japan_takes_until_30_and_EPS_until_39(int age, bool imJapan, bool eps)
    {
        IReadOnlyList<string> open = LiveMarkets.OpenTo(YoungMan with { Age = AgeSpan.Of(age) });

        Assert.Equal(imJapan, open.Contains("japan-im"));
        Assert.Equal(eps, open.Contains("korea-eps"));
        Assert.Contains("taiwan-factory", open);
    }

    [Theory]
    [InlineData("woman", "japan-im")]
    [InlineData("tattoo", "japan-im")]
    [InlineData("short", "japan-im")]
    [InlineData("trained", "japan-im")]
    [InlineData("record", "japan-im korea-eps")]
    [InlineData("deported", "korea-eps")]
    public void A_hard_fact_closes_just_the_ways_that_say_so(string fact, string closed)
    {
        MarketChoice choice = LiveMarkets.Chooser.Choose(YoungMan with { Facts = [fact] });

        Assert.Equal(closed.Split(' '), choice.RuledOut.Select(way => way.Way.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_ban_on_leaving_closes_every_way() => Assert.Empty(LiveMarkets.OpenTo(YoungMan with { Facts = ["ban"] }));

    [Theory]
    [InlineData(Schooling.BelowLowerSecondary, false)]
    [InlineData(Schooling.LowerSecondary, false)]
    [InlineData(Schooling.UpperSecondary, true)]
    [InlineData(Schooling.University, true)]
    public void IM_Japan_asks_for_twelve_years_of_school_and_EPS_does_not(Schooling schooling, bool imJapan)
    {
        IReadOnlyList<string> open = LiveMarkets.OpenTo(YoungMan with { Schooling = schooling });

        Assert.Equal(imJapan, open.Contains("japan-im"));
        Assert.Contains("korea-eps", open);
    }

    [Fact]
    public void What_was_not_said_closes_nothing() => Assert.Empty(LiveMarkets.Chooser.Choose(new WorkerProfile()).RuledOut);

    [Fact]
    public void Who_puts_safety_and_little_money_first_is_told_of_the_state_programmes_first()
    {
        IReadOnlyList<string> open = LiveMarkets.OpenTo(YoungMan with { Priorities = [MarketPriority.Safe, MarketPriority.Cheap] });

        Assert.Equal(["japan-im", "korea-eps"], open.Take(2));
    }

    [Fact]
    public void Who_wants_to_go_soon_is_not_told_of_programmes_without_a_date_first()
    {
        IReadOnlyList<string> open = LiveMarkets.OpenTo(YoungMan with { Priorities = [MarketPriority.Fast] });

        Assert.Equal("taiwan-factory", open[0]);
        Assert.True(Index(open, "taiwan-factory") < Index(open, "korea-eps"));
    }

    [Fact]
    public void What_is_wished_for_goes_before_what_is_known_already()
    {
        WorkerProfile withN4 = YoungMan with { Age = AgeSpan.Of(35), Languages = [new LanguageSkill(SpokenLanguage.Japanese, LanguageGrade.A2)] };

        Assert.Equal("japan-ssw", LiveMarkets.OpenTo(withN4)[0]);
        Assert.Equal("korea-eps", LiveMarkets.OpenTo(withN4 with { Priorities = [MarketPriority.Safe] })[0]);
    }

    [Fact]
    public void German_B1_brings_training_in_Germany_forward()
    {
        int without = Index(LiveMarkets.OpenTo(YoungMan with { Languages = [] }), "germany-training");
        int with = Index(LiveMarkets.OpenTo(YoungMan with { Languages = [new LanguageSkill(SpokenLanguage.German, LanguageGrade.B1)] }), "germany-training");

        Assert.True(with < without);
    }

    [Fact]
    public void Fifty_million_is_too_little_for_the_deposit_of_EPS_and_says_so_without_closing_it()
    {
        MarketChoice choice = LiveMarkets.Chooser.Choose(YoungMan with { Budget = new Budget(50_000_000, 50_000_000) });

        FittingWay eps = choice.Fitting.Single(open => open.Way.Id == "korea-eps");
        Assert.Contains(eps.Against, reason => reason.Text.Contains("100 triệu", StringComparison.Ordinal));
    }

    [Fact]
    public void The_deposit_is_no_obstacle_to_who_has_just_as_much()
    {
        MarketChoice choice = LiveMarkets.Chooser.Choose(YoungMan with { Budget = new Budget(100_000_000, 100_000_000) });

        Assert.DoesNotContain(choice.Fitting.Single(open => open.Way.Id == "korea-eps").Against, reason => reason.Text.Contains("100 triệu", StringComparison.Ordinal));
    }

    [Fact]
    public void Between_thirty_and_a_hundred_million_may_be_too_little_for_the_deposit()
    {
        MarketChoice choice = LiveMarkets.Chooser.Choose(YoungMan with { Budget = new Budget(30_000_000, 100_000_000) });

        Assert.Contains(choice.Fitting.Single(open => open.Way.Id == "korea-eps").Against, reason => reason.Text.Contains("100 triệu", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_first_two_priorities_count()
    {
        WorkerProfile two = YoungMan with { Priorities = [MarketPriority.Safe, MarketPriority.Cheap] }, three = YoungMan with { Priorities = [MarketPriority.Safe, MarketPriority.Cheap, MarketPriority.Fast] };

        Assert.Equal(LiveMarkets.OpenTo(two), LiveMarkets.OpenTo(three));
    }

    [Fact]
    public void Having_been_a_trainee_closes_IM_Japan_and_helps_with_specified_skills()
    {
        MarketChoice choice = LiveMarkets.Chooser.Choose(YoungMan with { Facts = ["trained"] });

        Assert.Contains(choice.Fitting.Single(open => open.Way.Id == "japan-ssw").For, reason => reason.Text.Contains("số 2, số 3", StringComparison.Ordinal));
        Assert.Equal("japan-ssw", choice.Fitting[0].Way.Id);
    }

    [Theory]
    [InlineData(22, "woman record tattoo short trained deported ban")]
    [InlineData(35, "record trained deported ban")]
    [InlineData(45, "trained ban")]
    [InlineData(16, "")]
    public void Only_facts_that_still_change_something_are_asked(int age, string facts) =>
        Assert.Equal(facts, string.Join(' ', LiveMarkets.Chooser.FactsThatMatter(YoungMan with { Age = AgeSpan.Of(age) }).Select(fact => fact.Id)));

    private static int Index(IReadOnlyList<string> ways, string id) => ways.ToList().IndexOf(id);
}
