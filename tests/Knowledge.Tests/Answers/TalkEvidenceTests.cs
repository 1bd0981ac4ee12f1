using WorkerAdvisor.Knowledge.Answers;

namespace WorkerAdvisor.Knowledge.Tests.Answers;

public sealed class TalkEvidenceTests : IDisposable
{
    private readonly ContentFolder _folder = A.ContentFolder()
        .WriteArticle("start.passport", new ArticleText("Làm hộ chiếu")
        {
            Related = "[fee.deposit]",
            Passages =
                """
                ## Trẻ nhỏ {#tre cue="trẻ con thì sao; con nhỏ; cháu bé mới đẻ"}
                Bố mẹ đi cùng.

                ## Bao lâu có {#bao-lau cue="mấy ngày thì có; bao lâu lấy được"}
                Tám ngày.
                """,
        })
        .WriteArticle("fee.deposit", new ArticleText("Tiền ký quỹ")
        {
            Passages =
                """
                ## Bao lâu lấy lại {#lay-lai cue="mấy ngày thì có; bao lâu trả lại"}
                Sau thanh lý.
                """,
        });

    private readonly Advisor _advisor;

    public TalkEvidenceTests() => _advisor = LearntContent.AdvisorOver(_folder);

    [Theory]
    [InlineData("cháu bé mới đẻ", "tre")]
    [InlineData("chau be moi de", "tre")]
    [InlineData("khi nào thì có", "bao-lau")]
    public void A_few_words_that_a_passage_of_the_last_article_has_are_answered_from_there(string text, string passage)
    {
        Advice advice = Ask(text, new AskContext("start.passport"));

        Answer.Found found = Assert.IsType<Answer.Found>(advice.Answer);
        Assert.Equal(("start.passport", passage), (found.Topic.Id, found.Main.Id));
        Assert.True(advice.IsByTalk);
    }

    [Fact]
    public void The_same_words_by_themselves_are_not_understood() => Assert.IsNotType<Answer.Found>(Ask("cháu bé mới đẻ", AskContext.None).Answer);

    [Fact]
    public void The_bare_question_is_asked_of_the_last_topic_though_a_related_one_has_the_very_words()
    {
        Assert.Equal("start.passport", Topic("mấy ngày thì có", new AskContext("start.passport")));
        Assert.Equal("fee.deposit", Topic("mấy ngày thì có", new AskContext("fee.deposit")));
    }

    [Theory]
    [InlineData("vay được bao nhiêu tiền", "loan.amount")]
    [InlineData("chủ nợ lương không trả", "rights.abuse")]
    [InlineData("lương ở Nhật một tháng bao nhiêu", "market.japan.income")]
    [InlineData("ký quỹ là gì", "fee.deposit")]
    public void A_clear_question_about_something_else_is_no_follow_up(string text, string topic)
    {
        Advice advice = Ask(text, new AskContext("start.passport", Earlier: ["fee.deposit"]));

        Assert.Equal(topic, Assert.IsType<Answer.Found>(advice.Answer).Topic.Id);
        Assert.False(advice.IsByTalk);
    }

    [Theory]
    [InlineData("luộc gà bao lâu hả cô")]
    [InlineData("mai nắng hay mưa")]
    [InlineData("ai vô địch cúp")]
    public void What_is_not_ours_is_declined_in_the_middle_of_a_talk_and_the_way_back_kept(string text)
    {
        var declined = Assert.IsType<Answer.OutOfScope>(Ask(text, new AskContext("start.passport")).Answer);

        Assert.Equal("start.passport", declined.Before?.Id);
    }

    [Fact]
    public void A_long_message_stands_by_itself() =>
        Assert.Equal("loan.amount", Topic("anh chị ơi em hỏi ngân hàng cho vay mấy triệu nhiều nhất mấy chục triệu mấy ngày thì có", new AskContext("start.passport")));

    public void Dispose() => _folder.Dispose();

    private Advice Ask(string text, AskContext context) => _advisor.Ask(text, context);

    private string? Topic(string text, AskContext context) => (Ask(text, context).Answer as Answer.Found)?.Topic.Id;
}
