using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Search;

public sealed class CountryNoiseTests
{
    private readonly HashSet<string> _seen = [];

    [Fact]
    public void A_phrasing_without_a_country_is_seen_with_one_before_or_behind()
    {
        See("chủ nợ lương");

        Assert.Contains("chu no luong", _seen);
        Assert.Contains("chu no luong ben @nuoc", _seen);
        Assert.Contains("o @nuoc chu no luong", _seen);
    }

    [Fact]
    public void A_phrasing_with_a_country_is_seen_without_it_and_its_preposition()
    {
        See("em bị nợ lương ở nước nhật", "em", "bi", "no", "luong", "o", "@nuoc");

        Assert.Equal(["em bi no luong", "em bi no luong o @nuoc"], _seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_country_with_hardly_a_word_beside_it_stays()
    {
        See("đi nhật", "di", "@nuoc");

        Assert.Equal(["di @nuoc"], _seen);
    }

    private void See(string text, params string[] masked)
    {
        Word[] words = masked.Length == 0 ? [.. Tokenizer.Split(text)] : [.. masked.Select(word => new Word(word, word, word, 0))];
        var noise = new CountryNoise(new Prng(7));
        for (int i = 0; i < 300; i++) _seen.Add(string.Join(' ', noise.Apply(words).Select(word => word.Folded)));
    }
}
