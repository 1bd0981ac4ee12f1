using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Bot.Tests.Tools.Loans;

/// <summary>The phrases that open the loan picture must leave ordinary questions to their articles.</summary>
public sealed class LoanPhraseTests(LiveBot bot)
{
    [Theory]
    [InlineData("tính thử tiền trả góp giúp em")]
    [InlineData("tinh giup em khoan vay 100tr")]
    [InlineData("nhẩm hộ mình tiền lãi với")]
    [InlineData("cho em xem bảng trả nợ")]
    public void Who_asks_in_so_many_words_gets_the_tool(string said) => Assert.Equal("loan", bot.Knowledge.Tools.Find(Words(said))?.Id);

    [Fact]
    public void No_phrasing_learnt_for_an_article_asks_for_the_tool() =>
        Assert.Equal([], bot.Knowledge.Content.Utterances.Select(example => example.Text).Where(text => bot.Knowledge.Tools.Find(Words(text))?.Id == "loan"));

    private List<Word> Words(string text) => new Normalizer(_lexicon ??= Lexicon.Load(Path.Combine(bot.Knowledge.Content.Folder, "lexicon")), bot.Knowledge.Words).Normalize(text);

    private Lexicon? _lexicon;
}
