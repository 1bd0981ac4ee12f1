using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Answers;

public sealed class DecisionRulesTests
{
    private static readonly DecisionRules Rules = new(Scope: 0.2, ClearScope: 0.5, Share: 0.25, Lead: 0.05)
    {
        SureShare = 0.4, TroubleShare = 0.2, HopelessScope = 0.05, Trouble = ["rights.unpaid-abuse"],
    };

    [Theory]
    [InlineData(0.1, "loan.overview", 0.3)]
    [InlineData(0.19, "rights.unpaid-abuse", 0.1)]
    public void What_is_out_of_scope_is_declined(double inScope, string topic, double share) => Assert.True(Rules.Declines(Read(inScope, topic, share)));

    [Theory]
    [InlineData(0.1, "loan.overview", 0.5)]
    [InlineData(0.2, "loan.overview", 0.1)]
    public void What_a_topic_is_sure_of_is_not_declined(double inScope, string topic, double share) => Assert.False(Rules.Declines(Read(inScope, topic, share)));

    [Fact]
    public void Somebody_in_trouble_is_not_turned_away_by_a_doubt() => Assert.False(Rules.Declines(Read(0.1, "rights.unpaid-abuse", 0.25)));

    [Fact]
    public void What_is_surely_out_of_scope_is_declined_whatever_topic_it_looks_like() => Assert.True(Rules.Declines(Read(0.01, "rights.unpaid-abuse", 0.9)));

    [Fact]
    public void A_message_without_words_is_declined() => Assert.True(Rules.Declines(Read(1, "loan.overview", 1) with { Candidates = [] }));

    private static Understanding Read(double inScope, string topic, double share) =>
        new([], new MaskedText([], []), [], [new Candidate(topic, share)], inScope);
}
