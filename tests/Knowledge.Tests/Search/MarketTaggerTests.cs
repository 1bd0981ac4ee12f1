using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Search;

public sealed class MarketTaggerTests
{
    [Theory]
    [InlineData("em muốn đi Nhật Bản", "japan")]
    [InlineData("em muon di nhat ban", "japan")]
    [InlineData("JAPAN thì sao", "japan")]
    [InlineData("lương Hàn bao nhiêu", "korea")]
    [InlineData("đi đai loan", "taiwan")]
    [InlineData("Nhật hay Hàn", "japan korea")]
    [InlineData("nhat ban, han quoc, dai loan", "japan korea taiwan")]
    [InlineData("vay bao nhiêu", "")]
    [InlineData("", "")]
    public void Countries_are_found_by_name_with_and_without_marks(string text, string markets) => Assert.Equal(markets, Found(text));

    [Theory]
    [InlineData("di han luong cao", "korea")]
    [InlineData("lam viec o nhat", "japan")]
    [InlineData("ben dai the nao", "taiwan")]
    [InlineData("han luong cao khong", "korea")]
    [InlineData("di nhat han dai", "japan korea taiwan")]
    [InlineData("thoi han vay", "")]
    [InlineData("muc cao nhat la", "")]
    public void A_short_name_typed_bare_counts_after_a_cue_at_the_start_or_in_a_list(string text, string markets) =>
        Assert.Equal(markets, Found(text));

    [Theory]
    [InlineData("đi hán")]
    [InlineData("sang nhất")]
    [InlineData("đi đái loan")]
    public void A_name_typed_with_other_marks_is_another_word(string text) => Assert.Equal("", Found(text));

    [Theory]
    [InlineData("sinh nhật em", "")]
    [InlineData("lam tho han", "")]
    [InlineData("gọi tổng đài", "")]
    [InlineData("làm thợ hàn ở Hàn Quốc", "korea")]
    [InlineData("cập nhật lương Nhật", "japan")]
    public void A_short_name_in_a_phrase_that_is_no_country_does_not_count(string text, string markets) => Assert.Equal(markets, Found(text));

    [Fact]
    public void A_hint_is_told_from_a_name()
    {
        List<MarketMention> mentions = A.Tagger.Find(A.Words("thi n4 rồi đi hàn"));

        Assert.Equal([new MarketMention("japan", 1, 1, IsHint: true), new MarketMention("korea", 4, 1, IsHint: false)], mentions);
    }

    [Fact]
    public void Mentions_stand_in_order_and_do_not_overlap()
    {
        List<MarketMention> mentions = A.Tagger.Find(A.Words("đài loan đài nhật bản nhật hàn quốc"));

        Assert.Equal([(0, 2), (2, 1), (3, 2), (5, 1), (6, 2)], mentions.Select(mention => (mention.Start, mention.Length)));
    }

    [Fact]
    public void Every_country_is_found_by_each_of_its_full_names() =>
        Assert.All(A.Markets, market => Assert.All(market.Names, name => Assert.Equal(market.Id, Found($"em muốn đi {name} ạ"))));

    private static string Found(string text) => string.Join(' ', A.Tagger.Find(A.Words(text)).Select(mention => mention.Market));
}
