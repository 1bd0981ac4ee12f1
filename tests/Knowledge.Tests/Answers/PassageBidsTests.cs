using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Articles;

namespace WorkerAdvisor.Knowledge.Tests.Answers;

public sealed class PassageBidsTests
{
    private static readonly PhraseTerms Terms = new(LearntContent.Base.Content.Talk, LearntContent.Model.Spelling, A.Words);
    private static readonly PassageBids Bids = new(Terms, A.Markets);

    private static readonly Article Article = Read(
        """
        ## Bao lâu có {#bao-lau cue="mấy ngày thì có; bao lâu lấy được"}
        Tám ngày.

        ## Mắt cận {#can cue="cận mấy độ; mắt cận"}
        Tùy nơi nhận.

        ## Cân nặng {#can-nang cue="cân nặng bao nhiêu"}
        Tùy nơi nhận.

        ## Ở Hàn Quốc {#han cue="đổi chủ mấy lần"}
        Có hạn.

        ## Ở Huế {#hue province="hue" cue="chỉ tiêu của tỉnh"}
        Hai nghìn.
        """);

    [Theory]
    [InlineData("mấy bữa có", "bao-lau")]
    [InlineData("khi nào lấy được", "bao-lau")]
    [InlineData("may ngay thi co", "bao-lau")]
    [InlineData("em cận 3 độ", "can")]
    [InlineData("cân nặng", "can-nang")]
    public void The_passage_with_a_phrase_like_the_message_bids_most(string text, string passage) => Assert.Equal(passage, Best(text).Passage.Id);

    [Fact]
    public void The_same_words_fit_wholly_and_other_words_not_at_all()
    {
        Assert.Equal(1, Best("mắt cận").Fit, precision: 6);
        Assert.Equal(0, Best("luộc gà kho cá").Fit);
        Assert.Equal(0, Best("").Fit);
    }

    [Fact]
    public void Scattered_words_of_several_phrases_are_no_clear_bid() => Assert.True(Best("mắt nặng đổi ngày").Fit < PassageBids.Clear);

    [Fact]
    public void A_passage_about_another_country_does_not_bid()
    {
        Assert.Equal("han", Best("đổi chủ mấy lần").Passage.Id);
        Assert.Equal("han", Best("đổi chủ mấy lần", country: "korea").Passage.Id);
        Assert.NotEqual("han", Best("đổi chủ mấy lần", country: "japan").Passage.Id);
    }

    [Fact]
    public void A_province_s_passage_bids_for_its_people_only()
    {
        Assert.NotEqual("hue", Best("chỉ tiêu của tỉnh").Passage.Id);
        Assert.Equal("hue", Best("chỉ tiêu của tỉnh", province: "hue").Passage.Id);
        Assert.Equal("hue", Bids.Best(Article, Terms.Of("có chỉ tiêu mấy ngày thì có"), "hue", null, onlyLocal: true).Passage.Id);
    }

    private static Bid Best(string text, string? province = null, string? country = null) => Bids.Best(Article, Terms.Of(text), province, country);

    private static Article Read(string passages)
    {
        using ContentFolder folder = A.ContentFolder().WriteArticle("fee.deposit", new ArticleText("Bài thử") { Passages = passages });
        return folder.ReadArticle("fee.deposit");
    }
}
