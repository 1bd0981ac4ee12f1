using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Answers;

public sealed class FollowUpTests
{
    private static readonly FollowUp FollowUp = new(LearntContent.Base.Content);
    private static readonly Masker Masker = new(A.Tagger, new HashSet<string> { "japan", "korea", "taiwan" });

    [Theory]
    [InlineData("còn Nhật thì sao ạ", "market.korea.income", "market.japan.income")]
    [InlineData("thế nào với Đài Loan", "market.korea.overview", "market.taiwan.overview")]
    [InlineData("đài loan", "market.korea.income", "market.taiwan.income")]
    [InlineData("còn Nhật thì sao", "loan.amount", "market.japan.overview")]
    [InlineData("còn Nhật thì sao", "topic.gone", "market.japan.overview")]
    public void The_last_question_is_asked_of_the_country_named(string text, string last, string topic) => Assert.Equal(topic, Resolve(text, last));

    [Theory]
    [InlineData("còn Nhật thì lương sao", "market.korea.income")]
    [InlineData("còn Nhật với Hàn thì sao", "market.korea.income")]
    [InlineData("thì sao ạ", "market.korea.income")]
    [InlineData("còn Nhật thì sao", null)]
    [InlineData("", "market.korea.income")]
    public void A_message_that_stands_by_itself_is_none(string text, string? last) => Assert.Null(Resolve(text, last));

    private static string? Resolve(string text, string? last)
    {
        var words = A.Words(text);
        return FollowUp.Resolve(new Understanding(words, Masker.Mask(words), [], [], 0), new AskContext(last))?.Id;
    }
}
