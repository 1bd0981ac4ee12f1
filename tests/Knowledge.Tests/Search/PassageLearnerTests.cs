using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Search;

public sealed class PassageLearnerTests
{
    private static readonly Normalizer Normalizer = new(A.Lexicon(), A.Spelling());
    private static readonly ContentSet Content = LearntContent.Base.Content;
    private static readonly Article Article = Content.FindArticle("loan.amount")!;
    private static readonly Example[] Asked =
    [
        .. ((string[])["cặp đôi mượn chung một sổ", "chồng mượn rồi thì vợ mượn nữa ổn không", "anh với em gái cùng mượn"]).Select(text => new Example("loan.amount", "plain", text) { Passage = "hai-nguoi" }),
        .. ((string[])["tối đa mượn ngân hàng mấy đồng", "họ giải ngân cho một người chừng mấy triệu", "mức cao nhất là nhiêu"]).Select(text => new Example("loan.amount", "plain", text) { Passage = Example.ShortAnswer }),
    ];

    private static readonly PassageWeights Learnt = new PassageLearner(Normalizer).Learn(Content.Articles, Asked);

    [Theory]
    [InlineData("cặp đôi nhà em tính mượn chung", "hai-nguoi")]
    [InlineData("cap doi nha em tinh muon chung", "hai-nguoi")]
    [InlineData("một người thì mượn tối đa mấy triệu", "")]
    public void A_passage_is_found_by_how_people_ask_for_it_and_not_by_its_own_words(string question, string passage)
    {
        var chooser = new PassageChooser(PassageTerms.Of(Content.Articles, Normalizer), Learnt, new PassageFilter(Content, new MarketTagger(Content.Markets, Content.MarketCues)));
        List<Word> words = Normalizer.Normalize(question);

        Assert.Equal(passage, chooser.Choose(Article, words, words, null, []).Passage.Id);
    }

    [Fact]
    public void The_shares_of_an_article_are_those_of_its_passages_and_make_one()
    {
        float[] shares = Learnt.Shares(Article, Normalizer.Normalize("cặp đôi mượn chung"))!;

        Assert.Equal(Article.Passages.Count + 1, shares.Length);
        Assert.Equal(1, shares.Sum(), 3);
        Assert.All(shares, share => Assert.InRange(share, 0, 1));
    }

    [Fact]
    public void Of_an_article_that_nobody_wrote_phrasings_for_nothing_is_learnt() =>
        Assert.Null(Learnt.Shares(Content.Articles.First(article => article.Topic != "loan.amount"), Normalizer.Normalize("cặp đôi")));

    [Fact]
    public void The_same_phrasings_give_the_same_weights()
    {
        List<Word> question = Normalizer.Normalize("anh với em gái mượn mấy triệu");

        Assert.Equal(Learnt.Shares(Article, question), new PassageLearner(Normalizer).Learn(Content.Articles, Asked).Shares(Article, question));
    }
}
