using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.TestKit.Eval;

namespace WorkerAdvisor.Bot.Tests.Tools.Returns;

public sealed class ReturnPhraseTests(LiveBot bot)
{
    [Theory]
    [InlineData("hợp đồng em hết 30/6/2027 nhắc em với")]
    [InlineData("hop dong em het 30/6/2027 nhac em voi")]
    [InlineData("sắp về nước rồi, nhắc giúp mình với")]
    [InlineData("nhắc em khi hết hạn hợp đồng")]
    [InlineData("xem lịch về nước")]
    [InlineData("lập lịch việc khi sắp về nước")]
    [InlineData("tắt nhắc")]
    [InlineData("tắt giúp em lịch nhắc")]
    [InlineData("đừng nhắc nữa")]
    public void These_ask_for_the_planner(string text) => Assert.Equal("return", ToolOf(text));

    [Theory]
    [InlineData("xã đến nhắc con tôi về đúng hạn, gia đình có phải chịu trách nhiệm không")]
    [InlineData("hết hợp đồng có bắt buộc phải về không")]
    [InlineData("nhắc lại giúp em câu trên")]
    public void These_do_not(string text) => Assert.NotEqual("return", ToolOf(text));

    /// <summary>Nobody who wrote those was asking for a planner; each of its phrases has one of these two words.</summary>
    [Fact]
    public void No_phrasing_that_is_learnt_and_no_question_of_the_dev_sets_opens_it()
    {
        IEnumerable<string> lines =
        [
            .. bot.Knowledge.Content.Utterances.Select(example => example.Text),
            .. EvalQuestion.Dev.Concat(EvalQuestion.DevOutOfScope).Select(question => question.Question),
        ];

        string[] opened = [.. lines.Where(line => VietnameseLetters.Fold(line) is var folded && (folded.Contains("nhac", StringComparison.OrdinalIgnoreCase) || folded.Contains("lich", StringComparison.OrdinalIgnoreCase))).Where(line => ToolOf(line) == "return")];

        Assert.Empty(opened);
    }

    private string? ToolOf(string text) => bot.Knowledge.Tools.Find(bot.Knowledge.Advisor.Ask(text, AskContext.None).Understanding.Words)?.Id;
}
