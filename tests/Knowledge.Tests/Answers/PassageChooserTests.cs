using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Answers;

public sealed class PassageChooserTests
{
    private static readonly Normalizer Normalizer = new(A.Lexicon(), A.Spelling());
    private static readonly ContentSet Content = LearntContent.Base.Content;
    private static readonly Article Article = Content.FindArticle("loan.amount")!;
    private static readonly PassageChooser Chooser = new(PassageTerms.Of(Content.Articles, Normalizer), new PassageWeights([]), new PassageFilter(Content, new MarketTagger(Content.Markets, Content.MarketCues)));

    [Theory]
    [InlineData("hai vợ chồng cùng đi", "hai-nguoi")]
    [InlineData("hai vo chong cung di", "hai-nguoi")]
    [InlineData("hai anh em ruột", "hai-nguoi")]
    [InlineData("vay được bao nhiêu", "")]
    [InlineData("chi phí phải trả trước khi đi", "")]
    [InlineData("hai", "")]
    [InlineData("", "")]
    public void The_passage_with_clearly_more_evidence_stands_in_for_the_short_answer(string question, string id) =>
        Assert.Equal(id, Choose(question).Passage.Id);

    [Fact]
    public void A_passage_for_a_province_is_for_those_who_name_it()
    {
        Assert.Equal("", Choose("chỉ tiêu của tỉnh").Passage.Id);
        Assert.Equal("", Choose("chỉ tiêu của tỉnh", "son-la").Passage.Id);
        Assert.Equal("ninh-thuan", Choose("chỉ tiêu của tỉnh", "khanh-hoa").Passage.Id);
    }

    [Fact]
    public void The_evidence_is_told()
    {
        PassageChoice choice = Choose("hai vợ chồng cùng đi");

        Assert.True(choice.Score > choice.LeadScore);
    }

    private static PassageChoice Choose(string question, string? province = null) => Chooser.Choose(Article, Normalizer.Normalize(question), Normalizer.Normalize(question), province, []);
}
