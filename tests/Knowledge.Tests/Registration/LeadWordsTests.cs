using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Registration;

namespace WorkerAdvisor.Knowledge.Tests.Registration;

public sealed class LeadWordsTests
{
    private static readonly LeadWords Words = new(
        new Replies(new Dictionary<string, string> { ["lead.words.agree"] = "đồng ý, (em|tôi) đồng ý", ["lead.words.refuse"] = "không đồng ý", ["lead.assist.words.agree"] = "họ đồng ý", ["lead.ask.name"] = "Tên?" }), []);

    [Theory]
    [InlineData("đồng ý")]
    [InlineData("Đồng ý!")]
    [InlineData("dong y")]
    [InlineData("em đồng ý ạ")]
    [InlineData("dạ vâng em đồng ý nhé bạn")]
    public void A_phrase_counts_when_it_is_the_whole_message_but_for_politeness(string text)
    {
        Assert.True(Words.IsAll("words.agree", text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("không đồng ý")]
    [InlineData("đồng ý thì sao")]
    [InlineData("đồng ý nhưng sửa số")]
    [InlineData("chưa đồng ý")]
    [InlineData("đống ý")]
    public void More_or_other_words_are_something_else(string text)
    {
        Assert.False(Words.IsAll("words.agree", text));
    }

    [Fact]
    public void Anywhere_in_the_message_is_asked_by_itself()
    {
        Assert.True(Words.IsIn("words.agree", "chắc là đồng ý thôi"));
        Assert.True(Words.IsAll("assist.words.agree", "họ đồng ý"));
        Assert.False(Words.IsIn("words.nothing", "đồng ý"));
    }
}
