using WorkerAdvisor.Knowledge.Answers;

namespace WorkerAdvisor.Knowledge.Tests.Answers;

public sealed class AdvisorButtonsTests
{
    private static readonly Advisor Advisor = LearntContent.Advisor;

    [Fact]
    public void A_topic_opens_with_its_short_answer_and_the_province_s_passage()
    {
        Answer.Found? found = Advisor.Open("loan.amount", "khanh-hoa");

        Assert.Equal(("", "ninh-thuan"), (found?.Main.Id, found?.Local?.Id));
    }

    [Fact]
    public void A_topic_that_is_not_written_opens_the_nearest() => Assert.Equal("loan.amount", Advisor.Open("support.poor", null)?.Article.Topic);

    [Fact]
    public void A_topic_that_is_gone_opens_nothing() => Assert.Null(Advisor.Open("loan.gone", null));

    [Fact]
    public void A_passage_opens_alone_with_its_own_sources()
    {
        Answer.Found? found = Advisor.OpenPassage("loan.amount", "hai-nguoi", "khanh-hoa");

        Assert.Equal(("hai-nguoi", null), (found?.Main.Id, found?.Local));
        Assert.Equal(["bao-mot"], found?.Citations.Select(citation => citation.Id));
    }

    [Theory]
    [InlineData("loan.amount", "gone")]
    [InlineData("loan.gone", "hai-nguoi")]
    [InlineData("support.poor", "hai-nguoi")]
    public void A_passage_that_is_gone_opens_nothing(string topic, string passage) => Assert.Null(Advisor.OpenPassage(topic, passage, null));

    [Fact]
    public void Sources_are_cited_once_in_the_order_they_are_read()
    {
        var article = LearntContent.Base.Content.FindArticle("loan.amount")!;

        Assert.Equal(
            ["bao-mot", "luat-mot"],
            Advisor.Cite(article, article.Passages[0], null, article.Lead, article.Passages[0]).Select(citation => citation.Id));
    }
}
