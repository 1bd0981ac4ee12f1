using CsCheck;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Search;

public sealed class MaskerTests
{
    private static readonly Masker Masker = new(A.Tagger, new HashSet<string> { "japan", "korea" });

    [Theory]
    [InlineData("lương ở Nhật", "lương ở @nuoc")]
    [InlineData("luong o han quoc", "luong o @nuoc")]
    [InlineData("lương ở Đài Loan", "lương ở @nuoctaiwan")]
    [InlineData("đi nhật hay hàn", "đi @nuoc hay @nuoc")]
    [InlineData("có n4 rồi", "có n4 rồi")]
    public void A_country_is_masked_by_its_name_only_where_it_shares_classes_and_a_hint_stays(string text, string masked) =>
        Assert.Equal(masked, Mask(text));

    [Fact]
    public void Countries_named_come_before_those_hinted_at_and_each_comes_once()
    {
        Assert.Equal(["korea", "japan"], Masker.Mask(A.Words("n4 đi hàn rồi đi nhật, hàn")).MarketIds);
        Assert.Equal(["japan", "korea"], Masker.Mask(A.Words("n4 eps n4")).MarketIds);
        Assert.Empty(Masker.Mask(A.Words("vay vốn")).MarketIds);
    }

    [Fact]
    public void A_token_stands_in_the_clause_of_what_it_replaces() =>
        Assert.Equal([0, 1, 1, 2], Masker.Mask(A.Words("chào, đi nhật bản. 50tr")).Words.Select(word => word.Clause));

    [Fact]
    public void Any_text_is_masked_into_no_more_words_than_it_has() =>
        A.AnyText.Sample(
            text =>
            {
                List<Word> words = A.Words(text);
                Assert.InRange(Masker.Mask(words).Words.Count, Math.Min(words.Count, 1), words.Count);
            },
            iter: 5_000);

    private static string Mask(string text) => string.Join(' ', Masker.Mask(A.Words(text)).Words.Select(word => word.Text));
}
