using WorkerAdvisor.Knowledge.Tools;
using WorkerAdvisor.TestKit.Eval;

namespace WorkerAdvisor.Bot.Tests.Tools.Papers;

/// <summary>Which messages open the list in so many words; all others keep their article.</summary>
public sealed class PapersAskedForTests(LiveBot bot)
{
    [Theory]
    [InlineData("hồ sơ đi EPS")]
    [InlineData("các bước đi ausbildung")]
    [InlineData("theo dõi hồ sơ giúp em")]
    [InlineData("cho em danh sách giấy tờ")]
    [InlineData("danh sach giay to can lam")]
    [InlineData("xem lại danh sách việc")]
    [InlineData("hồ sơ của em tới đâu rồi")]
    public void It_is_opened_by_who_asks_for_it(string text) => Assert.Equal("papers", Find(text)?.Id);

    [Theory]
    [InlineData("hồ sơ đi lao động gồm những gì")]
    [InlineData("hồ sơ đi EPS mất bao nhiêu tiền")]
    [InlineData("hồ sơ đi eps nộp ở đâu")]
    [InlineData("danh sách công ty được cấp phép")]
    [InlineData("làm hộ chiếu ở đâu")]
    public void A_question_keeps_its_article(string text) => Assert.NotEqual("papers", Find(text)?.Id);

    [Fact]
    public void Of_the_phrasings_learnt_from_only_the_one_that_asks_for_a_list_of_things_to_do_opens_it() =>
        Assert.Equal(["Cho em xin một cái danh sách việc cần làm xếp lần lượt, kẻo em làm lộn."], bot.Knowledge.Content.Utterances.Select(utterance => utterance.Text).Where(text => Find(text)?.Id == "papers"));

    [Fact]
    public void No_question_of_the_dev_sets_opens_it() =>
        Assert.DoesNotContain(EvalQuestion.Dev.Concat(EvalQuestion.DevOutOfScope), question => Find(question.Question)?.Id == "papers");

    private ToolContent? Find(string text) => bot.Knowledge.Tools.Find(bot.Knowledge.Journeys.WordsOf(text));
}
