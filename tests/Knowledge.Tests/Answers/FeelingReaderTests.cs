using WorkerAdvisor.Knowledge.Answers;

namespace WorkerAdvisor.Knowledge.Tests.Answers;

public sealed class FeelingReaderTests
{
    private static readonly FeelingReader Reader = new(
        new FeelingRules(
            [new Feeling("fear", ["sợ", "run"]), new Feeling("sad", ["buồn", "hu hu"])],
            ["em", "quá", "không biết làm sao"],
            [new Chatter("chat.about-bot", ["ăn (|cơm) chưa"])]),
        []);

    [Theory]
    [InlineData("sợ quá", "fear")]
    [InlineData("so qua", "fear")]
    [InlineData("hu hu, em buồn quá", "sad")]
    [InlineData("em sợ, không biết làm sao", "fear")]
    public void A_message_of_nothing_but_a_feeling_is_one(string text, string feeling) => Assert.Equal(feeling, Reader.Feeling(A.Words(text)));

    [Theory]
    [InlineData("sợ bị phạt")]
    [InlineData("em")]
    [InlineData("so")]
    [InlineData("số quá")]
    [InlineData("")]
    public void What_says_more_or_less_than_a_feeling_is_none(string text) => Assert.Null(Reader.Feeling(A.Words(text)));

    [Fact]
    public void Talk_for_company_is_known()
    {
        Assert.Equal("chat.about-bot", Reader.Chatter(A.Words("ad ăn cơm chưa")));
        Assert.Null(Reader.Chatter(A.Words("ăn ở thế nào")));
    }
}
